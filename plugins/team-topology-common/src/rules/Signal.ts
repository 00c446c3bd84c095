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

import { FilterPredicate } from '@backstage/filter-predicates';
import { TeamFunction } from '../function';

/**
 * A rule that speaks for or against functions of an entity.
 *
 * @public
 */
export interface Signal {
  /** Unique among signals; lower case words joined by `-`. */
  id: string;
  /**
   * When it speaks: a filter predicate over `{ entity, facts }`, where `entity`
   * is the catalog entity and `facts` are its {@link EntityFacts}.
   */
  when: FilterPredicate;
  /**
   * What it adds to the sum of each function, like log-odds: 1 makes a function
   * e times as likely as one without evidence; negative speaks against it.
   * Range -5 to 5.
   */
  weights: Record<TeamFunction, number>;
  /**
   * Why, in words that a developer understands. `{value}` stands for what matched.
   */
  reason: string;
  /** Where the rule comes from. */
  source: string;
}
