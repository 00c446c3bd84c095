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
import { EntityProblem } from '../facts';
import { asRecord } from '../facts/EntityReader';

const TEAM_TYPE_ANNOTATION = 'team-topology/team-type';

/**
 * The four team types of the book Team Topologies (Skelton, Pais).
 *
 * @public
 */
export const teamTypes = [
  'stream-aligned',
  'enabling',
  'complicated-subsystem',
  'platform',
] as const;

/**
 * The type of a team in the sense of the book Team Topologies. It says how a team works
 * with others, not what it works on: it is no function, and nothing is derived from it.
 *
 * @public
 */
export type TeamType = (typeof teamTypes)[number];

/**
 * The team type that a group declares by the annotation `team-topology/team-type`, in any
 * case; `undefined` where it declares none, or none of the four.
 *
 * @public
 */
export function readTeamType(group: Entity): TeamType | undefined {
  const value = readAnnotation(group);
  const word =
    typeof value === 'string' ? value.trim().toLowerCase() : undefined;
  return teamTypes.find(type => type === word);
}

/**
 * That the annotation of a group names no team type.
 *
 * @internal
 */
export function teamTypeProblems(group: Entity): EntityProblem[] {
  const value = readAnnotation(group);
  // What is no text is reported with the other annotations, and what is empty is not read.
  if (typeof value !== 'string' || !value.trim() || readTeamType(group)) {
    return [];
  }
  return [
    {
      field: `metadata.annotations.${TEAM_TYPE_ANNOTATION}`,
      message: `"${value
        .trim()
        .slice(
          0,
          80,
        )}" is no team type, so it does not count. Write one of ${teamTypes.join(
        ', ',
      )}.`,
    },
  ];
}

function readAnnotation(group: Entity): unknown {
  const { annotations } = asRecord(group.metadata);
  return asRecord(annotations)[TEAM_TYPE_ANNOTATION];
}
