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

import { CoverageRow } from '../functionCoverage';
import { TeamFunction } from '../function';
import { titleOfFunction } from '../function/titleOfFunction';
import { isMade } from '../goldenPath/measureAdoption';
import { GoldenPaths } from '../goldenPath';
import { ObservationThresholds } from '../observation';
import { SHARED_FUNCTIONS } from '../observation/observeSilo';
import { RuleSet, Severity } from '../rules';
import { countOf, listNames } from '../wording/countOf';
import { isProductionService, SLO_PRACTICE } from './isInProduction';
import { OrganizationEntity } from './Organization';
import { OrganizationIndex } from './OrganizationIndex';
import { TeamGap, TeamGapShare } from './TeamGap';

const MAX_REFS = 20;
const MAX_TEAMS = 50;

/** What gaps of teams rest on, beside the organization. */
export interface TeamGapOptions {
  rules: RuleSet;
  thresholds: ObservationThresholds;
}

/**
 * What a team lacks beyond the gaps of its entities.
 *
 * @remarks
 *
 * A function that it neither has nor uses is a gap only where it is every team's
 * business (SRE and DevSecOps), where the team runs services, and where those show less
 * than half (by default) of the practices of that function themselves.
 *
 * @param row - how it is covered
 * @param entities - those that the report is about
 *
 * @public
 */
export function findTeamGaps(
  row: CoverageRow,
  entities: OrganizationEntity[],
  index: OrganizationIndex,
  options: TeamGapOptions,
): TeamGap[] {
  return [
    ...findHoles(row, entities, index, options),
    ...findMissingSlos(entities, index, options),
    ...findTypesWithoutTemplate(entities, index, options, 'low'),
  ];
}

/**
 * What an organization lacks beyond the gaps of its entities.
 *
 * @param rows - how each of its teams is covered, with its sub-teams
 * @param exploring - whether it is too early to ask for functions
 *
 * @public
 */
export function findOrganizationGaps(
  rows: CoverageRow[],
  index: OrganizationIndex,
  options: TeamGapOptions & { exploring: boolean },
): TeamGap[] {
  return [
    ...(options.exploring ? [] : findUncovered(index, options)),
    ...(options.exploring ? [] : joinHoles(rows, index, options)),
    ...findMissingSlos(index.assessed, index, options),
    ...findTypesWithoutTemplate(index.assessed, index, options, 'medium'),
  ];
}

function findHoles(
  { cells }: CoverageRow,
  entities: OrganizationEntity[],
  index: OrganizationIndex,
  { rules, thresholds }: TeamGapOptions,
): TeamGap[] {
  const services = entities.filter(isProductionService);
  if (services.length === 0) {
    return [];
  }
  const may = mayText(index);
  return cells
    .filter(
      cell => cell.state === 'hole' && SHARED_FUNCTIONS.includes(cell.function),
    )
    .flatMap(({ function: id }): TeamGap[] => {
      const { met, known } = countPractices(services, id, rules);
      if (known > 0 && met >= known * thresholds.functionHole.share) {
        return [];
      }
      const name = titleOfFunction(id, rules);
      return [
        {
          id: 'function-hole',
          subject: id,
          title: `No ${name} for services in production`,
          // Where nothing is known of the services, only that nobody helps them is.
          severity: known > 0 ? 'medium' : 'low',
          reason: `${countOf(
            services.length,
            'service',
          )} in production, no ${name} work of its own, and no entity uses${may} any of another team. ${
            known > 0
              ? `Of ${known} ${name} checks of those services that are known, ${met} ${
                  met === 1 ? 'is' : 'are'
                } met.`
              : `Nothing says whether those services have ${name} practices themselves.`
          }`,
          remedy: {
            text: `Use what a team with ${name} work offers, and say so with a dependsOn relation. Or begin with the ${name} practices of the services themselves.`,
          },
          ...concerned(services, services, index),
        },
      ];
    });
}

