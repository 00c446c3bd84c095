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

import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  Exemption,
  ListResponse,
  RemedyProposal,
  TeamHistory,
} from '@team-topology/backstage-plugin-team-topology-common';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { checkout, entityReport, NOW } from '../__testUtils__/entities';
import { MARKED_LANGUAGE, unmarkedTexts } from '../__testUtils__/markedTexts';
import { fakeApi, renderTab } from '../__testUtils__/renderTab';
import {
  gapItems,
  payments,
  paymentsEntities,
  teamEntityItem,
  teamReport,
} from '../__testUtils__/teams';
import { EntityTopologyTab } from '../entity';
import { GroupTopologyTab } from '../team';

jest.mock('../translation', () => {
  const actual = jest.requireActual('../translation');
  const { markTexts } = jest.requireActual('../__testUtils__/markedTexts');
  return {
    ...actual,
    teamTopologyTranslationRef: markTexts(actual.teamTopologyTranslationRef),
  };
});

const DIFF = `--- a/catalog-info.yaml
+++ b/catalog-info.yaml
@@ -5,2 +5,3 @@
   name: checkout
+    nobl9.com/slos: <name of the SLO>
 spec:
`;

// What is to be filled in stands out in code.
const PLACEHOLDER = /(<[^>]+>)/;

// Of other components around and inside of the tabs.
const BACKSTAGE_TEXTS = [
  '0 notifications.',
  ', Opens in a new window',
  'Address',
];

// The backend sends them as codes, for which the pages have words.
const OUR_WORDS = [
  ...['gap', 'unknown', 'met', 'exempt', 'not-applicable'],
  ...['critical', 'high', 'medium', 'low'],
  ...['declared', 'observed', 'verified'],
  ...['infra', 'sre', 'devops', 'platform', 'devsecops', 'application'],
  ...['Infrastructure', 'SRE', 'DevOps', 'Platform', 'DevSecOps'],
  'Application',
];

/** All texts of the answers of the backend, their lines, and the names in references. */
function textsOf(...answers: unknown[]): Set<string> {
  const texts = new Set(BACKSTAGE_TEXTS);
  const visit = (value: unknown) => {
    if (typeof value === 'string') {
      const parts = [value, ...value.split(/[:/]/), ...value.split('\n')];
      for (const part of [...parts, ...value.split(PLACEHOLDER)]) {
        texts.add(part.trim());
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        texts.add(key);
        visit(child);
      }
    }
  };
  visit(answers);
  for (const word of OUR_WORDS) {
    texts.delete(word);
  }
  return texts;
}

function missing(texts: Set<string>): string[] {
  return unmarkedTexts(document.body).filter(
    text =>
      !texts.has(text) &&
      !text.split(/ [=·] |, |\n/).every(part => texts.has(part.trim())),
  );
}

/** Opens all that can be opened in place. */
async function openAll() {
  for (let round = 0; round < 3; round += 1) {
    for (const button of document.querySelectorAll('[aria-expanded="false"]')) {
      await act(async () => {
        fireEvent.click(button);
      });
    }
  }
}

function buttons(pattern: RegExp): HTMLElement[] {
  // By role takes minutes in a document of this size.
  return [...document.querySelectorAll<HTMLElement>('button')].filter(button =>
    pattern.test(button.textContent ?? ''),
  );
}

function openDialog(): Element | null {
  return document.querySelector('[role="dialog"]');
}

/** Shows as a table what can be shown as one. */
async function asTables() {
  for (const button of buttons(/^⟦As table⟧$/)) {
    await act(async () => {
      fireEvent.click(button);
    });
  }
}

