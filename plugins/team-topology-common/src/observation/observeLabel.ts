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

import { splitWords } from '../facts/splitWords';
import { TeamFunction } from '../function';
import { titleOfFunction } from '../function/titleOfFunction';
import { OrganizationTeam } from '../organization/Organization';
import { OrganizationIndex } from '../organization/OrganizationIndex';
import { RuleSet } from '../rules';
import { observeFunction } from '../team/observeFunction';
import { countOf, listNames } from '../wording/countOf';
import { ObservationThresholds } from './ObservationThresholds';
import { stateObservation, StatedObservation } from './StatedObservation';

// A bare "platform" is in the name of many a product team.
const LABELS: [id: TeamFunction, words: string[]][] = [
  ['devops', ['devops', 'dev ops', 'release engineering', 'build engineering']],
  [
    'sre',
    [
      'sre',
      'sres',
      'site reliability',
      'reliability engineering',
      'production engineering',
    ],
  ],
  [
    'platform',
    [
      'platform engineering',
      'platform team',
      'developer platform',
      'internal platform',
      'developer experience',
      'devex',
    ],
  ],
];

/** What a team calls itself, or is declared to be. */
interface TeamLabel {
  function: TeamFunction;
  says: string;
}

/**
 * The function that a team is declared to have, or has in its name.
 *
 * @internal
 */
export function readTeamLabel(
  { ref, title, declared }: OrganizationTeam,
  rules: RuleSet,
): TeamLabel | undefined {
  if (rules.functions.some(({ id }) => id === declared)) {
    return { function: declared!, says: 'It is declared' };
  }
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  const words = [...splitWords(name), ...splitWords(title)];
  const [label] =
    LABELS.find(([, known]) => known.some(word => words.includes(word))) ?? [];
  const id = label ?? (name === 'platform' ? 'platform' : undefined);
  return id && rules.functions.some(known => known.id === id)
    ? { function: id, says: 'Its name says' }
    : undefined;
}

/**
 * States that a team has a label and not the work, or that its work lies between others.
 *
 * @internal
 */
export function observeLabel(
  team: OrganizationTeam,
  index: OrganizationIndex,
  rules: RuleSet,
  { labelOnly }: ObservationThresholds,
): StatedObservation[] {
  const label = readTeamLabel(team, rules);
  const owned = index.ownedBy(team.ref);
  if (
    !label ||
    !LABELS.some(([id]) => id === label.function) ||
    owned.length < labelOnly.entities
  ) {
    return [];
  }
  const name = titleOfFunction(label.function, rules);
  const work = owned.filter(({ primary }) => primary === label.function);
  if (work.length === 0) {
    const { observed } = observeFunction(owned, rules);
    return [
      stateObservation({
        id: 'label-only',
        about: [label.function],
        title: `Called ${name}, and owns none of that work`,
        text: `${label.says} ${name}, but none of the ${
          owned.length
        } entities that it owns is ${name} work.${
          observed.primary
            ? ` Most of them are ${titleOfFunction(observed.primary, rules)}.`
            : ''
        }`,
        numbers: { entities: owned.length, ofFunction: 0 },
        thresholds: { ...labelOnly },
        teams: [team.ref],
        entities: owned.map(({ ref }) => ref),
      }),
    ];
  }
  const residual = rules.functions.find(known => known.residual)!;
  const products = owned.filter(
    ({ kind, primary }) => kind === 'component' && primary === residual.id,
  );
  const using = index.usingTeams(team.ref, work);
  if (
    label.function !== 'devops' ||
    products.length > 0 ||
    using.length === 0
  ) {
    return [];
  }
  return [
    stateObservation({
      id: 'label-only',
      about: [label.function, 'delivery'],
      title: 'Owns only the delivery of other teams',
      text: `${label.says} ${name}. It owns ${countOf(
        work.length,
        'entity',
        'entities',
      )} of that work and no product; ${
        using.length === 1 ? 'the team' : 'the teams'
      } that ${using.length === 1 ? 'uses' : 'use'} it: ${listNames(
        using.map(ref => index.nameOf(ref)),
      )}. Worth asking is whether ${
        using.length === 1 ? 'it' : 'they'
      } can change their own way to production without a handoff.`,
      numbers: {
        entities: owned.length,
        ofFunction: work.length,
        usingTeams: using.length,
      },
      thresholds: { ...labelOnly },
      teams: [team.ref, ...using],
      entities: work.map(({ ref }) => ref),
    }),
  ];
}
