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

import { Organization, OrganizationEntity } from '../Organization';
import { OrganizationIndex } from '../OrganizationIndex';

/** A short name of a group: `shop` is `group:default/shop`. */
function toGroupRef(name: string): string {
  return name.includes(':') ? name : `group:default/${name}`;
}

/**
 * An entity that could be assessed, by its ref without namespace: `component:cart`.
 * Owners are named shortly.
 */
export function makeEntity(
  name: string,
  options: Partial<OrganizationEntity> = {},
): OrganizationEntity {
  const [kind, rest] = name.split(':');
  return {
    ref: `${kind}:default/${rest}`,
    kind,
    shares: {},
    states: {},
    gapsSince: {},
    uses: [],
    ...options,
    owners: (options.owners ?? []).map(toGroupRef),
  };
}

/** What an entity depends on, by refs without namespace. */
export function dependsOn(...names: string[]): OrganizationEntity['uses'] {
  return names.map(name => ({
    ref: name.replace(':', ':default/'),
    mode: 'depends-on' as const,
  }));
}

/** Services in production of a team, each with the state of its SLO. */
export function makeServices(
  owner: string,
  slos: OrganizationEntity['states'][string][],
  options: Partial<OrganizationEntity> = {},
): OrganizationEntity[] {
  return slos.map((slo, index) =>
    makeEntity(`component:${owner}-${index}`, {
      type: 'service',
      lifecycle: 'production',
      primary: 'application',
      owners: [owner],
      ...options,
      states: { 'sre/slo-defined': slo, ...options.states },
    }),
  );
}

/** An organization of teams by short name, each with the one above it. */
export function makeOrganization(
  teams: Record<string, string | undefined>,
  entities: OrganizationEntity[],
  options: Partial<Organization> = {},
): OrganizationIndex {
  return new OrganizationIndex({
    entities,
    teams: Object.keys(teams).map(name => ({ ref: toGroupRef(name) })),
    domains: [],
    teamTree: Object.entries(teams).flatMap(
      ([name, parent]): [string, string][] =>
        parent ? [[toGroupRef(parent), toGroupRef(name)]] : [],
    ),
    limited: false,
    ...options,
  });
}
