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

import { RuleSet } from '../rules';
import { TeamEntity } from '../team';
import { LevelCell } from './DisciplineLevel';

/**
 * The cells of many entities together. Those that could not be assessed have none.
 *
 * @public
 */
export function* toLevelCells(
  entities: Iterable<TeamEntity>,
  rules: Pick<RuleSet, 'practices'>,
): Iterable<LevelCell> {
  for (const { error, states, overridden } of entities) {
    for (const { id, level, severity } of error ? [] : rules.practices) {
      const state = states[id];
      if (state) {
        yield { practice: id, level, severity, state, ...overridden?.[id] };
      }
    }
  }
}
