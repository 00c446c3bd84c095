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
import { classifyEntity } from '../classification';
import { deriveFacts } from '../facts';
import { createRuleSet } from '../rules';
import { toolNameSignals } from './toolNameSignals';

const RULES = createRuleSet();

function classify(kind: string, metadata: object) {
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata,
    spec: { type: 'service', owner: 'quux' },
  } as unknown as Entity;
  const facts = deriveFacts(
    entity,
    { owners: [], users: [], templates: [] },
    { now: new Date('2026-03-01T08:00:00Z') },
  );
  return classifyEntity(entity, facts, RULES);
}

describe('toolNameSignals', () => {
  it.each([
    ['nomad', 'infra'],
    ['tempo', 'sre'],
    ['Harbor', 'devops'],
    ['coder', 'platform'],
    ['dex', 'devsecops'],
  ])('take the bare name %s for the tool', (name, expected) => {
    const { primary, evidence } = classify('Component', { name });
    expect(primary).toBe(expected);
    expect(evidence[0]).toMatchObject({
      signal: `${expected}-tool-by-its-name`,
      reason: `It is called "${name}" like a tool of the field, and no more.`,
    });
  });

  it.each([
    ['Component', { name: 'harbor-fees' }],
    ['Component', { name: 'harbor', description: 'Fees of ships' }],
    ['API', { name: 'harbor' }],
  ])('hear nothing in a %s %j', (kind, metadata) => {
    expect(classify(kind, metadata).primary).toBe('application');
  });

  it('name each tool once', () => {
    const names = toolNameSignals.flatMap(({ when }) => {
      const { $in } = (when as Record<string, { $in: string[] }>)[
        'entity.metadata.name'
      ];
      return $in;
    });
    expect(names.length).toBeGreaterThan(30);
    expect(new Set(names).size).toBe(names.length);
  });
});
