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

import { Entity } from '@backstage/catalog-model';
import { classificationProblems } from '../classification';
import { deriveFacts, EntityProblem, NO_NEIGHBOURS } from '../facts';
import { RuleSet } from '../rules';
import { teamTypeProblems } from './readTeamType';

/**
 * What in a group's own description could not be used, such as a function that the
 * rule set does not have, or a team type that there is not.
 *
 * @public
 */
export function readGroupProblems(
  group: Entity,
  rules: RuleSet,
  now: Date,
): EntityProblem[] {
  const facts = deriveFacts(group, NO_NEIGHBOURS, { now });
  // Of an annotation that is a placeholder still, the facts say so already.
  const reported = new Set(facts.problems.map(({ field }) => field));
  return [
    ...facts.problems,
    ...classificationProblems(facts, rules),
    ...teamTypeProblems(group).filter(({ field }) => !reported.has(field)),
  ];
}
