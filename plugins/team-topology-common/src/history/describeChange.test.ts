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

import { EntityEvidence, NO_EVIDENCE } from '../assessment';
import { AssessmentBasis } from './AssessmentBasis';
import { describeChange, JudgedState } from './describeChange';
import { HistoryState } from './EntityChange';

const BASIS: AssessmentBasis = {
  rules: 'r1',
  entity: 'e1',
  neighbours: 'n1',
  evidence: 'v1',
  correction: 'c1',
  exemptions: 'x1',
};

const SLO = 'sre/slo-defined';
const CI = 'devops/ci-declared';

function judged(
  state: Partial<HistoryState> = {},
  basis: Partial<AssessmentBasis> = {},
  evidence: EntityEvidence = NO_EVIDENCE,
): JudgedState {
  return {
    state: {
      primary: 'application',
      owners: ['group:default/a'],
      states: { [SLO]: 'gap', [CI]: 'met' },
      ...state,
    },
    basis: { ...BASIS, ...basis },
    evidence,
  };
}

function answer(number: number): EntityEvidence {
  return {
    answers: [
      {
        practice: SLO,
        says: 'met',
        grade: 'verified',
        strength: 'strong',
        reason: 'It is.',
        number,
        source: 'prometheus',
        sourceTitle: 'Prometheus',
      },
    ],
    silent: [],
  };
}

const SILENT: EntityEvidence = {
  answers: [],
  silent: [
    {
      source: 'prometheus',
      title: 'Prometheus',
      practices: [SLO],
      reason: 'It did not answer.',
    },
  ],
};

describe('describeChange', () => {
  it('says nothing where nothing is different that is remembered', () => {
    expect(describeChange(undefined, undefined)).toBeUndefined();
    expect(
      describeChange(
        judged(),
        judged({}, { rules: 'r2', entity: 'e2', evidence: 'v2' }, answer(1)),
      ),
    ).toBeUndefined();
  });

  it('tells of the first time, and of the last one', () => {
    expect(describeChange(undefined, judged())).toEqual({
      cause: 'first-seen',
      checks: [],
    });
    expect(describeChange(judged(), undefined)).toEqual({
      cause: 'removed',
      checks: [
        {
          practice: CI,
          before: 'met',
          after: 'not-applicable',
          cause: 'removed',
        },
        {
          practice: SLO,
          before: 'gap',
          after: 'not-applicable',
          cause: 'removed',
        },
      ],
      function: { before: 'application' },
      owners: { before: ['group:default/a'], after: [] },
    });
  });

  it.each([
    [{ entity: 'e2' }, 'entity-edited'],
    [{ neighbours: 'n2' }, 'neighbour-changed'],
    [{ neighbours: 'n2', entity: 'e2' }, 'entity-edited'],
    [{ correction: 'c2', entity: 'e2' }, 'correction-changed'],
    // Never work of the team.
    [
      { rules: 'r2', entity: 'e2', correction: 'c2', neighbours: 'n2' },
      'rules-changed',
    ],
    [{ rules: 'r2', evidence: 'v2' }, 'rules-changed'],
    [{}, 'date-passed'],
  ] as [Partial<AssessmentBasis>, string][])(
    'finds the cause of what changed with %j',
    (basis, cause) => {
      const after = judged(
        { states: { [SLO]: 'met', [CI]: 'met' } },
        basis,
        basis.evidence ? answer(1) : undefined,
      );
      expect(describeChange(judged(), after)).toEqual({
        cause,
        checks: [{ practice: SLO, before: 'gap', after: 'met', cause }],
      });
    },
  );

  it('tells sources apart by the practice that they answer for', () => {
    const before = judged(
      { states: { [SLO]: 'met', [CI]: 'met' } },
      {},
      answer(1),
    );
    // The edit takes the other practice away.
    const states = { [SLO]: 'unknown', [CI]: 'gap' } as const;
    expect(
      describeChange(
        before,
        judged({ states }, { evidence: 'v2', entity: 'e2' }, SILENT),
      ),
    ).toEqual({
      cause: 'entity-edited',
      checks: [
        { practice: CI, before: 'met', after: 'gap', cause: 'entity-edited' },
        {
          practice: SLO,
          before: 'met',
          after: 'unknown',
          cause: 'source-silent',
        },
      ],
    });
    expect(
      describeChange(
        judged({ states }, { evidence: 'v2' }, SILENT),
        judged({ states: { ...states, [SLO]: 'gap' } }, { evidence: 'v3' }),
      ),
    ).toEqual({
      cause: 'source-answered',
      checks: [
        {
          practice: SLO,
          before: 'unknown',
          after: 'gap',
          cause: 'source-answered',
        },
      ],
    });
  });

  it('tells the beginning and the end of exemptions, whatever else changed', () => {
    const exempt = judged(
      { states: { [SLO]: 'exempt', [CI]: 'gap' } },
      { rules: 'r2', entity: 'e2' },
    );
    expect(describeChange(judged(), exempt)).toMatchObject({
      cause: 'rules-changed',
      checks: [
        { practice: CI, cause: 'rules-changed' },
        { practice: SLO, cause: 'exemption-started' },
      ],
    });
    expect(
      describeChange(
        exempt,
        judged({ states: { [SLO]: 'gap', [CI]: 'gap' } }, { rules: 'r2' }),
      ),
    ).toMatchObject({
      cause: 'exemption-ended',
      checks: [{ practice: SLO, cause: 'exemption-ended' }],
    });
    // The gap was closed, which is more than the end of an exemption.
    expect(
      describeChange(
        exempt,
        judged(
          { states: { [SLO]: 'met', [CI]: 'gap' } },
          { rules: 'r2', entity: 'e3' },
        ),
      ),
    ).toMatchObject({
      checks: [{ practice: SLO, after: 'met', cause: 'entity-edited' }],
    });
  });

  it('tells of owners and functions, also without any check', () => {
    expect(
      describeChange(
        judged(),
        judged({ owners: ['group:default/b'] }, { entity: 'e2' }),
      ),
    ).toEqual({
      cause: 'owner-moved',
      checks: [],
      owners: { before: ['group:default/a'], after: ['group:default/b'] },
    });
    expect(
      describeChange(
        judged(),
        judged({ primary: undefined }, { correction: 'c2' }),
      ),
    ).toEqual({
      cause: 'correction-changed',
      checks: [],
      function: { before: 'application' },
    });
  });

  it('tells of the first of several failures, and of the recovery', () => {
    const failed = judged({ error: 'Broken.' });
    expect(describeChange(judged(), failed)).toEqual({
      cause: 'assessment-failed',
      checks: [],
      error: { after: 'Broken.' },
    });
    expect(
      describeChange(failed, judged({ error: 'Broken, at 0x7f.' })),
    ).toBeUndefined();
    expect(
      describeChange(
        failed,
        judged({ states: { [CI]: 'met' } }, { rules: 'r2' }),
      ),
    ).toEqual({
      cause: 'assessment-healed',
      checks: [
        {
          practice: SLO,
          before: 'gap',
          after: 'not-applicable',
          cause: 'rules-changed',
        },
      ],
      error: { before: 'Broken.' },
    });
  });
});
