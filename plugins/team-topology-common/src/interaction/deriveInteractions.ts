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
import { UseMode } from '../organization/Organization';
import { interactionModes } from './interactionModes';
import {
  DirectedInteractions,
  InteractionDirection,
  InteractionExample,
  InteractionMode,
  TeamInteraction,
  TeamInteractions,
} from './TeamInteraction';

const MAX_TEAMS = 500;
const MAX_EXAMPLES = 5;

const MODES: Record<UseMode, InteractionMode> = {
  'consumes-api': 'x-as-a-service',
  'depends-on': 'x-as-a-service',
  'made-from': 'template',
};

/**
 * An entity that takes part in interactions.
 *
 * @public
 */
export interface InteractionEntity {
  /** Full entity ref. */
  ref: string;
  /** Its primary function; `undefined` means unclassified. */
  primary?: TeamFunction;
  /** Full refs of the teams that own it and that the reader may see. */
  owners: string[];
}

/**
 * That an entity uses another one.
 *
 * @public
 */
export interface InteractionUse {
  /** Full ref of the entity that uses the other one. */
  user: string;
  /** Full ref of the entity that is used. */
  used: string;
  mode: UseMode;
}

/**
 * A team that owns one of the entities.
 *
 * @public
 */
export interface InteractionTeam {
  /** Full entity ref. */
  ref: string;
  title?: string;
}

/**
 * What {@link deriveInteractions} needs. All of it is visible to the reader.
 *
 * @public
 */
export interface InteractionOptions {
  /** The team and, where they count as well, its sub-teams: nobody's neighbours here. */
  inside: ReadonlySet<string>;
  /** What they own. */
  owned: Iterable<InteractionEntity>;
  /** What uses that or is used by it, and is not owned by them. */
  others: Iterable<InteractionEntity>;
  /** Uses between these entities; others are left out. */
  uses: Iterable<InteractionUse>;
  /** The teams that own any of these entities. */
  teams: Iterable<InteractionTeam>;
  /** Ids in the order of the rule set; of equally frequent ones the first counts. */
  functions: TeamFunction[];
}

/** One team, one direction: pairs of user and used by mode, each pair once. */
type Pairs = Map<InteractionMode, Map<string, Pair>>;

interface Pair {
  user: InteractionEntity;
  used: InteractionEntity;
}

/** What was found in one direction. */
class Side {
  readonly teams = new Map<string, Pairs>();
  readonly withoutTeam = new Set<string>();

  add(team: string, mode: InteractionMode, pair: Pair): void {
    let pairs = this.teams.get(team);
    if (!pairs) {
      pairs = new Map();
      this.teams.set(team, pairs);
    }
    let ofMode = pairs.get(mode);
    if (!ofMode) {
      ofMode = new Map();
      pairs.set(mode, ofMode);
    }
    // Refs hold no spaces.
    ofMode.set(`${pair.user.ref} ${pair.used.ref}`, pair);
  }
}

/**
 * Derives from relations of the catalog which teams depend on a team and on which teams
 * it depends.
 *
 * @remarks
 *
 * What an entity that both teams own uses, and what uses it, is nothing between the two:
 * that both own it says that already. Sharing an entity has no direction, so it counts in
 * both.
 *
 * @public
 */
