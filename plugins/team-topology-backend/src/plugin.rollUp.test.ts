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

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createTestDatabases } from './__testUtils__/createTestDatabases';
import { readCatalogFile } from './__testUtils__/readCatalogFile';
import {
  BackendWithCatalog,
  startBackendWithCatalog,
} from './__testUtils__/startBackendWithCatalog';

jest.setTimeout(60_000);

const databases = createTestDatabases();

/** The numbers of a group in one scope; what is 0 is left out of `mix` and `gaps`. */
interface ExpectedNumbers {
  entities: { total: number; assessed: number };
  mix: Record<string, number>;
  checks: Record<string, number>;
  gaps: Record<string, number>;
}

interface ExpectedRollUp {
  entities: Record<
    string,
    { function: string; states: Record<string, string> }
  >;
  groups: Record<
    string,
    { subTeams: string[]; own: ExpectedNumbers; all: ExpectedNumbers }
  >;
}

const directory = resolvePackagePath(
  '@team-topology/backstage-plugin-team-topology-backend',
  '../../examples/roll-up',
);
const catalogFile = join(directory, 'catalog.yaml');

// Written by hand, see examples/roll-up/README.md.
const expected: ExpectedRollUp = parse(
  readFileSync(join(directory, 'expected.yaml'), 'utf8'),
);
// Of the built-in practices, these entities owe nine only.
const practices = parse(
  readFileSync(join(directory, 'practices.yaml'), 'utf8'),
);
const entities = readCatalogFile(catalogFile);

const pathOf = (ref: string) => {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    entity: `${kind}/${namespace}/${name}`,
    team: `${namespace}/${name}`,
  };
};

describe.each(databases.eachSupportedId())(
  'the roll-up with numbers by hand on %s',
  databaseId => {
    let backend: BackendWithCatalog;

    beforeAll(async () => {
      backend = await startBackendWithCatalog({
        databases,
        databaseId,
        entities,
        config: { teamTopology: { practices } },
      });
      await backend.refresh();
    });

    afterAll(async () => {
      await backend?.stop();
    });

    it.each(Object.keys(expected.entities))('assesses %s', async ref => {
      const report = await backend.client.get(
        `/entities/${pathOf(ref).entity}`,
      );
      const { function: primary, states } = expected.entities[ref];
      expect({
        function: report.classification.primary ?? 'unclassified',
        states: Object.fromEntries(
          report.practices
            // What practices.yaml does not take away has to be expected.
            .filter(
              ({ practice, state }: any) =>
                practice in states || state !== 'not-applicable',
            )
            .map(({ practice, state }: any) => [practice, state]),
        ),
      }).toEqual({ function: primary, states });
    });

    it.each(Object.keys(expected.groups))('rolls up %s', async ref => {
      const path = `/teams/${pathOf(ref).team}`;
      const { subTeams, own, all } = expected.groups[ref];
      for (const [scope, numbers] of Object.entries({ own, all })) {
        const report = await backend.client.get(`${path}?scope=${scope}`);
        const { summary } = report;
        expect({
          scope,
          entities: summary.entities,
          mix: Object.fromEntries(
            summary.mix
              .filter(({ count }: any) => count > 0)
              .map((entry: any) => [
                entry.function ?? 'unclassified',
                entry.count,
              ]),
          ),
          checks: summary.checks,
          gaps: Object.fromEntries(
            summary.gaps.map(({ practice, gaps }: any) => [practice, gaps]),
          ),
        }).toEqual({ scope, ...numbers });
        expect(report.counts).toEqual({
          own: own.entities.total,
          all: all.entities.total,
        });
        expect(report.subTeams.map((team: any) => team.ref)).toEqual(
          [...subTeams].sort(),
        );

        // The lists say the same as the sums.
        const items = await backend.client.readAllPages(
          `${path}/entities?scope=${scope}`,
          undefined,
          5,
        );
        expect(items).toHaveLength(numbers.entities.total);
        const gaps = await backend.client.readAllPages(
          `${path}/gaps?scope=${scope}`,
          undefined,
          7,
        );
        expect(gaps).toHaveLength(numbers.checks.gap);
        expect(new Set(gaps.map(gap => gap.practice))).toEqual(
          new Set(Object.keys(numbers.gaps)),
        );
      }
    });

    it('lists each group with what it owns itself', async () => {
      const teams = await backend.client.readAllPages('/teams', undefined, 4);
      expect(
        Object.fromEntries(
          teams.map(({ ref, entities: count, gaps }) => [ref, [count, gaps]]),
        ),
      ).toEqual(
        Object.fromEntries(
          Object.entries(expected.groups).map(([ref, { own }]) => [
            ref,
            [own.entities.total, own.checks.gap],
          ]),
        ),
      );
    });

    it('has numbers for each group and each assessed entity of the catalog', () => {
      const refs = new Map<string, string>(
        entities.map(({ kind, metadata }) => [
          `${kind}:${metadata.namespace}/${metadata.name}`.toLocaleLowerCase(
            'en-US',
          ),
          kind,
        ]),
      );
      const ofKinds = (...kinds: string[]) =>
        [...refs]
          .filter(([, kind]) => kinds.includes(kind))
          .map(([ref]) => ref);
      expect(Object.keys(expected.groups).sort()).toEqual(
        ofKinds('Group').sort(),
      );
      expect(Object.keys(expected.entities).sort()).toEqual(
        ofKinds('API', 'Component', 'Resource', 'System', 'Template').sort(),
      );
    });
  },
);
