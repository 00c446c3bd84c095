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
import { Neighbourhood } from '../facts';
import { builtInPractices } from '../practices';
import { createRuleSet } from '../rules';
import { assessEntity } from './assessEntity';
import { EntityEvidence, PracticeEvidence } from './PracticeEvidence';

const RULES = createRuleSet();
const ALONE: Neighbourhood = { owners: [], users: [], templates: [] };
const TEMPLATE = {
  ...ALONE,
  templates: [{ ref: 'template:default/service', title: 'Service' }],
};

interface Description {
  kind?: string;
  type?: string;
  lifecycle?: string;
  owner?: string;
  annotations?: Record<string, string>;
  link?: string;
  neighbourhood?: Neighbourhood;
}

function assess(
  description: Description,
  evidence: Partial<EntityEvidence> = {},
) {
  const { kind, annotations, link, neighbourhood, ...spec } = description;
  return assessEntity(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: kind ?? 'Component',
      metadata: {
        name: 'subject',
        annotations,
        links: link ? [{ url: 'https://acme.example', title: link }] : [],
      },
      spec,
    } as unknown as Entity,
    {
      neighbourhood: neighbourhood ?? ALONE,
      evidence: { answers: [], silent: [], ...evidence },
      rules: RULES,
      now: new Date('2026-03-15T23:59:00Z'),
    },
  );
}

function practiceOf(
  id: string,
  description: Description,
  evidence?: Partial<EntityEvidence>,
) {
  return assess(description, evidence).practices.find(
    ({ practice }) => practice === id,
  )!;
}

function withAnnotation(
  description: Description,
  key: string,
  value = 'v-1',
): Description {
  return {
    ...description,
    annotations: { ...description.annotations, [key]: value },
  };
}

function answer(
  practice: string,
  says: PracticeEvidence['says'],
  grade: PracticeEvidence['grade'],
  strength: PracticeEvidence['strength'] = 'strong',
) {
  return {
    practice,
    says,
    grade,
    strength,
    reason: `${grade} ${strength} ${says}`,
    source: 'probe',
    sourceTitle: 'Probe',
  };
}

interface Row {
  id: string;
  /** Owes the practice and shows no sign of it. */
  owing: Description;
  silentReason: string;
  met: [strength: string, shows: Description, reason: string][];
  weak: [shows: Description, reason: string][];
  notOwing: Description[];
}

const SERVICE: Description = { type: 'Service', lifecycle: 'production' };
const LIBRARY: Description = { type: 'library', lifecycle: 'production' };
const DRAFT: Description = { type: 'service', lifecycle: 'Experimental' };
const OLD: Description = { type: 'service', lifecycle: 'deprecated' };
const DOCS: Description = { type: 'documentation', lifecycle: 'production' };
const API: Description = { kind: 'API', type: 'openapi' };
const NETWORK: Description = { kind: 'Resource', type: 'vpc' };

