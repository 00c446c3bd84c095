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
  FunctionDefinition,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';
import {
  compareTexts,
  Detail,
  describeWords,
  escapeText,
  isLong,
  sortWords,
  writeCode,
  writeCodeBlock,
  writeDetails,
  writeHeadingLink,
  writeTable,
} from '../markdown';
import {
  nameOfPlace,
  readSignalGroups,
  SignalGroup,
  SignalTopic,
} from '../signals';
import { describeConditions, writePredicate } from './describeConditions';
import { fillWithAnything } from './fillWithAnything';
import { generatedNote, ownRulesNote } from './generatedNote';

const TOPICS: Record<SignalTopic, string> = {
  words: 'words',
  types: 'types',
  structure: 'kinds, relations and annotations',
  groups: 'words of groups',
};

/** By what each function is recognized. */
export function writeSignalsPage(rules: RuleSet): string {
  const groups = readSignalGroups(rules);
  const sections = rules.functions.map(definition => ({
    definition,
    groups: groups.filter(group => group.function === definition.id),
  }));
  const listed = new Map<string, string>();
  const vocabularies = groups.filter(({ words }) => words);
  return [
    '# Signals',
    generatedNote,
    `A signal is a rule that speaks for or against functions of an entity; how that makes a classification is in [concepts](../concepts.md#signals-and-classification). ${ownRulesNote(
      '/functions',
    )}`,
    `There are ${rules.signals.length} signals in the rule set ${writeCode(
      rules.fingerprint,
    )}. Of these, ${countSignals(
      vocabularies,
    )} look for words: a vocabulary, a list of words that stand for the same work, is looked for in several places, and each place is a signal with a weight of its own. Its id is that of the vocabulary and the place, such as ${writeCode(
      exampleOf(vocabularies),
    )}. This page lists the ${vocabularies.length} vocabularies, and the ${
      groups.length - vocabularies.length
    } other signals, by the function that they speak for most.`,
    writeTable(
      ['function', 'signals', ...Object.values(TOPICS)],
      sections.map(section => [
        writeHeadingLink(section.definition.title),
        String(countSignals(section.groups)),
        ...topics().map(topic =>
          String(section.groups.filter(group => group.topic === topic).length),
        ),
      ]),
    ),
    '## How to read it',
    writeDetails([
      { label: 'meaning', text: 'what the words stand for' },
      {
        label: 'words',
        text: 'single words, or pairs of neighbouring words. One of them is enough',
      },
      {
        label: 'weight',
        text: 'what it adds to the sum of a function, by the place where a word stands; negative weights speak against it',
      },
      { label: 'kind, type', text: 'it says something only of these' },
      {
        label: 'only beside',
        text: 'it counts only where one of these words stands too, anywhere in the words of the entity',
      },
      {
        label: 'not beside',
        text: 'it does not count where one of these words stands',
      },
      { label: 'source', text: 'where the rule comes from' },
    ]),
    ...sections.flatMap(section =>
      writeSection(section.definition, section.groups, rules, listed),
    ),
  ].join('\n\n');
}

function topics(): SignalTopic[] {
  return Object.keys(TOPICS) as SignalTopic[];
}

function countSignals(groups: SignalGroup[]): number {
  return groups.reduce((count, { signals }) => count + signals.length, 0);
}

function exampleOf(vocabularies: SignalGroup[]): string {
  return vocabularies[0]?.signals[0].signal.id ?? 'vocabulary-in-name';
}

function writeSection(
  definition: FunctionDefinition,
  groups: SignalGroup[],
  rules: RuleSet,
  listed: Map<string, string>,
): string[] {
  const title = escapeText(definition.title);
  return [
    `## ${title}`,
    escapeText(definition.mission),
    ...(groups.length === 0 ? ['No signal speaks for it most.'] : []),
    ...topics().flatMap(topic => {
      const ofTopic = groups.filter(group => group.topic === topic);
      return ofTopic.length === 0
        ? []
        : [
            `### ${title}: ${TOPICS[topic]}`,
            ...ofTopic.flatMap(group => writeGroup(group, rules, listed)),
          ];
    }),
  ];
}

function writeGroup(
  group: SignalGroup,
  rules: RuleSet,
  listed: Map<string, string>,
): string[] {
  const { signal } = group.signals[0];
  return [
    `#### ${escapeText(group.name)}`,
    writeDetails([
      group.meaning === undefined
        ? { label: 'reason', text: escapeText(fillWithAnything(signal.reason)) }
        : { label: 'meaning', text: escapeText(group.meaning) },
      ...(group.words ? [listWords(group.name, group.words, listed)] : []),
      ...describeWeights(group, rules),
      ...describeConditions(group.conditions ?? []),
      { label: 'source', text: escapeText(signal.source) },
    ]),
    ...(group.conditions
      ? []
      : [
          'It counts when',
          writeCodeBlock('json', writePredicate(signal.when)),
        ]),
  ];
}

/** Long lists stand on the page once. */
function listWords(
  name: string,
  words: string[],
  listed: Map<string, string>,
): Detail {
  if (!isLong(words)) {
    return describeWords('words', words);
  }
  const key = JSON.stringify(sortWords(words));
  const known = listed.get(key);
  if (known !== undefined) {
    return { label: 'words', text: `those of ${writeHeadingLink(known)}` };
  }
  listed.set(key, name);
  return describeWords('words', words);
}

function describeWeights(group: SignalGroup, rules: RuleSet): Detail[] {
  return rules.functions
    .map(({ id, title }) => ({
      title,
      isMain: id === group.function,
      parts: group.signals
        .filter(({ signal }) => signal.weights[id] !== undefined)
        .map(({ signal, place }) => ({
          weight: signal.weights[id],
          place: place === undefined ? '' : `${nameOfPlace(place)} `,
        }))
        .sort(
          (one, other) =>
            Math.abs(other.weight) - Math.abs(one.weight) ||
            compareTexts(one.place, other.place),
        ),
    }))
    .filter(({ parts }) => parts.length > 0)
    .sort((one, other) => Number(other.isMain) - Number(one.isMain))
    .map(({ title, parts }) => ({
      label: `weight for ${escapeText(title)}`,
      text: parts.map(({ place, weight }) => `${place}${weight}`).join(', '),
    }));
}