export function deriveInteractions(
  options: InteractionOptions,
): Pick<TeamInteractions, 'dependOnUs' | 'weDependOn'> {
  const { inside, uses, functions } = options;
  const owned = new Map([...options.owned].map(entity => [entity.ref, entity]));
  const others = new Map(
    [...options.others]
      .filter(({ ref }) => !owned.has(ref))
      .map(entity => [entity.ref, entity]),
  );
  const titles = new Map(
    [...options.teams].map(team => [team.ref, team.title]),
  );
  const neighboursOf = (entity: InteractionEntity) =>
    new Set(entity.owners.filter(owner => !inside.has(owner)));
  const found = { 'depends-on-us': new Side(), 'we-depend-on': new Side() };

  for (const { user: userRef, used: usedRef, mode } of uses) {
    const usesUs = owned.has(usedRef);
    const user = (usesUs ? others : owned).get(userRef);
    const used = (usesUs ? owned : others).get(usedRef);
    if (user && used) {
      const side = found[usesUs ? 'depends-on-us' : 'we-depend-on'];
      const [ours, theirs] = usesUs ? [used, user] : [user, used];
      const teams = neighboursOf(theirs);
      if (teams.size === 0) {
        side.withoutTeam.add(theirs.ref);
      }
      for (const team of teams) {
        if (!ours.owners.includes(team)) {
          side.add(team, MODES[mode], { user, used });
        }
      }
    }
  }
  for (const entity of owned.values()) {
    for (const team of neighboursOf(entity)) {
      for (const side of Object.values(found)) {
        side.add(team, 'shared-ownership', { user: entity, used: entity });
      }
    }
  }

  const list = (direction: InteractionDirection): DirectedInteractions => {
    const { teams, withoutTeam } = found[direction];
    const items = [...teams]
      .map(([ref, pairs]) => {
        const title = titles.get(ref);
        return {
          ref,
          ...(title && { title }),
          direction,
          ...summarizePairs(pairs, direction, functions),
        };
      })
      .sort(compareInteractions);
    return {
      items: items.slice(0, MAX_TEAMS),
      total: items.length,
      withoutTeam: withoutTeam.size,
    };
  };
  return {
    dependOnUs: list('depends-on-us'),
    weDependOn: list('we-depend-on'),
  };
}

function summarizePairs(
  pairs: Pairs,
  direction: InteractionDirection,
  functions: TeamFunction[],
): Omit<TeamInteraction, 'ref' | 'title' | 'direction'> {
  const users = new Set<string>();
  const modes = [...pairs]
    .map(([mode, ofMode]) => {
      const inMode = new Set([...ofMode.values()].map(({ user }) => user.ref));
      for (const ref of inMode) {
        users.add(ref);
      }
      return { mode, uses: inMode.size };
    })
    .sort((a, b) => b.uses - a.uses || compareModes(a.mode, b.mode));
  const [{ mode }] = modes;
  const main = findFunction(
    [...pairs.get(mode)!.values()],
    direction,
    functions,
  );
  return {
    mode,
    ...(main !== undefined && { function: main }),
    uses: users.size,
    modes,
    examples: listExamples(
      pairs,
      modes.map(entry => entry.mode),
    ),
  };
}

/**
 * The most frequent function among the entities of the other team. One that is used by
 * several counts for each of them; one that uses several counts once.
 */
function findFunction(
  pairs: Pair[],
  direction: InteractionDirection,
  functions: TeamFunction[],
): TeamFunction | undefined {
  const voters =
    direction === 'we-depend-on'
      ? pairs.map(({ used }) => used)
      : new Map(pairs.map(({ user }) => [user.ref, user])).values();
  const votes = new Map<TeamFunction, number>();
  for (const { primary } of voters) {
    if (primary !== undefined) {
      votes.set(primary, (votes.get(primary) ?? 0) + 1);
    }
  }
  const [first] = [...votes].sort(
    ([a, votesA], [b, votesB]) =>
      votesB - votesA || functions.indexOf(a) - functions.indexOf(b),
  );
  return first?.[0];
}

function listExamples(
  pairs: Pairs,
  modes: InteractionMode[],
): InteractionExample[] {
  const examples: InteractionExample[] = [];
  for (const mode of modes) {
    const ofMode = pairs.get(mode)!;
    const keys = [...ofMode.keys()].sort();
    for (const key of keys.slice(0, MAX_EXAMPLES - examples.length)) {
      const { user, used } = ofMode.get(key)!;
      examples.push({ mode, user: user.ref, used: used.ref });
    }
  }
  return examples;
}

function compareInteractions(a: TeamInteraction, b: TeamInteraction): number {
  return (
    compareModes(a.mode, b.mode) ||
    b.uses - a.uses ||
    // By code unit, so that it is the same everywhere.
    (a.ref < b.ref ? -1 : 1)
  );
}

function compareModes(a: InteractionMode, b: InteractionMode): number {
  return interactionModes.indexOf(a) - interactionModes.indexOf(b);
}