/** One gap for each function, of all teams that own such services themselves. */
function joinHoles(
  rows: CoverageRow[],
  index: OrganizationIndex,
  options: TeamGapOptions,
): TeamGap[] {
  const holes = new Map<TeamFunction, OrganizationEntity[]>();
  for (const row of rows) {
    // Those that run services themselves; what their sub-teams do counts for them.
    const services = index.ownedBy(row.ref).filter(isProductionService);
    for (const { subject } of findHoles(row, services, index, options)) {
      holes.set(subject, [...(holes.get(subject) ?? []), ...services]);
    }
  }
  return [...holes].flatMap(([id, found]): TeamGap[] => {
    // Where there is none at all, that is said already.
    if (!index.assessed.some(({ primary }) => primary === id)) {
      return [];
    }
    const services = [...new Set(found)];
    const concern = concerned(services, services, index);
    const name = titleOfFunction(id, options.rules);
    const single = concern.teams.length === 1;
    return [
      {
        id: 'function-hole',
        subject: id,
        title: `Teams without ${name}`,
        severity: 'medium',
        reason: `${countOf(concern.teams.length, 'team')} with ${countOf(
          services.length,
          'service',
        )} in production ${single ? 'has no' : 'have no'} ${name} work and ${
          single ? 'uses' : 'use'
        } none${mayText(index)}: ${listNames(
          concern.teams.map(({ ref }) => index.nameOf(ref)),
        )}.`,
        remedy: {
          text: `Let ${offering(
            id,
            index,
          )} serve them, or begin with the ${name} practices of their services.`,
        },
        ...concern,
      },
    ];
  });
}

/** Who does the work already, for others to ask. */
function offering(id: TeamFunction, index: OrganizationIndex): string {
  const counts = new Map<string, number>();
  for (const entity of index.assessed) {
    if (entity.primary === id) {
      for (const team of index.teamsOf(entity)) {
        counts.set(team, (counts.get(team) ?? 0) + 1);
      }
    }
  }
  const [first] = [...counts].sort(
    ([a, one], [b, other]) => other - one || (a < b ? -1 : 1),
  );
  return first ? index.nameOf(first[0]) : 'those who do that work';
}

function findUncovered(
  index: OrganizationIndex,
  { rules, thresholds }: TeamGapOptions,
): TeamGap[] {
  const services = index.assessed.filter(isProductionService);
  if (services.length === 0) {
    return [];
  }
  // A small company has all hats on one head: worth knowing, and no more.
  const small = index.assessed.length < thresholds.allHats.entities;
  return rules.functions
    .filter(
      ({ id, residual }) =>
        !residual && !index.assessed.some(({ primary }) => primary === id),
    )
    .map(({ id, title, mission }) => ({
      id: 'function-not-covered' as const,
      subject: id,
      title: `Nobody covers ${title}`,
      severity: small ? 'low' : severityOf(id),
      reason: `None of the ${countOf(
        index.assessed.length,
        'entity',
        'entities',
      )} that could be assessed${
        index.organization.limited ? ' and that you may see' : ''
      } is ${title} work, and ${countOf(services.length, 'service')} ${
        services.length === 1 ? 'is' : 'are'
      } in production.`,
      remedy: {
        text: `Where that work is done, put it into the catalog. Else decide who does it.${
          mission ? ` What it is there for: ${mission}` : ''
        }`,
      },
      entities: 0,
      refs: [],
      teams: [],
    }));
}

function severityOf(id: TeamFunction): Severity {
  if (id === 'sre' || id === 'devsecops' || id === 'devops') {
    return 'high';
  }
  return id === 'infra' || id === 'platform' ? 'medium' : 'low';
}

