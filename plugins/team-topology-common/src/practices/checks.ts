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
import { EvidenceStrength, PracticeCheck } from '../rules/Practice';
import { SERVICE_TYPES, TRIAL_WORDS } from './entityTypes';

/** One of these annotations has a value. */
export function hasAnnotation(...keys: string[]): FilterPredicate {
  return {
    $any: keys.map(key => ({ 'facts.annotationKeys': { $contains: key } })),
  };
}

/** The title or the type of a link has one of these words. */
export function hasLink(...words: string[]): FilterPredicate {
  return {
    $any: words.map(word => ({ 'facts.linkWords': { $contains: word } })),
  };
}

/** It has a relation of one of these types. */
export function hasRelation(...types: string[]): FilterPredicate {
  return { 'entity.relations': { $contains: { type: { $in: types } } } };
}

/** A check that speaks for a practice. */
export function met(
  id: string,
  strength: EvidenceStrength,
  when: FilterPredicate,
  reason: string,
): PracticeCheck {
  return { id, when, says: 'met', strength, reason };
}

/**
 * A check that makes a practice unknown which nothing declares: maybe it is not worth
 * declaring here.
 */
export function unsure(
  id: string,
  when: FilterPredicate,
  reason: string,
): PracticeCheck {
  return { id, when, says: 'unknown', strength: 'weak', reason };
}

/** A tool or an add-on that nothing is known to use, often one that others wrote. */
export const IS_UNUSED_TOOL: FilterPredicate = {
  $all: [
    { function: { $in: ['infra', 'sre', 'devops', 'devsecops'] } },
    { 'facts.type': { $in: SERVICE_TYPES } },
    { $not: hasRelation('dependencyOf', 'providesApi') },
  ],
};

/** A source that can be looked at. */
export const SOURCE_KNOWN: FilterPredicate = {
  $any: [
    hasAnnotation(
      'github.com/project-slug',
      'gitlab.com/project-slug',
      'bitbucket.org/project-slug',
    ),
    {
      'entity.metadata.annotations.backstage.io/source-location': {
        $hasPrefix: 'url:',
      },
    },
  ],
};

/** Maybe nobody waits for it. */
export const unusedTool: PracticeCheck = unsure(
  'unused-tool',
  IS_UNUSED_TOOL,
  'It is a tool, and the catalog does not say that anything uses it: maybe nobody waits for it.',
);

/** Maybe it is there to be shown, and not to be used. */
export const describedAsTrial: PracticeCheck = unsure(
  'described-as-trial',
  {
    $any: [...TRIAL_WORDS, 'example of', 'sample app', 'hello world'].map(
      word => ({ 'facts.descriptionWords': { $contains: word } }),
    ),
  },
  'Its description speaks of a trial or an example, so maybe nobody depends on it.',
);

/** Maybe it comes to an end by itself, whatever its type says. */
export const namedAsJob: PracticeCheck = unsure(
  'named-as-job',
  {
    $any: ['job', 'jobs', 'cronjob', 'batch', 'backup'].map(word => ({
      'facts.nameWords': { $contains: word },
    })),
  },
  'It is named as a job, so maybe nobody waits for its answer.',
);

/** Maybe it is a private project. */
export const ownedByPerson: PracticeCheck = unsure(
  'owned-by-person',
  { 'facts.ownerState': 'user' },
  'A person owns it and no team, so maybe nobody else uses it.',
);
