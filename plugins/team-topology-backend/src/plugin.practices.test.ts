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

const DISCIPLINES = [
  'infra',
  'sre',
  'devops',
  'platform',
  'devsecops',
] as const;
const STATES = ['met', 'gap', 'unknown', 'exempt'];
const SEVERITIES = ['critical', 'high', 'medium', 'low'];
const WITH_SUB_TEAMS = ' with sub-teams';

/** Practices without their discipline and with spaces between, by state. */
type ExpectedStates = Record<string, string>;

type ExpectedEntity = {
  function: string;
  /** Severity and level, by practice. */
  overridden?: Record<string, string>;
} & Partial<Record<(typeof DISCIPLINES)[number], ExpectedStates>>;

interface ExpectedTeam {
  function?: string;
  entities: number;
  mix: Record<string, number>;
  checks: string;
  severities: string;
  levels: Record<string, string>;
  goldenPath: string;
  coverage: string;
  teamGaps: string[];
  observations: string[];
}

interface ExpectedOrganization {
  entities: number;
  functions: Record<string, number>;
  domains: Record<string, string>;
  gaps: Record<string, Record<string, string>>;
  observations: string[];
  goldenPath: string;
  templates: Record<
    string,
    { made: number; goldenPath: string; setAside?: string }
  >;
  typesWithoutTemplate: Record<string, number>;
  next: Record<string, string>;
}

const directory = resolvePackagePath(
  '@team-topology/backstage-plugin-team-topology-backend',
  '../../examples/practices',
);
const catalogFile = join(directory, 'catalog.yaml');

function readYaml(file: string) {
  return parse(readFileSync(join(directory, file), 'utf8'));
}

// Written by hand, see examples/practices/README.md.
const expected: {
  namespace: string;
  entities: Record<string, ExpectedEntity>;
  teams: Record<string, ExpectedTeam>;
  organization: ExpectedOrganization;
} = readYaml('expected.yaml');
const entities = readCatalogFile(catalogFile);

/** What stands in each place of the table, and why where the answer says so. */
type Cells = Map<string, { value: string; reason?: string }>;

/** All cells that differ, in words. What one side does not name is `none` there. */
function compareCells(wanted: Cells, found: Cells): string[] {
  const differing: string[] = [];
  for (const place of new Set([...wanted.keys(), ...found.keys()])) {
    const want = wanted.get(place)?.value ?? 'none';
    const cell = found.get(place) ?? { value: 'none' };
    if (cell.value !== want) {
      differing.push(
        `${place}: expected ${want}, got ${cell.value}${
          cell.reason ? ` (${cell.reason})` : ''
        }`,
      );
    }
  }
  return differing;
}

function nameOf(ref: string): string {
  return parseEntityRef(ref).name;
}

function joinNumbers(numbers: Record<string, number>, keys: string[]): string {
  return keys.map(key => numbers[key]).join('/');
}

function writeAdoption(tally: Record<string, number>): string {
  return `${joinNumbers(tally, ['used', 'older', 'candidates', 'exempt'])} ${
    tally.noTemplate
  }`;
}

/** Function and state, of rows such as `infra own, sre hole`. */
function readCoverage(row: string): string[][] {
  return row.split(', ').map(cell => cell.split(' '));
}

/** The practices of an entity that the table names. */
function listOwed(entity: ExpectedEntity): string[] {
  return DISCIPLINES.flatMap(discipline =>
    Object.values(entity[discipline] ?? {}).flatMap(names =>
      names.split(' ').map(name => `${discipline}/${name}`),
    ),
  );
}

function expectEntity(
  ref: string,
  entity: ExpectedEntity,
  practices: string[],
): Cells {
  const cells: Cells = new Map([
    [`${ref} function`, { value: entity.function }],
  ]);
  for (const practice of practices) {
    cells.set(`${ref} ${practice}`, { value: 'not-applicable' });
  }
  for (const discipline of DISCIPLINES) {
    const states = entity[discipline] ?? {};
    for (const [state, names] of Object.entries(states)) {
      for (const name of names.split(' ')) {
        cells.set(`${ref} ${discipline}/${name}`, { value: state });
      }
    }
  }
  for (const [practice, value] of Object.entries(entity.overridden ?? {})) {
    cells.set(`${ref} ${practice} counts`, { value });
  }
  return cells;
}

function readEntity(ref: string, report: any): Cells {
  const cells: Cells = new Map([
    [
      `${ref} function`,
      {
        value: report.classification.primary ?? 'unclassified',
        reason: report.classification.summary,
      },
    ],
  ]);
  for (const item of report.practices) {
    const { practice, state, reason, overridden, severity, level } = item;
    cells.set(`${ref} ${practice}`, { value: state, reason });
    if (overridden && state !== 'not-applicable') {
      cells.set(`${ref} ${practice} counts`, {
        value: `${severity} ${level}`,
        reason: overridden.reason,
      });
    }
  }
  return cells;
}

