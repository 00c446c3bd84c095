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

import { builtInFunctions } from '@team-topology/backstage-plugin-team-topology-common';
import { teamTopologyTranslationRef } from './translation';
import german from './translation.de';

const english = (
  teamTopologyTranslationRef as unknown as {
    getDefaultMessages(): Record<string, string>;
  }
).getDefaultMessages();

// Names that German takes over, and what is the same by chance.
const SAME_TEXTS = [
  'API',
  'DevOps',
  'DevSecOps',
  'SRE',
  'System',
  'Team',
  'Team Topology',
  'catalog-info.yaml',
];

const PLACEHOLDER = /{{[^}]*}}/g;

function placeholdersOf(text: string): string[] {
  return (text.match(PLACEHOLDER) ?? []).sort();
}

describe('teamTopologyTranslationRef', () => {
  it('has the same keys in German, in the same order', () => {
    expect(Object.keys(german.messages)).toEqual(Object.keys(english));
  });

  it('puts the same into the sentences in German', () => {
    for (const [key, text] of Object.entries(german.messages)) {
      expect([key, placeholdersOf(text)]).toEqual([
        key,
        placeholdersOf(english[key]),
      ]);
    }
  });

  it('leaves no English text in German', () => {
    const same = Object.entries(german.messages)
      .filter(
        ([key, text]) =>
          text === english[key] &&
          !SAME_TEXTS.includes(text) &&
          // What only joins other texts has no words.
          /\p{L}/u.test(text.replace(PLACEHOLDER, '')),
      )
      .map(([key]) => key);

    expect(same).toEqual([]);
  });

  it('prints each count as a number of the language', () => {
    const raw = [...Object.entries(english), ...Object.entries(german.messages)]
      .filter(([, text]) => text.includes('{{count}}'))
      .map(([key]) => key);

    expect(raw).toEqual([]);
  });

  it('follows German typography', () => {
    const wrong = Object.entries(german.messages)
      .filter(([, text]) => /["']| %|\.\.\.|\S…| …/.test(text))
      .map(([key]) => key);

    expect(wrong).toEqual([]);
  });

  it('says of the built-in functions what the backend says of them', () => {
    for (const { id, ...words } of builtInFunctions) {
      expect({
        title: english[`function.title.${id}`],
        mission: english[`function.mission.${id}`],
        question: english[`function.question.${id}`],
        northStar: english[`function.northStar.${id}`],
      }).toEqual({
        title: words.title,
        mission: words.mission,
        question: words.question,
        northStar: words.northStar,
      });
    }
  });
});
