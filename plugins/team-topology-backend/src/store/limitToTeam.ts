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

import { TeamScope } from '@team-topology/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { withTeamTree } from './withTeamTree';

/** The group whose entities a list is about. */
export interface TeamSelection {
  groupRef: string;
  scope: TeamScope;
}

/** Limits a query to rows whose entity a team owns, each row once. */
export function limitToTeam(
  db: Knex,
  query: Knex.QueryBuilder,
  team: TeamSelection,
  column: string = 'entities.entity_ref',
): Knex.QueryBuilder {
  const owned = db('entity_owners').select('entity_ref');
  if (team.scope === 'own') {
    owned.where('owner_ref', team.groupRef);
  } else {
    withTeamTree(db, query, team.groupRef);
    owned.whereIn('owner_ref', db('team_tree').select('ref'));
  }
  return query.whereIn(column, owned);
}
