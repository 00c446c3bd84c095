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

import { TeamScope } from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { useAddressParams } from '../address';

/** The scope of the page, kept in its address so that a link shows the same. */
export function useScope(): [TeamScope, (scope: TeamScope) => void] {
  const [params, setParams] = useAddressParams();
  const scope = params.get('scope') === 'own' ? 'own' : 'all';
  const setScope = useCallback(
    (next: TeamScope) =>
      setParams(
        before => {
          const after = new URLSearchParams(before);
          if (next === 'own') {
            after.set('scope', next);
          } else {
            after.delete('scope');
          }
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [scope, setScope];
}