const TABLE: Row[] = [
  {
    id: 'sre/slo-defined',
    owing: SERVICE,
    silentReason: 'No declaration of a service level objective found.',
    met: [
      [
        'strong',
        withAnnotation(SERVICE, 'nobl9.com/slos'),
        'The annotation names its SLO, "v-1".',
      ],
      [
        'medium',
        withAnnotation(SERVICE, 'datadoghq.com/slo_tag'),
        'The annotation marks its SLO, "v-1".',
      ],
      [
        'medium',
        { ...SERVICE, link: 'Error budget' },
        'A link leads to its SLO.',
      ],
    ],
    weak: [
      [
        withAnnotation(SERVICE, 'nobl9.com/project'),
        'An SLO tool is named (v-1), but no objective.',
      ],
    ],
    notOwing: [LIBRARY, DRAFT, OLD, DOCS, API, NETWORK, {}],
  },
  {
    id: 'sre/on-call-known',
    owing: { type: 'worker', lifecycle: 'production' },
    silentReason: 'No declaration of who is paged found.',
    met: [
      [
        'strong',
        withAnnotation(SERVICE, 'pagerduty.com/service-id'),
        'The annotation says who is paged, "v-1".',
      ],
      [
        'medium',
        { ...SERVICE, link: 'On-Call' },
        'A link leads to its rotation.',
      ],
    ],
    weak: [
      [
        withAnnotation(SERVICE, 'firehydrant.com/service-name'),
        'An incident tool is named (v-1), but no rotation.',
      ],
    ],
    notOwing: [LIBRARY, DRAFT, OLD, API, NETWORK],
  },
  {
    id: 'platform/golden-path-exists',
    owing: SERVICE,
    silentReason: 'No template in the catalog creates components of this type.',
    met: [
      [
        'strong',
        { ...SERVICE, neighbourhood: TEMPLATE },
        'A template creates components of this type.',
      ],
    ],
    weak: [],
    notOwing: [DRAFT, OLD, DOCS, API, { lifecycle: 'production' }],
  },
  {
    id: 'platform/golden-path-used',
    owing: { ...SERVICE, neighbourhood: TEMPLATE },
    silentReason: 'No mark says that it was made from a golden-path template.',
    met: [
      [
        'strong',
        withAnnotation(
          { ...SERVICE, neighbourhood: TEMPLATE },
          'backstage.io/source-template',
          'template:default/service',
        ),
        'It was made from template:default/service.',
      ],
    ],
    weak: [],
    notOwing: [SERVICE, { ...DRAFT, neighbourhood: TEMPLATE }, API],
  },
  {
    id: 'devops/ci-declared',
    owing: LIBRARY,
    silentReason: 'No declaration of a pipeline found.',
    met: [
      [
        'strong',
        withAnnotation(DRAFT, 'circleci.com/project-slug'),
        'The annotation names its pipeline, "v-1".',
      ],
      [
        'medium',
        withAnnotation(LIBRARY, 'gitlab.com/jobs-branches'),
        'The annotation marks its pipeline, "v-1".',
      ],
    ],
    weak: [
      [
        withAnnotation(LIBRARY, 'github.com/project-slug'),
        'A repository is named (v-1), but that proves no pipeline.',
      ],
    ],
    notOwing: [OLD, DOCS, API, NETWORK],
  },
  {
    id: 'devsecops/scan-declared',
    owing: LIBRARY,
    silentReason: 'No declaration of a security scan found.',
    met: [
      [
        'strong',
        withAnnotation(LIBRARY, 'snyk.io/org-id'),
        'The annotation names its scan, "v-1".',
      ],
      [
        'medium',
        withAnnotation(LIBRARY, 'sonarqube.org/project-key'),
        'The annotation marks its scan, "v-1".',
      ],
    ],
    weak: [
      [
        withAnnotation(LIBRARY, 'github.com/project-slug'),
        'A repository is named (v-1), which may be scanned or not.',
      ],
    ],
    notOwing: [DRAFT, OLD, DOCS, API, NETWORK],
  },
  {
    id: 'infra/iac-referenced',
    owing: NETWORK,
    silentReason: 'No reference to the code that creates it found.',
    met: [
      [
        'strong',
        withAnnotation(NETWORK, 'terraform/workspace'),
        'The annotation names its code, "v-1".',
      ],
      [
        'strong',
        { type: 'terraform-module', lifecycle: 'production' },
        'It is infrastructure code itself, "terraform-module".',
      ],
      [
        'medium',
        { ...NETWORK, link: 'Terraform' },
        'A link leads to its code.',
      ],
    ],
    weak: [
      [
        withAnnotation(NETWORK, 'github.com/project-slug'),
        'A source is named (v-1), but not what it creates.',
      ],
    ],
    notOwing: [
      SERVICE,
      { kind: 'Resource', type: 'license' },
      { type: 'terraform-module', lifecycle: 'experimental' },
    ],
  },
  {
    id: 'platform/owner-exists',
    owing: DRAFT,
    silentReason: 'It names no owner.',
    met: [
      [
        'strong',
        {
          ...OLD,
          neighbourhood: {
            ...ALONE,
            owners: [{ ref: 'group:default/a', found: true }],
          },
        },
        'A team owns it.',
      ],
      [
        'medium',
        {
          ...API,
          neighbourhood: {
            ...ALONE,
            owners: [{ ref: 'user:default/eve', found: true }],
          },
        },
        'A person owns it; a team would outlast holidays and moves.',
      ],
    ],
    weak: [],
    notOwing: [{ kind: 'Group' }, { kind: 'User' }, { kind: 'Location' }],
  },
  {
    id: 'platform/documentation-exists',
    owing: LIBRARY,
    silentReason: 'No declaration of documentation found.',
    met: [
      [
        'strong',
        withAnnotation(LIBRARY, 'backstage.io/techdocs-ref', 'dir:.'),
        'The annotation names its documentation, "dir:.".',
      ],
      [
        'medium',
        { ...LIBRARY, link: 'Wiki' },
        'A link leads to its documentation.',
      ],
      ['strong', DOCS, 'It is documentation itself.'],
    ],
    weak: [],
    notOwing: [DRAFT, OLD, API, NETWORK],
  },
];

