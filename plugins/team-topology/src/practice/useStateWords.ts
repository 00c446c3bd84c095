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

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PracticeState } from '@team-topology/backstage-plugin-team-topology-common';
import { teamTopologyTranslationRef } from '../translation';

/** The name of each state, for one practice and for several. */
export function useStateWords(): {
  one(state: PracticeState): string;
  many(state: PracticeState): string;
  /** As it stands after a number. */
  counted(state: PracticeState, count: number): string;
} {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return {
    one: state => t(`state.${keyOf(state)}`),
    many: state => t(`states.${keyOf(state)}`),
    counted: (state, count) => t(`statesCounted.${keyOf(state)}`, { count }),
  };
}

function keyOf(state: PracticeState) {
  return state === 'not-applicable' ? 'notApplicable' : state;
}
