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

import { isInProduction } from '../organization/isInProduction';
import { OrganizationEntity } from '../organization/Organization';
import { OrganizationIndex } from '../organization/OrganizationIndex';
import { UNBUILT_TYPES } from '../practices/entityTypes';
import {
  GoldenPathAdoption,
  GoldenPathStanding,
  GoldenPathTally,
  TemplateAdoption,
  TopList,
} from './GoldenPath';
import { GoldenPaths } from './GoldenPaths';

const MAX_ITEMS = 50;

/** The practice whose exemptions count for golden paths. @public */
export const GOLDEN_PATH_PRACTICE = 'platform/golden-path-used';

/** Kinds of what templates make. @public */
export const MADE_KINDS = ['component', 'resource'];

/** Types of components that no template has to make. @public */
export const UNMADE_TYPES: readonly string[] = UNBUILT_TYPES;

/**
 * Whether an entity could have been made from a golden path: a component that is built,
 * or a resource, in production and with a type.
 *
 * @internal
 */
export function isMade(entity: OrganizationEntity): boolean {
  const { kind, type } = entity;
  return (
    MADE_KINDS.includes(kind) &&
    type !== undefined &&
    !UNBUILT_TYPES.includes(type) &&
    isInProduction(entity)
  );
}

/**
 * Measures how far golden paths are used.
 *
 * @param entities - those to measure; all that could be assessed by default
 *
 * @public
 */
export function measureAdoption(
  index: OrganizationIndex,
  entities: OrganizationEntity[] = index.assessed,
): GoldenPathAdoption {
  const paths = new GoldenPaths(index.assessed);
  const total = noTally();
  const types = new Map<
    string,
    GoldenPathTally & { kinds: Set<string>; teams: Set<string> }
  >();
  const teams = new Map<string, GoldenPathTally>();
  const templates = new Map(
    paths.list().map(({ ref }) => [ref, { ...noTally(), made: 0 }]),
  );
  for (const entity of entities) {
    const source = templates.get(entity.sourceTemplate ?? '');
    if (source) {
      source.made += 1;
    }
    if (!isMade(entity)) {
      continue;
    }
    const standing = paths.standingOf(entity);
    const column = columnOf(entity, standing);
    const owners = index.teamsOf(entity);
    const ofType = types.get(entity.type!) ?? {
      ...noTally(),
      kinds: new Set(),
      teams: new Set(),
    };
    types.set(entity.type!, ofType);
    ofType.kinds.add(entity.kind);
    for (const owner of owners) {
      ofType.teams.add(owner);
      const ofTeam = teams.get(owner) ?? noTally();
      teams.set(owner, ofTeam);
      count(ofTeam, column);
    }
    count(total, column);
    count(ofType, column);
    // What used one of several templates of a type is no candidate of the others.
    for (const ref of source ? [entity.sourceTemplate!] : standing.templates) {
      if (source || standing.template === undefined) {
        count(templates.get(ref)!, column);
      }
    }
  }
  return {
    total,
    templates: top(
      paths
        .list()
        .map(template => ({
          ...describe(template),
          ...templates.get(template.ref)!,
        }))
        // For some entities only the templates that they are about.
        .filter(
          ({ made, owed }) => entities === index.assessed || made + owed > 0,
        ),
      (a, b) => b.owed - a.owed || b.made - a.made || order(a.ref, b.ref),
    ),
    types: top(
      [...types].map(([type, tally]) => ({
        ...tally,
        type,
        kinds: [...tally.kinds].sort(),
        templates: paths.ofType(type),
        teams: tally.teams.size,
      })),
      (a, b) =>
        b.candidates + b.noTemplate - (a.candidates + a.noTemplate) ||
        b.entities - a.entities ||
        order(a.type, b.type),
    ),
    teams: top(
      [...teams].map(([ref, tally]) => {
        const title = index.getTeam(ref)?.title;
        return { ref, ...(title && { title }), ...tally };
      }),
      (a, b) =>
        b.candidates - a.candidates ||
        b.entities - a.entities ||
        order(a.ref, b.ref),
    ),
  };
}

type Column = 'used' | 'older' | 'candidates' | 'exempt' | 'noTemplate';

function columnOf(
  { states }: OrganizationEntity,
  { state }: GoldenPathStanding,
): Column {
  switch (state) {
    case 'used':
      return 'used';
    case 'older-version':
      return 'older';
    case 'not-used':
      return states[GOLDEN_PATH_PRACTICE] === 'exempt'
        ? 'exempt'
        : 'candidates';
    default:
      return 'noTemplate';
  }
}

function count(tally: GoldenPathTally, column: Column): void {
  tally.entities += 1;
  tally[column] += 1;
  if (column !== 'noTemplate') {
    tally.owed += 1;
  }
}

function noTally(): GoldenPathTally {
  return {
    entities: 0,
    owed: 0,
    used: 0,
    older: 0,
    candidates: 0,
    exempt: 0,
    noTemplate: 0,
  };
}

function describe(
  template: OrganizationEntity,
): Omit<TemplateAdoption, keyof GoldenPathTally | 'made'> {
  const { ref, title, type, templateVersion, owners, setAside } = template;
  return {
    ref,
    ...(title && { title }),
    ...(type && { type }),
    ...(templateVersion && { version: templateVersion }),
    owners,
    ...(setAside && { setAside }),
    leavesMark: template.marks?.leavesMark ?? false,
  };
}

function top<T>(items: T[], compare: (a: T, b: T) => number): TopList<T> {
  return {
    items: items.sort(compare).slice(0, MAX_ITEMS),
    total: items.length,
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : 1;
}