function expectTeam(name: string, team: ExpectedTeam): Cells {
  const cells: Cells = new Map();
  const add = (place: string, value: unknown) =>
    cells.set(`${name} ${place}`, { value: String(value) });
  if (team.function) {
    add('function', team.function);
  }
  add('entities', team.entities);
  for (const [id, count] of Object.entries(team.mix)) {
    add(`mix ${id}`, count);
  }
  add('checks', team.checks);
  add('severities', team.severities);
  for (const [discipline, row] of Object.entries(team.levels)) {
    const [reached, ...steps] = row.split(' | ');
    add(`${discipline} level`, reached);
    for (const [index, step] of steps.entries()) {
      add(`${discipline} level ${index + 1}`, step);
    }
  }
  add('goldenPath', team.goldenPath);
  for (const [id, state] of readCoverage(team.coverage)) {
    add(`coverage ${id}`, state);
  }
  for (const gap of team.teamGaps) {
    add(`gap ${gap}`, 'stated');
  }
  for (const observation of team.observations) {
    add(`observation ${observation}`, 'stated');
  }
  return cells;
}

function readTeam(name: string, team: ExpectedTeam, report: any): Cells {
  const cells: Cells = new Map();
  const add = (place: string, value: unknown, reason?: string) =>
    cells.set(`${name} ${place}`, { value: String(value), reason });
  // Of so little that nobody would say what the team is for, nothing is expected.
  if (team.function) {
    add('function', report.classification.primary);
  }
  const { summary, goldenPath } = report;
  add('entities', summary.entities.assessed);
  for (const { function: id = 'unclassified', count } of summary.mix) {
    if (count > 0) {
      add(`mix ${id}`, count);
    }
  }
  add('checks', joinNumbers(summary.checks, STATES));
  add('severities', joinNumbers(summary.severities, SEVERITIES));
  for (const { discipline, level, steps } of report.levels) {
    add(`${discipline} level`, level);
    for (const step of steps) {
      add(
        `${discipline} level ${step.level}`,
        `${step.state} ${joinNumbers(step, STATES)}`,
      );
    }
  }
  add('goldenPath', writeAdoption(goldenPath.total));
  for (const { function: id, state } of report.coverage.cells) {
    add(`coverage ${id}`, state);
  }
  for (const {
    id,
    subject,
    severity,
    entities: count,
    reason,
  } of report.teamGaps) {
    add(`gap ${id} ${subject} ${severity} ${count}`, 'stated', reason);
  }
  for (const { id, text } of report.observations) {
    add(`observation ${id}`, 'stated', text);
  }
  return cells;
}

function expectOrganization(organization: ExpectedOrganization): Cells {
  const cells: Cells = new Map();
  const add = (place: string, value: unknown) =>
    cells.set(place, { value: String(value) });
  add('entities', organization.entities);
  for (const [id, count] of Object.entries(organization.functions)) {
    add(`function ${id}`, count);
  }
  for (const [domain, row] of Object.entries(organization.domains)) {
    for (const [id, state] of readCoverage(row)) {
      add(`domain ${domain} ${id}`, state);
    }
  }
  for (const [gap, numbers] of Object.entries(organization.gaps)) {
    for (const [team, share] of Object.entries(numbers)) {
      add(`gap ${gap} of ${team}`, share);
    }
  }
  for (const observation of organization.observations) {
    add(`observation ${observation}`, 'stated');
  }
  add('goldenPath', organization.goldenPath);
  for (const [name, template] of Object.entries(organization.templates)) {
    add(`template ${name} made`, template.made);
    add(`template ${name} goldenPath`, template.goldenPath);
    add(`template ${name} set aside`, template.setAside);
  }
  for (const [type, count] of Object.entries(
    organization.typesWithoutTemplate,
  )) {
    add(`type without template ${type}`, count);
  }
  for (const [stage, state] of Object.entries(organization.next)) {
    add(`next ${stage}`, state);
  }
  return cells;
}

