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

import { CorpusRow, readRows } from 'corpus';
import { answerByKeyword, commonestLabel } from './baselines';

function rowOf(fields: object): CorpusRow {
  const text = JSON.stringify({ kind: 'Component', name: 'ferry', ...fields });
  return [...readRows(text)][0].row!;
}

describe('answerByKeyword', () => {
  it.each([
    ['infra', { name: 'tide-database' }],
    ['sre', { description: 'Alerting, for the DATABASE' }],
    ['devops', { name: 'release', description: 'Security' }],
    ['application', { description: 'Databases and released boats' }],
    ['application', { description: { text: 'database' }, tags: ['vault'] }],
  ])('answers %s to %j', (answer, fields) => {
    expect(answerByKeyword(rowOf(fields))).toBe(answer);
  });
});

describe('commonestLabel', () => {
  it('takes the most frequent, of equal ones the first by name', () => {
    expect(commonestLabel(['sre', 'infra', 'sre'])).toBe('sre');
    expect(commonestLabel(['sre', 'infra'])).toBe('infra');
    expect(commonestLabel([])).toBeUndefined();
  });
});
