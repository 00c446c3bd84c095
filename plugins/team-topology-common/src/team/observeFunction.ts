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

import { TeamFunction } from '../function';
import { RuleSet } from '../rules';
import { ObservedFunction } from './TeamClassification';
import { TeamEntity } from './TeamSummary';

/** So many infrastructure Resources per Component are taken for what it runs on. */
const PARTS_PER_COMPONENT = 3;

/** A lead of so many entities makes their number count for 63 %. */
const LEAD_SCALE = 2;

const COMPONENT = 'component:';
const RESOURCE = 'resource:';
const INFRASTRUCTURE: TeamFunction = 'infra';

/** What a team owns, and what that says about its function. */
export interface OwnedWork {
  observed: ObservedFunction;
  /** Entities that could be assessed. */
  assessed: number;
  /** How many of the entities that count have each function. */
  counts: Map<TeamFunction, number>;
  /** Entities that could be assessed and not classified. */
  unclassified: number;
  /** Infrastructure Resources that are taken for what the team's own software runs on. */
  parts: number;
  /** The mean share of the leading function among the entities that have it. */
  meanShare: number;
}

/**
 * Counts what a team owns by its primary function.
 *
 * @remarks
 *
 * Each entity has one vote, as in the mix: software without other signs has a small share
 * of many functions, so that the sum of shares would let few specialised entities outvote
 * many plain ones.
 *
 * @internal
 */
export function observeFunction(
  entities: Iterable<TeamEntity>,
  rules: RuleSet,
): OwnedWork {
  const known = rules.functions.map(({ id }) => id);
  const all = new Map([...entities].map(entity => [entity.ref, entity]));
  const assessed = [...all.values()].filter(({ error }) => !error);
  const classified = assessed.filter(
    ({ primary }) => primary !== undefined && known.includes(primary),
  );
  const parts = countParts(assessed, classified);
  const counts = new Map(
    known.map(id => [
      id,
      classified.filter(({ primary }) => primary === id).length -
        (id === INFRASTRUCTURE ? parts : 0),
    ]),
  );
  const total = classified.length - parts;
  const [[first, most], [, second] = [undefined, 0]] = [...counts].sort(
    ([, a], [, b]) => b - a,
  );
  const lead = most - second;
  const leading = classified.filter(({ primary }) => primary === first);
  return {
    observed: {
      ...(lead > 0 && { primary: first }),
      confidence: lead > 0 ? confidenceOf(most / total, lead) : 0,
      shares: Object.fromEntries(
        known.map(id => [
          id,
          total > 0 ? counts.get(id)! / total : 1 / known.length,
        ]),
      ),
      entities: total,
    },
    assessed: assessed.length,
    counts,
    unclassified: assessed.length - classified.length,
    parts,
    meanShare:
      leading.reduce((sum, { shares }) => sum + (shares[first] ?? 0), 0) /
      Math.max(1, leading.length),
  };
}

/**
 * A team that builds software owns the databases, queues and buckets of it too. That does
 * not make it an infrastructure team, as one that owns little else is.
 */
function countParts(assessed: TeamEntity[], classified: TeamEntity[]): number {
  const components = assessed.filter(
    ({ ref, primary }) =>
      ref.startsWith(COMPONENT) && primary !== INFRASTRUCTURE,
  );
  const resources = classified.filter(
    ({ ref, primary }) =>
      ref.startsWith(RESOURCE) && primary === INFRASTRUCTURE,
  );
  return Math.min(resources.length, components.length * PARTS_PER_COMPONENT);
}

/** How large the first share is, as far as the lead in entities bears it out. */
function confidenceOf(share: number, lead: number): number {
  return Math.round(share * (1 - Math.exp(-lead / LEAD_SCALE)) * 100) / 100;
}
