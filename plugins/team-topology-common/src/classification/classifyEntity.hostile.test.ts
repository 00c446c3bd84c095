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

import { Entity } from '@backstage/catalog-model';
import { deriveFacts } from '../facts';
import { createRuleSet } from '../rules';
import { classifyEntity } from './classifyEntity';
import { weighEvidence } from './weighEvidence';

const { functions } = createRuleSet();
const [FIRST, SECOND, THIRD] = functions.map(({ id }) => id);

function classify(...weights: Record<string, number>[]) {
  const entity = {
    apiVersion: 'v1',
    kind: 'Component',
    metadata: { name: 'x' },
    spec: { replicas: { toString: 1 } },
  } as unknown as Entity;
  const facts = deriveFacts(
    entity,
    { owners: [], users: [], templates: [] },
    { now: new Date('2026-03-15T12:00:00Z') },
  );
  return classifyEntity(entity, facts, {
    functions,
    signals: weights.map((item, index) => ({
      id: `s${index}`,
      when: { 'facts.kind': 'component' },
      weights: item,
      reason: `Reason ${index}.`,
      source: 'test',
    })),
    practices: [],
    fingerprint: 'x',
  });
}

describe('the summary', () => {
  it('is never empty, even where all that speaks speaks against the others', () => {
    const { primary, summary } = classify(
      Object.fromEntries(
        functions.filter(({ id }) => id !== FIRST).map(({ id }) => [id, -1]),
      ),
    );
    expect(primary).toBe(FIRST);
    expect(summary).toBe('Reason 0.');
  });

  it('names first what leads to it, also where each piece says something else still more', () => {
    const { primary, summary } = classify(
      { [FIRST]: 1, [SECOND]: 1.2 },
      { [FIRST]: 1, [THIRD]: 1.1 },
    );
    expect(primary).toBe(FIRST);
    expect(summary).toBe('Reason 0. Against it: reason 1.');
  });
});

describe('a sum', () => {
  it('is never -0, which storing would change', () => {
    const { sums } = classify({ [FIRST]: -0.004, [SECOND]: 1 });
    expect(Object.is(sums[FIRST], 0)).toBe(true);
  });
});

describe('evidence of a function that there is no longer', () => {
  it('adds to no sum', () => {
    const rules = { functions, signals: [], practices: [], fingerprint: 'x' };
    const known: [string, number][] = [[FIRST, 1]];
    expect(
      weighEvidence([known, [['gone', 5]], [['__proto__', 5]]], rules),
    ).toEqual(weighEvidence([known], rules));
  });
});

describe('a rule that names a number', () => {
  it.each([[{ toString: 1, valueOf: 1 }], [[{ toString: 1 }]], [{}], [null]])(
    'does not hold for %j, and throws nothing',
    replicas => {
      const entity = {
        apiVersion: 'v1',
        kind: 'Component',
        metadata: { name: 'x' },
        spec: { replicas },
      } as unknown as Entity;
      const facts = deriveFacts(
        entity,
        { owners: [], users: [], templates: [] },
        { now: new Date('2026-03-15T12:00:00Z') },
      );
      const found = (when: any) =>
        classifyEntity(entity, facts, {
          functions,
          signals: [
            {
              id: 's',
              when,
              weights: { [FIRST]: 1 },
              reason: 'A.',
              source: 'b',
            },
          ],
          practices: [],
          fingerprint: 'x',
        }).evidence.length;
      expect(found({ 'entity.spec.replicas': 3 })).toBe(0);
      expect(found({ $not: { 'entity.spec.replicas': 3 } })).toBe(1);
    },
  );
});
