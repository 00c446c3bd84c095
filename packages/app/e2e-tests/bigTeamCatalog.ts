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

/** A team that owns as much as a whole department, with names of all sorts. */
export const BIG_TEAM = 'department-of-everything';

/** What the team itself owns. */
export const BIG_TEAM_SIZE = 2_000;

/** A team below it, so that there is a scope to choose. */
export const SUB_TEAM = 'corner-of-everything';

export const SUB_TEAM_SIZE = 10;

/** The team above both. With sub-teams it has 5,000 entities; its own are plain. */
export const TOP_TEAM = 'company-of-everything';

export const TOP_TEAM_SIZE = 2_990;

/** Would say so if it ran: the tests look for it. */
const SCRIPT = '<img src=x onerror=alert(1)>';

// eslint-disable-next-line no-script-url
const SCRIPT_ADDRESS = 'javascript:alert(1)';

/** 200 characters, which nothing but the edge of the page can break. */
const LONG_NAME = 'Settlement'.repeat(20);

/** Titles and descriptions that a page has to bear; all are shown as they are. */
export const ODD_NAMES = {
  long: LONG_NAME,
  sentence: `${'A name that goes on and on '.repeat(8)}`
    .slice(0, 199)
    .concat('!'),
  arabic: 'خدمة حجز التذاكر',
  hebrew: 'שירות הזמנת כרטיסים',
  emoji: '🚄 Tickets 👩‍👩‍👧‍👦 & more 🎫',
  html: `${SCRIPT} <b>bold</b>`,
} as const;

/** Each of so many entities has an odd name, so that the first page of a list shows some. */
const ODD_EACH = 3;

interface Document {
  apiVersion: string;
  kind: string;
  metadata: Record<string, unknown>;
  spec: Record<string, unknown>;
}

const COMPONENT_TYPES = [
  ...['service', 'service', 'service', 'website', 'library', 'worker'],
  ...['pipeline', 'monitoring', 'cli'],
];
const RESOURCE_TYPES = ['database', 's3-bucket', 'kubernetes-cluster', 'queue'];
const WORDS = [
  ...['seat', 'fare', 'ticket', 'route', 'refund', 'wagon', 'platform-edge'],
  ...['timetable', 'delay', 'loyalty', 'station', 'ledger', 'weather'],
];
const PARTS = ['api', 'sync', 'store', 'view', 'importer', 'gateway', 'report'];

/** The same numbers from 0 to 1 for each run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) % 2 ** 32;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The catalog: the teams, their member, and all that they own. Each call gives the same. */
export function createBigTeam(): Document[] {
  const random = createRandom(2_000);
  const pick = <T>(items: readonly T[]) =>
    items[Math.floor(random() * items.length)];
  const oddNames = Object.values(ODD_NAMES);

  const owned = Array.from(
    { length: BIG_TEAM_SIZE + SUB_TEAM_SIZE },
    (_, index): Document => {
      const odd =
        index % ODD_EACH === 0
          ? oddNames[(index / ODD_EACH) % oddNames.length]
          : undefined;
      const share = random();
      const name = `${pick(WORDS)}-${pick(PARTS)}-${String(index).padStart(
        4,
        '0',
      )}`;
      const metadata = {
        name,
        ...(odd && { title: odd }),
        ...(random() < 0.7 && {
          description: odd ?? `Part ${index} of it all`,
        }),
        annotations: {
          ...(random() < 0.5 && { 'github.com/project-slug': `all/${name}` }),
          ...(random() < 0.3 && { 'pagerduty.com/service-id': `P${index}` }),
          ...(random() < 0.3 && { 'jenkins.io/job-full-name': `all/${name}` }),
          ...(odd && {
            'backstage.io/techdocs-ref': `url:${SCRIPT_ADDRESS}`,
          }),
        },
        // The catalog takes any address; the pages must not.
        ...(odd && {
          links: [
            { url: SCRIPT_ADDRESS, title: SCRIPT, type: 'runbook' },
            { url: SCRIPT_ADDRESS, title: odd, type: 'dashboard' },
          ],
        }),
      };
      const owner = `group:default/${
        index < BIG_TEAM_SIZE ? BIG_TEAM : SUB_TEAM
      }`;
      if (share < 0.8) {
        return {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata,
          spec: { type: pick(COMPONENT_TYPES), lifecycle: 'production', owner },
        };
      }
      return {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata,
        spec: { type: pick(RESOURCE_TYPES), owner },
      };
    },
  );

  const plain = Array.from(
    { length: TOP_TEAM_SIZE },
    (_, index): Document => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: `part-${String(index).padStart(4, '0')}` },
      spec: {
        type: COMPONENT_TYPES[index % COMPONENT_TYPES.length],
        lifecycle: 'production',
        owner: `group:default/${TOP_TEAM}`,
      },
    }),
  );

  return [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: TOP_TEAM },
      spec: { type: 'team', children: [] },
    },
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: {
        name: BIG_TEAM,
        title: `Everything ${SCRIPT} 🚄`,
        description: ODD_NAMES.sentence,
      },
      spec: { type: 'team', parent: TOP_TEAM, children: [] },
    },
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: SUB_TEAM, title: ODD_NAMES.long },
      spec: { type: 'team', parent: BIG_TEAM, children: [] },
    },
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: 'guest' },
      spec: { profile: { displayName: 'Guest' }, memberOf: [BIG_TEAM] },
    },
    ...owned,
    ...plain,
  ];
}
