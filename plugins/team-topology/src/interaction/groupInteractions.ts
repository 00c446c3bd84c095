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

import { parseEntityRef } from '@backstage/catalog-model';
import {
  InteractionMode,
  interactionModes,
  TeamFunction,
  TeamInteraction,
} from '@team-topology/backstage-plugin-team-topology-common';

/** Teams of one main mode and one function, most uses first. */
export interface FunctionInteractions {
  /** `undefined` is unclassified. */
  function: TeamFunction | undefined;
  interactions: TeamInteraction[];
}

/** Teams of one main mode. */
export interface ModeInteractions {
  mode: InteractionMode;
  teams: number;
  /** Most teams first, then most uses, then in the order of the rules. */
  functions: FunctionInteractions[];
}

/**
 * Groups teams by main mode, then by function.
 *
 * @param functions - ids in the order of the rules
 */
export function groupInteractions(
  interactions: TeamInteraction[],
  functions: TeamFunction[],
): ModeInteractions[] {
  const rank = (id: TeamFunction | undefined) => {
    const index = id === undefined ? -1 : functions.indexOf(id);
    return index < 0 ? functions.length : index;
  };
  return interactionModes.flatMap((mode): ModeInteractions[] => {
    const ofMode = interactions.filter(item => item.mode === mode);
    const byFunction = new Map<TeamFunction | undefined, TeamInteraction[]>();
    for (const interaction of ofMode) {
      const known = byFunction.get(interaction.function);
      if (known) {
        known.push(interaction);
      } else {
        byFunction.set(interaction.function, [interaction]);
      }
    }
    const groups = [...byFunction].map(([id, items]) => ({
      function: id,
      interactions: [...items].sort(
        (a, b) => b.uses - a.uses || (a.ref < b.ref ? -1 : 1),
      ),
    }));
    groups.sort(
      (a, b) =>
        b.interactions.length - a.interactions.length ||
        sumUses(b) - sumUses(a) ||
        rank(a.function) - rank(b.function),
    );
    return ofMode.length > 0
      ? [{ mode, teams: ofMode.length, functions: groups }]
      : [];
  });
}

/** Those whose name or title contains a text, in any case; all without a text. */
export function findTeams(
  interactions: TeamInteraction[],
  text: string,
): TeamInteraction[] {
  const wanted = text.trim().toLocaleLowerCase();
  return interactions.filter(({ ref, title }) =>
    [parseEntityRef(ref).name, title ?? ''].some(name =>
      name.toLocaleLowerCase().includes(wanted),
    ),
  );
}

function sumUses({ interactions }: FunctionInteractions): number {
  return interactions.reduce((sum, { uses }) => sum + uses, 0);
}