function exemptUntil(id: string, until: string): [string, string] {
  return [
    `team-topology/exempt.${id.replace('/', '.')}`,
    `until ${until}: the move comes first`,
  ];
}

describe('the table of this test', () => {
  it('holds built-in practices', () => {
    expect(builtInPractices.map(({ id }) => id)).toEqual(
      expect.arrayContaining(TABLE.map(({ id }) => id)),
    );
  });
});

describe.each(TABLE)(
  'the practice $id',
  ({ id, owing, silentReason, met, weak, notOwing }) => {
    it('is a gap with a remedy where nothing shows it', () => {
      expect(practiceOf(id, owing)).toMatchObject({
        state: 'gap',
        reason: silentReason,
        evidence: [],
        remedy: { text: expect.any(String), yaml: expect.any(String) },
      });
    });

    it('is met by strong and by medium evidence', () => {
      for (const [strength, shows, reason] of met) {
        const result = practiceOf(id, shows);
        expect(result).toMatchObject({
          state: 'met',
          // What was found may follow.
          reason: expect.stringContaining(reason),
          evidence: [
            {
              source: 'catalog',
              sourceTitle: 'Catalog',
              says: 'met',
              grade: 'declared',
              strength,
              reason,
              field: expect.any(String),
            },
          ],
        });
        expect(result).not.toHaveProperty('remedy');
      }
    });

    it('is unknown where the evidence is weak', () => {
      for (const [shows, reason] of weak) {
        expect(practiceOf(id, shows)).toMatchObject({
          state: 'unknown',
          // What to connect may follow.
          reason: expect.stringContaining(reason),
          remedy: { text: expect.any(String) },
        });
      }
      expect(
        practiceOf(id, owing, {
          answers: [answer(id, 'met', 'observed', 'weak')],
        }),
      ).toMatchObject({ state: 'unknown', reason: 'observed weak met' });
      expect(
        practiceOf(id, owing, { answers: [answer(id, 'unknown', 'verified')] }),
      ).toMatchObject({ state: 'unknown', reason: 'verified strong unknown' });
    });

    it('is unknown where a connected source did not answer', () => {
      const silent = [
        {
          source: 'probe',
          title: 'Probe',
          practices: ['acme/other', id],
          reason: 'It did not answer within 10 seconds.',
        },
      ];
      expect(practiceOf(id, owing, { silent })).toMatchObject({
        state: 'unknown',
        reason: 'Probe is silent: It did not answer within 10 seconds.',
        remedy: { text: expect.any(String) },
      });
      // What the catalog proves needs no other source.
      expect(practiceOf(id, met[0][1], { silent }).state).toBe('met');
      // The source of another practice says nothing here.
      expect(
        practiceOf(id, owing, {
          silent: [{ ...silent[0], practices: ['acme/other'] }],
        }).state,
      ).toBe('gap');
    });

    it('does not apply to other entities', () => {
      for (const description of notOwing) {
        const result = practiceOf(id, description, {
          answers: [answer(id, 'gap', 'verified')],
        });
        expect([description, result.state]).toEqual([
          description,
          'not-applicable',
        ]);
        expect(result.reason).toMatch(/(?:^It|this) is owed by .+\.$/);
        expect(result.evidence).toEqual([]);
        expect(result).not.toHaveProperty('remedy');
      }
    });

    it('is exempt until the end of the last day, and only where it is a gap', () => {
      const exempt = assess(
        withAnnotation(owing, ...exemptUntil(id, '2026-03-15')),
      );
      expect(
        exempt.practices.find(({ practice }) => practice === id),
      ).toMatchObject({
        state: 'exempt',
        reason: 'Accepted until 2026-03-15: the move comes first',
        exemption: { until: '2026-03-15', reason: 'the move comes first' },
        remedy: { text: expect.any(String) },
      });
      expect(exempt).toMatchObject({ validUntil: '2026-03-15', problems: [] });

      const expired = assess(
        withAnnotation(owing, ...exemptUntil(id, '2026-03-14')),
      );
      const gap = expired.practices.find(({ practice }) => practice === id);
      expect(gap).toMatchObject({ state: 'gap', reason: silentReason });
      expect(gap).not.toHaveProperty('exemption');
      expect(expired).not.toHaveProperty('validUntil');
      expect(expired.problems).toEqual([
        {
          field: `metadata.annotations.team-topology/exempt.${id.replace(
            '/',
            '.',
          )}`,
          message:
            'The exemption ended on 2026-03-14. Close the gap, or renew it with a reason.',
        },
      ]);

      const shown = assess(
        withAnnotation(met[0][1], ...exemptUntil(id, '2026-12-31')),
      );
      const result = shown.practices.find(({ practice }) => practice === id);
      // It waits, and changes nothing.
      expect(result).toMatchObject({
        state: 'met',
        exemption: { until: '2026-12-31' },
      });
      expect(shown).not.toHaveProperty('validUntil');

      expect(
        practiceOf(
          id,
          withAnnotation(owing, ...exemptUntil(id, '2026-12-31')),
          { answers: [answer(id, 'unknown', 'verified')] },
        ).state,
      ).toBe('unknown');
      expect(
        practiceOf(
          id,
          withAnnotation(notOwing[0], ...exemptUntil(id, '2026-12-31')),
        ),
      ).not.toHaveProperty('exemption');
    });

    it('follows the answer of a provider, and no other practice does', () => {
      const before = assess(owing).practices;
      const after = assess(owing, {
        answers: [answer(id, 'met', 'verified', 'medium')],
      }).practices;
      const index = after.findIndex(({ practice }) => practice === id);
      expect(after[index]).toMatchObject({
        state: 'met',
        reason: 'verified medium met',
      });
      expect(after.toSpliced(index, 1)).toEqual(before.toSpliced(index, 1));
    });
  },
);

