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

import { mean } from '../statistics';
import { AnsweredGroup, JudgedGroup } from './answerGroups';
import { ownerKindOf } from './createBenchmarkResult';
import { isJudged, scoreAnswers, Scores } from './evaluateAnswers';
import { labelConfidences, RowLabel, UNCLEAR } from './readLabelledRows';

/** How well Groups are classified from some of what is known of them. */
export interface GroupScores extends Scores {
  /** The share that is classified. */
  readonly coverage: number | undefined;
  /** Right answers among the classified ones. */
  readonly answeredPrecision: number | undefined;
}

/** What the last line of the output says of Groups. */
export interface GroupResult extends GroupScores {
  readonly unclear: number;
  readonly problems: number;
  /** How many judged Groups own an entity. */
  readonly owners: number;
  /** From their own words alone. */
  readonly fromWords: GroupScores;
  /** From what they own alone. */
  readonly fromEntities: GroupScores;
  /** The same, of those that own an entity. */
  readonly ofOwners: Record<
    'combined' | 'fromWords' | 'fromEntities',
    GroupScores
  >;
  readonly accuracyByOwnerKind: Record<string, number | undefined>;
  readonly ownerKinds: Record<string, GroupScores>;
  readonly accuracyByConfidence: Record<
    NonNullable<RowLabel['confidence']>,
    { readonly n: number; readonly accuracy: number | undefined }
  >;
  /** How many have an observation. */
  readonly observations: number;
}

type Answer = (group: JudgedGroup) => string | undefined;

const ANSWERS = {
  combined: ({ classification }) => classification.primary,
  fromWords: ({ classification }) => classification.words.primary,
  fromEntities: ({ classification }) => classification.observed.primary,
} satisfies Record<string, Answer>;

/** Computes all figures of Groups; labels of any confidence count. */
export function createGroupResult(
  answered: readonly AnsweredGroup[],
  problems: number,
): GroupResult {
  const groups = judgedGroups(answered);
  const owners = groups.filter(({ owned }) => owned > 0);
  const ownerKinds = Object.fromEntries(
    [...new Set(groups.map(ownerKindOf))].sort().map(kind => [
      kind,
      scoreGroups(
        groups.filter(group => ownerKindOf(group) === kind),
        ANSWERS.combined,
      ),
    ]),
  );
  return {
    ...scoreGroups(groups, ANSWERS.combined),
    unclear: answered.filter(({ label }) => label?.primary === UNCLEAR).length,
    problems,
    owners: owners.length,
    fromWords: scoreGroups(groups, ANSWERS.fromWords),
    fromEntities: scoreGroups(groups, ANSWERS.fromEntities),
    ofOwners: {
      combined: scoreGroups(owners, ANSWERS.combined),
      fromWords: scoreGroups(owners, ANSWERS.fromWords),
      fromEntities: scoreGroups(owners, ANSWERS.fromEntities),
    },
    accuracyByOwnerKind: Object.fromEntries(
      Object.entries(ownerKinds).map(([kind, { accuracy }]) => [
        kind,
        accuracy,
      ]),
    ),
    ownerKinds,
    accuracyByConfidence: Object.fromEntries(
      labelConfidences.map(confidence => {
        const rows = groups.filter(
          ({ label }) => label.confidence === confidence,
        );
        const { accuracy } = scoreAnswers(rows, ANSWERS.combined);
        return [confidence, { n: rows.length, accuracy }];
      }),
    ) as GroupResult['accuracyByConfidence'],
    observations: answered.filter(
      ({ classification }) => classification.observations.length > 0,
    ).length,
  };
}

/** The Groups that can be judged. */
export function judgedGroups(
  answered: readonly AnsweredGroup[],
): JudgedGroup[] {
  return answered.filter((group): group is JudgedGroup => isJudged(group));
}

function scoreGroups(
  groups: readonly JudgedGroup[],
  answerOf: Answer,
): GroupScores {
  const classified = groups.filter(group => answerOf(group) !== undefined);
  return {
    ...scoreAnswers(groups, answerOf),
    coverage: mean(groups.map(group => Number(answerOf(group) !== undefined))),
    answeredPrecision: mean(
      classified.map(group => Number(answerOf(group) === group.label.primary)),
    ),
  };
}
