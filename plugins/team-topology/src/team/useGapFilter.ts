/*
 * Copyright 2026 The Team Topology Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import {
  severities,
  Severity,
  TeamFunction,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { useAddressParams } from '../address';

/** Which gaps of a team are listed; without a value all. */
export interface GapFilter {
  severity?: Severity;
  discipline?: TeamFunction;
}

const PARAMETERS = {
  severity: 'gaps-severity',
  discipline: 'gaps-discipline',
} as const;

/** The filter of the gaps, kept in the address so that a link shows the same. */
export function useGapFilter(): [GapFilter, (filter: GapFilter) => void] {
  const [params, setParams] = useAddressParams();
  const severity = params.get(PARAMETERS.severity);
  const discipline = params.get(PARAMETERS.discipline);
  const setFilter = useCallback(
    (filter: GapFilter) =>
      setParams(
        before => {
          const after = new URLSearchParams(before);
          for (const key of ['severity', 'discipline'] as const) {
            const value = filter[key];
            if (value) {
              after.set(PARAMETERS[key], value);
            } else {
              after.delete(PARAMETERS[key]);
            }
          }
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [
    {
      // What no gap can have would leave the reader without a way out.
      ...(severities.some(known => known === severity) && {
        severity: severity as Severity,
      }),
      ...(discipline && { discipline }),
    },
    setFilter,
  ];
}