function readOrganization(report: any): Cells {
  const cells: Cells = new Map();
  const add = (place: string, value: unknown, reason?: string) =>
    cells.set(place, { value: String(value), reason });
  add('entities', report.entities.assessed);
  for (const [id, count] of Object.entries(report.coverage.functions)) {
    add(`function ${id}`, count);
  }
  for (const { ref, cells: states } of report.coverage.domains.rows) {
    for (const { function: id, state } of states) {
      add(`domain ${nameOf(ref)} ${id}`, state);
    }
  }
  for (const { id, subject, severity, reason, ...gap } of report.gaps) {
    add(`gap ${id} ${subject} of all`, `${severity} ${gap.entities}`, reason);
    for (const { ref, entities: count, of } of gap.teams) {
      add(`gap ${id} ${subject} of ${nameOf(ref)}`, `${count}/${of}`);
    }
  }
  for (const { id, teams, text } of report.observations) {
    const team = teams.length > 0 ? ` ${nameOf(teams[0])}` : '';
    add(`observation ${id}${team}`, 'stated', text);
  }
  const { total, templates, types } = report.goldenPath;
  add('goldenPath', writeAdoption(total));
  for (const { ref, made, setAside, ...tally } of templates.items) {
    add(`template ${nameOf(ref)} made`, made);
    add(`template ${nameOf(ref)} goldenPath`, writeAdoption(tally));
    add(`template ${nameOf(ref)} set aside`, setAside);
  }
  for (const { type, noTemplate } of types.items) {
    if (noTemplate > 0) {
      add(`type without template ${type}`, noTemplate);
    }
  }
  for (const { id, state, conditions, goals } of report.next.stages) {
    add(
      `next ${id}`,
      state,
      [...conditions, ...goals].map(({ text }: any) => text).join('; '),
    );
  }
  return cells;
}

describe.each(databases.eachSupportedId())(
  'the ferry company with answers by hand on %s',
  databaseId => {
    let backend: BackendWithCatalog;

    beforeAll(async () => {
      backend = await startBackendWithCatalog({
        databases,
        databaseId,
        entities,
        config: { teamTopology: { practices: readYaml('overrides.yaml') } },
      });
      await backend.refresh();
    });

    afterAll(async () => {
      await backend?.stop();
    });

    it('assesses each practice of each entity', async () => {
      const { practices } = await backend.client.get('/practices');
      const ids: string[] = practices.map(({ id }: any) => id);
      const wanted: Cells = new Map();
      const found: Cells = new Map();
      for (const [ref, entity] of Object.entries(expected.entities)) {
        const { kind, namespace, name } = parseEntityRef(ref, {
          defaultNamespace: expected.namespace,
        });
        const report = await backend.client.get(
          `/entities/${kind}/${namespace}/${name}`,
        );
        for (const [place, cell] of expectEntity(ref, entity, ids)) {
          wanted.set(place, cell);
        }
        for (const [place, cell] of readEntity(ref, report)) {
          found.set(place, cell);
        }
      }
      expect(compareCells(wanted, found)).toEqual([]);

      // A practice that nothing here owes is one that nobody has thought of here.
      const owed = new Set(Object.values(expected.entities).flatMap(listOwed));
      expect(ids.filter(id => !owed.has(id))).toEqual([]);
    });

    it('rolls up each team', async () => {
      const differing: string[] = [];
      for (const [name, team] of Object.entries(expected.teams)) {
        const scope = name.endsWith(WITH_SUB_TEAMS) ? 'all' : 'own';
        const report = await backend.client.get(
          `/teams/${expected.namespace}/${name.replace(
            WITH_SUB_TEAMS,
            '',
          )}?scope=${scope}`,
        );
        differing.push(
          ...compareCells(expectTeam(name, team), readTeam(name, team, report)),
        );
      }
      expect(differing).toEqual([]);
    });

    it('rolls up the organization', async () => {
      const report = await backend.client.get('/organization');
      expect(
        compareCells(
          expectOrganization(expected.organization),
          readOrganization(report),
        ),
      ).toEqual([]);
    });
  },
);

it('has one answer for each cell, and answers in all states for all disciplines', () => {
  const namesOf = (...kinds: string[]) =>
    entities
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, metadata }) => `${kind.toLowerCase()}:${metadata.name}`)
      .sort();
  expect(Object.keys(expected.entities).sort()).toEqual(
    namesOf('API', 'Component', 'Resource', 'System', 'Template'),
  );
  expect(
    Object.keys(expected.teams)
      .filter(name => !name.endsWith(WITH_SUB_TEAMS))
      .map(name => `group:${name}`)
      .sort(),
  ).toEqual(namesOf('Group'));
  for (const entity of Object.values(expected.entities)) {
    const owed = listOwed(entity);
    expect(owed).toEqual([...new Set(owed)]);
  }
  for (const discipline of DISCIPLINES) {
    const states = new Set(
      Object.values(expected.entities).flatMap(entity =>
        Object.keys(entity[discipline] ?? {}),
      ),
    );
    expect(states).toEqual(
      new Set(
        // Nothing of DevOps is accepted here.
        STATES.filter(state => discipline !== 'devops' || state !== 'exempt'),
      ),
    );
  }
});