describe('assessPractices', () => {
  const id = 'sre/slo-defined';
  const declared = withAnnotation(SERVICE, 'nobl9.com/slos');
  const stateOf = (
    description: Description,
    ...answers: EntityEvidence['answers']
  ) => practiceOf(id, description, { answers }).state;

  it('believes the higher grade, whatever the order of the answers', () => {
    const verifiedGap = answer(id, 'gap', 'verified', 'medium');
    const observedMet = answer(id, 'met', 'observed');
    expect(stateOf(declared, verifiedGap)).toBe('gap');
    expect(stateOf(declared, verifiedGap, observedMet)).toBe('gap');
    expect(stateOf(declared, observedMet, verifiedGap)).toBe('gap');
    expect(stateOf(declared, answer(id, 'gap', 'observed'))).toBe('gap');
    expect(
      stateOf(
        SERVICE,
        answer(id, 'gap', 'observed'),
        answer(id, 'met', 'verified'),
      ),
    ).toBe('met');
    // Answers come with the deciding one first.
    expect(
      practiceOf(id, declared, {
        answers: [observedMet, verifiedGap],
      }).evidence.map(({ reason }) => reason),
    ).toEqual([
      'verified medium gap',
      'observed strong met',
      'The annotation names its SLO, "v-1".',
    ]);
  });

  it('takes one proof as enough within a grade', () => {
    const gap = answer(id, 'gap', 'observed', 'strong');
    const met = answer(id, 'met', 'observed', 'medium');
    expect(stateOf(SERVICE, gap, met)).toBe('met');
    expect(stateOf(SERVICE, met, gap)).toBe('met');
  });

  it('lets hints decide nothing', () => {
    expect(stateOf(declared, answer(id, 'gap', 'verified', 'weak'))).toBe(
      'met',
    );
    expect(stateOf(declared, answer(id, 'unknown', 'verified'))).toBe('met');
    expect(
      practiceOf(id, declared, {
        answers: [
          answer(id, 'gap', 'verified', 'weak'),
          answer(id, 'unknown', 'verified'),
        ],
      }).evidence.map(({ says, strength }) => [says, strength]),
    ).toEqual([
      ['met', 'strong'],
      ['unknown', 'strong'],
      ['gap', 'weak'],
    ]);
  });

  it('prefers what a silent source would have said to a missing declaration only', () => {
    const silent = [
      { source: 'p', title: 'Prometheus', practices: [id], reason: 'Timeout.' },
    ];
    expect(
      practiceOf(id, SERVICE, {
        answers: [answer(id, 'gap', 'observed')],
        silent,
      }).state,
    ).toBe('gap');
    expect(
      practiceOf(id, withAnnotation(SERVICE, 'nobl9.com/project'), { silent }),
    ).toMatchObject({
      state: 'unknown',
      reason: 'Prometheus is silent: Timeout.',
    });
  });

  it('tells an owner that is not in the catalog from no owner', () => {
    const dangling = { ...SERVICE, owner: 'ghosts' };
    expect(practiceOf('platform/owner-exists', dangling)).toMatchObject({
      state: 'gap',
      reason: 'It names an owner that the catalog does not know.',
    });
    expect(
      practiceOf('platform/owner-exists', dangling, {
        silent: [
          {
            source: 'hr',
            title: 'HR',
            practices: ['platform/owner-exists'],
            reason: 'Down.',
          },
        ],
      }).state,
    ).toBe('gap');
  });

  it('owes by what an entity is, also when a person said so', () => {
    const id2 = 'infra/iac-referenced';
    expect(practiceOf(id2, SERVICE).state).toBe('not-applicable');
    expect(
      practiceOf(
        id2,
        withAnnotation(SERVICE, 'team-topology/function', 'infra'),
      ).state,
    ).toBe('gap');
    expect(
      practiceOf(
        id2,
        withAnnotation(NETWORK, 'team-topology/function', 'application'),
      ).state,
    ).toBe('not-applicable');
  });

  it('does not ask for a lifecycle where kinds have none', () => {
    for (const lifecycle of [undefined, 'experimental', 'deprecated']) {
      expect(
        practiceOf('infra/iac-referenced', { ...NETWORK, lifecycle }).state,
      ).toBe('gap');
    }
    // A component without a lifecycle is taken for live.
    expect(practiceOf(id, { type: 'service' }).state).toBe('gap');
  });

  it('reports exemptions of unknown practices', () => {
    expect(
      assess(
        withAnnotation(
          SERVICE,
          ...exemptUntil('sre/sol-defined', '2026-12-31'),
        ),
      ).problems,
    ).toEqual([
      {
        field: 'metadata.annotations.team-topology/exempt.sre.sol-defined',
        message:
          '"sre/sol-defined" is no known practice, so the exemption does not count.',
      },
    ]);
  });

  it('holds until the first of several exemptions ends', () => {
    const first = withAnnotation(SERVICE, ...exemptUntil(id, '2026-09-30'));
    const both = withAnnotation(
      first,
      ...exemptUntil('sre/on-call-known', '2026-04-01'),
    );
    const result = assess(both);
    expect(result.validUntil).toBe('2026-04-01');
    expect(
      result.practices.filter(({ state }) => state === 'exempt'),
    ).toHaveLength(2);
  });

  it('names the templates that it speaks of, so that they can be withheld', () => {
    expect(
      practiceOf('platform/golden-path-exists', {
        ...SERVICE,
        neighbourhood: TEMPLATE,
      }).evidence[0].refs,
    ).toEqual(['template:default/service']);
  });
});
