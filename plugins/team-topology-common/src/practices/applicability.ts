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
import {
  RUNNING_TYPES,
  TRIAL_WORDS,
  UNBUILT_TYPES,
  WORKER_TYPES,
} from './entityTypes';

/** Not called a trial by its name, tags, system or owner. */
export const isNoTrial: FilterPredicate = {
  $not: {
    $any: TRIAL_WORDS.map(
      (word): FilterPredicate => ({
        $any: [
          { 'facts.nameWords': { $contains: word } },
          { 'facts.tagWords': { $contains: word } },
          { 'facts.systemWords': { $contains: word } },
          { 'facts.ownerWords': { $contains: word } },
        ],
      }),
    ),
  },
};

/** In production, or of a kind that has no lifecycle. */
export const isLive: FilterPredicate = {
  $all: [
    {
      $not: {
        'facts.lifecycle': {
          $in: ['experimental', 'deprecated', 'retired', 'archived'],
        },
      },
    },
    isNoTrial,
  ],
};

/** Not on its way out. */
export const isKept: FilterPredicate = {
  $all: [
    {
      $not: {
        'facts.lifecycle': { $in: ['deprecated', 'retired', 'archived'] },
      },
    },
    isNoTrial,
  ],
};

export const isComponent: FilterPredicate = { 'facts.kind': 'component' };
export const isResource: FilterPredicate = { 'facts.kind': 'resource' };
export const isSystem: FilterPredicate = { 'facts.kind': 'system' };
export const isTemplate: FilterPredicate = { 'facts.kind': 'template' };

/** Of the infrastructure or the platform function. */
export const isInfra: FilterPredicate = { function: 'infra' };
export const isPlatform: FilterPredicate = { function: 'platform' };

export function isOfType(types: readonly string[]): FilterPredicate {
  return { 'facts.type': { $in: [...types] } };
}

const isBuilt: FilterPredicate = { $not: isOfType(UNBUILT_TYPES) };

/** Components that are built, in production. */
export const isBuiltAndLive: FilterPredicate = {
  $all: [isComponent, isBuilt, isLive],
};
export const BUILT_AND_LIVE = 'components in production that are built';

/** Components that are built, experimental ones too. */
export const isBuiltAndKept: FilterPredicate = {
  $all: [isComponent, isBuilt, isKept],
};
export const BUILT_AND_KEPT = 'components that are built and not deprecated';

/** What answers someone, in production. */
export const isServing: FilterPredicate = {
  $all: [isComponent, isOfType(RUNNING_TYPES), isLive],
};
export const SERVING = 'services, websites and functions in production';

/** What runs, in production. */
export const isRunning: FilterPredicate = {
  $all: [isComponent, isOfType([...RUNNING_TYPES, ...WORKER_TYPES]), isLive],
};
export const RUNNING =
  'services, websites, functions and workers in production';

/** Used by at least three teams beside its owners. */
export const isShared: FilterPredicate = { 'facts.usedByManyTeams': true };

/** Used by at least one team beside its owners. */
export const isUsedByOthers: FilterPredicate = {
  $not: { 'facts.userTeamCount': 0 },
};
