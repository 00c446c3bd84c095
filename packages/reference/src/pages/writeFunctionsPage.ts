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

import { RuleSet } from '@team-topology/backstage-plugin-team-topology-common';
import {
  escapeText,
  writeCode,
  writeDetails,
  writeHeadingLink,
  writeTable,
} from '../markdown';
import { readSignalGroups } from '../signals';
import { generatedNote, ownRulesNote } from './generatedNote';

/** What each function is there for. */
export function writeFunctionsPage(rules: RuleSet): string {
  return [
    '# Functions',
    generatedNote,
    `A function says what a piece of software is there for, see [concepts](../concepts.md#functions). ${ownRulesNote(
      '/functions',
    )}`,
    writeTable(
      ['function', 'id', 'north star'],
      rules.functions.map(({ id, title, northStar }) => [
        writeHeadingLink(title),
        writeCode(id),
        escapeText(northStar),
      ]),
    ),
    ...rules.functions.flatMap(definition => [
      `## ${escapeText(definition.title)}`,
      escapeText(definition.mission),
      writeDetails([
        { label: 'id', text: writeCode(definition.id) },
        { label: 'asks', text: escapeText(definition.question) },
        { label: 'steers by', text: escapeText(definition.northStar) },
        ...(definition.residual
          ? [
              {
                label: 'residual',
                text: 'entities without signs of any other function fall here',
              },
            ]
          : []),
        ...describeRules(rules, definition.id, definition.title),
      ]),
    ]),
  ].join('\n\n');
}

function describeRules(rules: RuleSet, id: string, title: string) {
  const signals = readSignalGroups(rules)
    .filter(group => group.function === id)
    .flatMap(group => group.signals);
  const practices = rules.practices.filter(
    ({ discipline }) => discipline === id,
  );
  return [
    {
      label: 'signals that speak for it most',
      text: `${signals.length}, see ${writeHeadingLink(title, 'signals.md')}`,
    },
    {
      label: 'practices of its discipline',
      text:
        practices.length > 0
          ? `${practices.length}, see ${writeHeadingLink(
              title,
              'practices.md',
            )}`
          : 'none',
    },
  ];
}