describe('The tabs', () => {
  beforeEach(() => {
    const now = NOW.valueOf() + 3 * 60_000;
    jest.useFakeTimers({ now, advanceTimers: true });
  });
  afterEach(() => {
    jest.useRealTimers();
    localStorage.clear();
  });

  it('take all texts about a team from the translation', async () => {
    const report = teamReport(paymentsEntities, {
      counts: { own: 3, all: 1234 },
      failures: [{ ref: 'component:default/broken', error: 'It is broken.' }],
    });
    const items = paymentsEntities.map(teamEntityItem);
    const gaps = paymentsEntities.flatMap(gapItems);
    const counts = { met: 4, gap: 31, unknown: 2, exempt: 1 };
    const mark = {
      cause: 'rules-changed' as const,
      opened: 10,
      closed: 0,
      entities: 8,
    };
    const history: TeamHistory = {
      team: 'group:default/payments',
      scope: 'all',
      from: '2026-08-21T00:00:00.000Z',
      to: '2026-11-21T00:00:00.000Z',
      begins: '2026-01-01T08:00:00.000Z',
      points: [
        {
          at: '2026-08-21T00:00:00.000Z',
          counts: { ...counts, gap: 21 },
          comparable: counts,
          marks: [],
        },
        {
          at: '2026-11-21T00:00:00.000Z',
          counts,
          comparable: counts,
          marks: [mark],
        },
      ],
      changes: [mark],
    };
    const changes = {
      items: [
        {
          at: '2026-11-20T00:00:00.000Z',
          entityRef: 'component:default/payout',
          practice: 'sre/slo-defined',
          title: 'SLO with a target',
          before: 'met' as const,
          after: 'gap' as const,
          cause: 'entity-edited' as const,
        },
      ],
      totalItems: 1,
    };
    const exemptions: ListResponse<Exemption> = {
      items: [
        {
          id: 'e1',
          practice: 'sre/slo-defined',
          practiceTitle: 'SLO with a target',
          target: { kind: 'team', ref: 'group:default/payments' },
          reason: 'It moves in spring.',
          author: 'user:default/jane',
          at: '2026-11-20T09:00:00.000Z',
          until: '2027-03-31',
          status: 'requested',
        },
      ],
      totalItems: 1,
    };
    report.observations = [];
    renderTab(<GroupTopologyTab />, {
      language: MARKED_LANGUAGE,
      entity: payments,
      api: fakeApi({
        getTeam: jest.fn(async () => report),
        getTeamEntities: jest.fn(async () => ({
          items,
          totalItems: items.length,
        })),
        getTeamGaps: jest.fn(async (_ref, options) => {
          const found = gaps.filter(gap => gap.practice === options?.practice);
          return { items: found, totalItems: found.length };
        }),
        getTeamHistory: jest.fn(async () => history),
        getTeamChanges: jest.fn(async () => changes),
        getExemptions: jest.fn(async () => exemptions),
      }),
    });

    await screen.findByText('⟦What the team works on⟧');
    await openAll();
    await asTables();
    await screen.findByText(/⟦Waits for approval⟧/);
    expect(screen.getAllByText(/١٬٢٣٤/)).not.toHaveLength(0);
    expect(
      missing(
        textsOf(payments, report, items, gaps, history, changes, exemptions),
      ),
    ).toEqual([]);
  });

  it('take all texts about an entity from the translation', async () => {
    const report = entityReport(checkout);
    report.classification.correction = {
      function: 'application',
      reason: 'It sells.',
      author: 'user:default/guest',
      at: NOW.toISOString(),
    };
    const history = {
      items: [
        {
          at: NOW.toISOString(),
          cause: 'entity-edited' as const,
          function: { before: 'sre', after: 'application' },
          owners: { before: [], after: ['group:default/payments'] },
          withheld: false,
          checks: [
            {
              practice: 'sre/slo-defined',
              before: 'met' as const,
              after: 'gap' as const,
              cause: 'date-passed' as const,
            },
          ],
        },
      ],
      totalItems: 1,
    };
    const remedy: RemedyProposal = {
      practice: 'sre/slo-defined',
      title: 'SLO with a target',
      state: 'gap',
      text: 'Agree on one.',
      patch: {
        path: 'catalog-info.yaml',
        diff: DIFF,
        fragment: 'nobl9.com/slos: <name of the SLO>',
        placeholders: ['<name of the SLO>'],
        editUrl: 'https://git.example.com/edit',
      },
      templates: [],
      links: [{ title: 'Docs', url: 'https://example.com/docs' }],
    };
    renderTab(<EntityTopologyTab />, {
      language: MARKED_LANGUAGE,
      entity: checkout,
      api: fakeApi({
        getEntity: jest.fn(async () => report),
        getEntityHistory: jest.fn(async () => history),
        getPractices: jest.fn(async () => ({ practices: [] })),
        getRemedy: jest.fn(async () => remedy),
      }),
    });

    await screen.findByText('⟦History⟧');
    await openAll();
    await waitFor(() =>
      expect(document.querySelector('[aria-label^="⟦Change of"]')).not.toBe(
        null,
      ),
    );
    const texts = textsOf(
      checkout,
      stringifyEntityRef(checkout),
      report,
      history,
      remedy,
      DIFF.replaceAll(/^[+ ]/gm, ''),
    );
    expect(missing(texts)).toEqual([]);

    for (const pattern of [
      /^⟦Change the correction⟧$/,
      /^⟦SRE⟧$/,
      /^⟦Exempt…⟧$/,
    ]) {
      fireEvent.click(buttons(pattern)[0]);
      await waitFor(() => expect(openDialog()).not.toBe(null));
      expect(missing(texts)).toEqual([]);
      fireEvent.keyDown(openDialog()!, { key: 'Escape' });
      await waitFor(() => expect(openDialog()).toBe(null));
    }
  });

  it('would show a text that is not in the translation', async () => {
    document.body.innerHTML =
      '<p title="⟦a⟧">⟦of <b>⟦7⟧</b> all⟧ · ١<i aria-label="Leak">3</i></p>';

    expect(unmarkedTexts(document.body)).toEqual(['Leak', '3']);
  });
});
