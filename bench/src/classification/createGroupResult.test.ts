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

import { AnsweredGroup } from './answerGroups';
import { createGroupResult } from './createGroupResult';

function groupOf(
  primary: string | undefined,
  answers: { combined?: string; words?: string; entities?: string },
  options: {
    secondary?: string[];
    confidence?: 'high' | 'low';
    ownerKind?: string;
    owned?: number;
    observations?: object[];
  } = {},
): AnsweredGroup {
  return {
    row: { id: 'x', fields: { ownerKind: options.ownerKind } },
    label: primary && {
      primary,
      secondary: options.secondary ?? [],
      confidence: options.confidence ?? 'high',
    },
    owned: options.owned ?? 0,
    classification: {
      primary: answers.combined,
      words: { primary: answers.words },
      observed: { primary: answers.entities },
      observations: options.observations ?? [],
    },
  } as unknown as AnsweredGroup;
}

describe('createGroupResult', () => {
  it('compares what words, entities and both say', () => {
    const result = createGroupResult(
      [
        groupOf(
          'sre',
          { combined: 'sre', words: 'sre', entities: 'infra' },
          { owned: 3, observations: [{}], ownerKind: 'personal' },
        ),
        groupOf(
          'infra',
          { combined: 'infra', words: 'sre', entities: 'infra' },
          { owned: 1, secondary: ['sre'] },
        ),
        groupOf('devops', {}, { confidence: 'low' }),
        groupOf('application', { combined: 'application' }),
        groupOf('unclear', { combined: 'sre' }),
        groupOf(undefined, { combined: 'sre' }),
      ],
      7,
    );
    expect(result).toMatchObject({
      rows: 4,
      accuracy: 3 / 4,
      coverage: 3 / 4,
      answeredPrecision: 1,
      macroF1: 3 / 4,
      unclear: 1,
      problems: 7,
      owners: 2,
      observations: 1,
      fromWords: {
        accuracy: 1 / 4,
        accuracyWithSecondary: 2 / 4,
        coverage: 2 / 4,
        answeredPrecision: 1 / 2,
      },
      fromEntities: { accuracy: 1 / 4, coverage: 2 / 4 },
      ofOwners: {
        combined: { rows: 2, accuracy: 1 },
        fromWords: { accuracy: 1 / 2 },
        fromEntities: { accuracy: 1 / 2 },
      },
      accuracyByOwnerKind: { personal: 1, unknown: 2 / 3 },
      accuracyByConfidence: {
        high: { n: 3, accuracy: 1 },
        medium: { n: 0, accuracy: undefined },
        low: { n: 1, accuracy: 0 },
      },
    });
  });
});
