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

import { OrganizationReport, OrganizationTeamItem } from '../api';
import { coverDomains, coverEachTeam, coverTeams } from '../functionCoverage';
import { measureAdoption, TopList } from '../goldenPath';
import { ObservationThresholds, observeOrganization } from '../observation';
import { RuleSet, severities } from '../rules';
import { observeFunction } from '../team/observeFunction';
import { adviseOrganization } from './adviseOrganization';
import { findOrganizationGaps } from './findTeamGaps';
import { Organization } from './Organization';
import { OrganizationIndex } from './OrganizationIndex';

const MAX_TEAMS = 500;

/**
 * Reports on all teams together, as far as the organization holds them.
 *
 * @public
 */
export function reportOrganization(
  organization: Organization,
  options: { rules: RuleSet; thresholds: ObservationThresholds },
): Omit<OrganizationReport, 'refresh' | 'functions'> {
  const { rules } = options;
  const index = new OrganizationIndex(organization);
  const rows = coverEachTeam(index, rules);
  const goldenPath = measureAdoption(index);
  const next = adviseOrganization(index, {
    ...options,
    adoption: goldenPath.total,
  });
  const exploring = next.next.includes('explore');
  return {
    limited: organization.limited,
    entities: {
      total: index.total,
      assessed: index.assessed.length,
    },
    teams: listTeams(index, rules),
    coverage: {
      teams: coverTeams(rows),
      domains: coverDomains(index, rules),
      functions: countFunctions(index, rules),
    },
    goldenPath,
    gaps: findOrganizationGaps(rows, index, { ...options, exploring }).sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        b.entities - a.entities,
    ),
    observations: observeOrganization(index, options),
    next,
  };
}

function listTeams(
  index: OrganizationIndex,
  rules: RuleSet,
): TopList<OrganizationTeamItem> {
  const { teams, teamTree } = index.organization;
  const parents = new Map<string, string[]>();
  for (const [parent, child] of teamTree) {
    if (index.getTeam(parent) && parent !== child) {
      parents.set(child, [...(parents.get(child) ?? []), parent]);
    }
  }
  const items = teams.map(({ ref, title, type }) => {
    const owned = index.ownedBy(ref);
    return {
      ref,
      ...(title && { title }),
      ...(type && { type }),
      parents: (parents.get(ref) ?? []).sort(),
      entities: owned.length,
      observed: observeFunction(owned, rules).observed,
      shares: Object.fromEntries(
        rules.functions.map(({ id }) => [
          id,
          owned.reduce((sum, { shares }) => sum + (shares[id] ?? 0), 0) /
            Math.max(1, owned.length),
        ]),
      ),
    };
  });
  return {
    items: items
      .sort((a, b) => b.entities - a.entities || (a.ref < b.ref ? -1 : 1))
      .slice(0, MAX_TEAMS),
    total: items.length,
  };
}

function countFunctions(
  index: OrganizationIndex,
  rules: RuleSet,
): Record<string, number> {
  const counts = Object.fromEntries(rules.functions.map(({ id }) => [id, 0]));
  for (const { primary } of index.assessed) {
    if (primary !== undefined && primary in counts) {
      counts[primary] += 1;
    }
  }
  return counts;
}
