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
  RuleSet,
  Signal,
  TeamFunction,
} from '@team-topology/backstage-plugin-team-topology-common';
import { Condition, readConditions } from '../conditions';
import { compareTexts } from '../markdown';
import { ANYWHERE, isPlace, keyOfPlace } from './places';

/** Where a group of signals stands on the page. */
export type SignalTopic = 'words' | 'types' | 'structure' | 'groups';

/** A vocabulary with the signals of all its places, or a signal of another sort. */
export interface SignalGroup {
  /** Unique; what the ids of its signals have in common. */
  name: string;
  /** The function that it speaks for most. */
  function: TeamFunction;
  topic: SignalTopic;
  /** The strongest first. */
  signals: PlacedSignal[];
  /** Its words: one of them is enough. Absent unless it is a vocabulary. */
  words?: string[];
  /** What else has to hold; undefined where the predicate cannot be read. */
  conditions?: Condition[];
  /** What its words stand for, if the reason says so. */
  meaning?: string;
}

/** A signal, and the path of the words that it looks for, if it does. */
export interface PlacedSignal {
  signal: Signal;
  place?: string;
}

const MEANING = /"\{value\}", which is ([^]*)\.$/;

/** Puts signals together that look for the same words in several places. */
export function readSignalGroups(rules: RuleSet): SignalGroup[] {
  const groups = new Map<string, SignalGroup>();
  for (const signal of rules.signals) {
    const group = readSignal(signal);
    const [{ reason, source }] = group.signals.map(placed => placed.signal);
    const { name, words, conditions, meaning } = group;
    const key = words
      ? JSON.stringify([name, words, conditions, meaning ?? reason, source])
      : signal.id;
    const known = groups.get(key);
    if (known) {
      known.signals.push(...group.signals);
    } else {
      groups.set(key, group);
    }
  }
  const order = rules.functions.map(({ id }) => id);
  const result = [...groups.values()];
  for (const group of result) {
    group.signals.sort(
      (one, other) =>
        strengthOf(other.signal) - strengthOf(one.signal) ||
        compareTexts(one.signal.id, other.signal.id),
    );
    group.function = strongestFunction(group.signals[0].signal, order);
  }
  result.sort(
    (one, other) =>
      compareTexts(one.name, other.name) ||
      strengthOf(other.signals[0].signal) - strengthOf(one.signals[0].signal),
  );
  return nameApart(result);
}

function readSignal(signal: Signal): SignalGroup {
  const conditions = readConditions(signal.when);
  const placeCondition = conditions && findPlace(conditions);
  const others = conditions?.filter(condition => condition !== placeCondition);
  const meaning = MEANING.exec(signal.reason)?.[1];
  return {
    name: placeCondition
      ? dropEnd(signal.id, `-in-${keyOfPlace(placeCondition.path)}`)
      : signal.id,
    function: '',
    topic: topicOf(conditions, placeCondition),
    signals: [
      { signal, ...(placeCondition && { place: placeCondition.path }) },
    ],
    ...(placeCondition && { words: placeCondition.values }),
    ...(others && { conditions: others }),
    ...(meaning !== undefined && { meaning }),
  };
}

/** The condition that names the words, unless several could be it. */
function findPlace(conditions: Condition[]): Condition | undefined {
  const candidates = conditions.filter(
    ({ path, asks, isNegated }) =>
      isPlace(path) && asks === 'has' && !isNegated,
  );
  const own = candidates.filter(({ path }) => path !== ANYWHERE);
  const [place, ...more] = own.length > 0 ? own : candidates;
  return more.length === 0 ? place : undefined;
}

function topicOf(
  conditions: Condition[] | undefined,
  place: Condition | undefined,
): SignalTopic {
  const asked = (path: string) =>
    conditions?.find(
      condition =>
        condition.path === path &&
        condition.asks === 'is' &&
        !condition.isNegated,
    );
  if (asked('facts.kind')?.values.every(kind => kind === 'group')) {
    return 'groups';
  }
  if (place) {
    return 'words';
  }
  return asked('facts.type') ? 'types' : 'structure';
}

function dropEnd(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length) : text;
}

function strengthOf(signal: Signal): number {
  return Math.max(...Object.values(signal.weights));
}

function strongestFunction(
  signal: Signal,
  order: TeamFunction[],
): TeamFunction {
  const [[id]] = Object.entries(signal.weights).sort(
    ([one, weight], [other, otherWeight]) =>
      otherWeight - weight || order.indexOf(one) - order.indexOf(other),
  );
  return id;
}

/** Places of one vocabulary may have been changed each for itself. */
function nameApart(groups: SignalGroup[]): SignalGroup[] {
  const names = new Set<string>();
  return groups.map(group => {
    const name = names.has(group.name)
      ? group.signals[0].signal.id
      : group.name;
    names.add(name);
    return { ...group, name };
  });
}
