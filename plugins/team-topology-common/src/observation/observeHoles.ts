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

import { TeamFunction } from '../function';
import { titleOfFunction } from '../function/titleOfFunction';
import { CoverageRow } from '../functionCoverage';
import { RuleSet } from '../rules';
import { countOf } from '../wording/countOf';
import { stateObservation, StatedObservation } from './StatedObservation';

/**
 * States which functions nobody covers for a team, but those that are said to be gaps.
 *
 * @internal
 */
export function observeHoles(
  { ref, cells, entities }: CoverageRow,
  name: string,
  options: {
    rules: RuleSet;
    limited: boolean;
    gaps: TeamFunction[];
  },
): StatedObservation[] {
  const holes = cells
    .filter(
      cell => cell.state === 'hole' && !options.gaps.includes(cell.function),
    )
    .map(cell => cell.function);
  const titles = holes.map(id => titleOfFunction(id, options.rules));
  if (titles.length === 0) {
    return [];
  }
  const may = options.limited ? ' that you may see' : '';
  return [
    stateObservation({
      id: 'function-hole',
      about: [...holes].sort(),
      title: 'Functions that nobody covers here',
      text: `${name} has ${countOf(
        entities,
        'entity',
        'entities',
      )}, none of ${titles.join(
        ', ',
      )}, and none of them uses such work${may} of another team, by the relations of the catalog.`,
      numbers: { functions: titles.length, entities },
      teams: [ref],
      entities: [],
    }),
  ];
}
