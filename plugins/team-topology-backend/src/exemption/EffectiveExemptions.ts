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

import {
  EffectiveExemption,
  Exemption,
} from '@team-topology/backstage-plugin-team-topology-common';
import { GroupAncestry } from '../ownership/GroupAncestry';
import { ExemptionStore } from './ExemptionStore';
import { toDay } from './toDay';

const TEAM_PREFIX = 'team ';

/** What decides which exemptions hold for an entity. */
export interface ExemptionSubject {
  /** Full entity ref. */
  ref: string;
  /** Lower case. */
  kind: string;
  /** `spec.type`, lower case. */
  type?: string;
  /** Full refs. */
  owners: string[];
}

/**
 * Finds the exemptions by persons that are in force for entities: their own, those of
 * the teams that own them and of the teams above these, and those of their type.
 *
 * @remarks
 *
 * Whoever assesses asks here, so that all agree.
 */
export class EffectiveExemptions {
  readonly #store: ExemptionStore;
  readonly #groups: GroupAncestry;

  constructor(options: { store: ExemptionStore; groups: GroupAncestry }) {
    this.#store = options.store;
    this.#groups = options.groups;
  }

  /** By full ref; only of entities that have some. */
  async getMany(
    subjects: ExemptionSubject[],
    now: Date,
  ): Promise<Map<string, EffectiveExemption[]>> {
    const found = new Map<string, EffectiveExemption[]>();
    if (subjects.length === 0) {
      return found;
    }
    const byTarget = groupByTarget(
      await this.#store.listInForce(
        subjects.map(({ ref }) => ref),
        toDay(now),
      ),
    );
    if (byTarget.size === 0) {
      return found;
    }
    const teams = await this.#loadTeams(subjects, byTarget);
    for (const subject of subjects) {
      const { ref, kind, type, owners } = subject;
      const keys = new Set([
        entityKey(ref),
        ...owners.flatMap(owner => teams.get(owner) ?? []),
        ...(type ? [typeKey(kind, type)] : []),
      ]);
      const exemptions = [...keys]
        .flatMap(key => byTarget.get(key) ?? [])
        .map(toEffective)
        // In one order, because a hash is made of them.
        .sort((a, b) => (a.id! < b.id! ? -1 : 1));
      if (exemptions.length > 0) {
        found.set(ref, exemptions);
      }
    }
    return found;
  }

  /** For each owner, the keys of the team and of those above it. */
  async #loadTeams(
    subjects: ExemptionSubject[],
    byTarget: Map<string, Exemption[]>,
  ): Promise<Map<string, string[]>> {
    if (![...byTarget.keys()].some(key => key.startsWith(TEAM_PREFIX))) {
      return new Map();
    }
    const owners = new Set(subjects.flatMap(subject => subject.owners));
    const ancestors = await this.#groups.withAncestorsOfEach([...owners]);
    return new Map(
      [...ancestors].map(([owner, refs]) => [owner, [...refs].map(teamKey)]),
    );
  }
}

function teamKey(ref: string): string {
  return `${TEAM_PREFIX}${ref}`;
}

function entityKey(ref: string): string {
  return `entity ${ref}`;
}

function typeKey(kind: string, type: string): string {
  return `type ${kind} ${type}`;
}

function keyOf({ target }: Exemption): string {
  switch (target.kind) {
    case 'type':
      return typeKey(target.entityKind, target.type);
    case 'team':
      return teamKey(target.ref);
    default:
      return entityKey(target.ref);
  }
}

function groupByTarget(exemptions: Exemption[]): Map<string, Exemption[]> {
  const byTarget = new Map<string, Exemption[]>();
  for (const exemption of exemptions) {
    const key = keyOf(exemption);
    const others = byTarget.get(key);
    if (others) {
      others.push(exemption);
    } else {
      byTarget.set(key, [exemption]);
    }
  }
  return byTarget;
}

function toEffective(exemption: Exemption): EffectiveExemption {
  const { id, practice, until, reason, author, target } = exemption;
  return {
    practice,
    ...(until && { until }),
    reason,
    source: 'person',
    id,
    author,
    ...(target.kind !== 'entity' && { target }),
  };
}