function findMissingSlos(
  entities: OrganizationEntity[],
  index: OrganizationIndex,
  { rules }: TeamGapOptions,
): TeamGap[] {
  const practice = rules.practices.find(({ id }) => id === SLO_PRACTICE);
  const services = entities.filter(isProductionService);
  const missing = services.filter(
    ({ states }) => states[SLO_PRACTICE] === 'gap',
  );
  if (!practice || missing.length === 0) {
    return [];
  }
  return [
    {
      id: 'slo-missing',
      subject: SLO_PRACTICE,
      title: 'Services in production without an SLO',
      severity: practice.severity,
      reason: `${missing.length} of ${countOf(
        services.length,
        'service',
      )} in production ${
        missing.length === 1 ? 'declares' : 'declare'
      } no service level objective.`,
      remedy: practice.remedy,
      ...concerned(missing, services, index),
    },
  ];
}

function findTypesWithoutTemplate(
  entities: OrganizationEntity[],
  index: OrganizationIndex,
  { thresholds }: TeamGapOptions,
  severity: Severity,
): TeamGap[] {
  const paths = new GoldenPaths(index.assessed);
  const byType = new Map<string, OrganizationEntity[]>();
  for (const entity of entities) {
    if (isMade(entity) && paths.standingOf(entity).state === 'no-template') {
      const ofType = byType.get(entity.type!) ?? [];
      byType.set(entity.type!, ofType);
      ofType.push(entity);
    }
  }
  const formerly = new Set(
    paths.list().flatMap(({ type, setAside }) => (setAside && type) || []),
  );
  return [...byType]
    .filter(
      ([, found]) => found.length >= thresholds.typeWithoutTemplate.entities,
    )
    .sort(
      ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
    )
    .slice(0, MAX_TEAMS)
    .map(([type, found]) => ({
      id: 'type-without-template' as const,
      subject: type,
      title: `No golden path for type ${type}`,
      severity,
      reason: `${countOf(
        found.length,
        'entity',
        'entities',
      )} of type ${type} in production, and no template${mayText(
        index,
      )} makes one${
        formerly.has(type)
          ? ' but those that are experimental, examples or deprecated'
          : ''
      }.`,
      remedy: {
        text: 'Write a template whose spec.type is this type, from the best of them.',
        yaml: `apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\nspec:\n  type: ${type}`,
        links: [
          {
            title: 'Writing templates',
            url: 'https://backstage.io/docs/features/software-templates/writing-templates',
          },
        ],
      },
      ...concerned(found, found, index),
    }));
}

/** How many checks of one function's practices are met and known. */
function countPractices(
  entities: OrganizationEntity[],
  id: TeamFunction,
  rules: RuleSet,
): { met: number; known: number } {
  const practices = rules.practices.filter(
    ({ discipline }) => discipline === id,
  );
  let met = 0;
  let known = 0;
  for (const { states } of entities) {
    for (const practice of practices) {
      const state = states[practice.id];
      met += state === 'met' ? 1 : 0;
      known += state === 'met' || state === 'gap' ? 1 : 0;
    }
  }
  return { met, known };
}

function concerned(
  entities: OrganizationEntity[],
  owed: OrganizationEntity[],
  index: OrganizationIndex,
): Pick<TeamGap, 'entities' | 'refs' | 'teams'> {
  const shares = new Map<string, TeamGapShare>();
  const shareOf = (ref: string) => {
    const title = index.getTeam(ref)?.title;
    const share = shares.get(ref) ?? {
      ref,
      ...(title && { title }),
      entities: 0,
      of: 0,
    };
    shares.set(ref, share);
    return share;
  };
  for (const team of entities.flatMap(entity => index.teamsOf(entity))) {
    shareOf(team).entities += 1;
  }
  for (const team of owed.flatMap(entity => index.teamsOf(entity))) {
    if (shares.has(team)) {
      shareOf(team).of += 1;
    }
  }
  return {
    entities: entities.length,
    refs: entities.slice(0, MAX_REFS).map(({ ref }) => ref),
    teams: [...shares.values()]
      .sort((a, b) => b.entities - a.entities || (a.ref < b.ref ? -1 : 1))
      .slice(0, MAX_TEAMS),
  };
}

function mayText({ organization }: OrganizationIndex): string {
  return organization.limited ? ' that you may see' : '';
}
