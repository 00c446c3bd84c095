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

const RULES = createRuleSet();

function classify(links: object[]) {
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'quux', links },
    spec: {},
  } as unknown as Entity;
  const facts = deriveFacts(
    entity,
    { owners: [], users: [], templates: [] },
    { now: new Date('2026-03-01T08:00:00Z') },
  );
  return classifyEntity(entity, facts, RULES);
}

describe('structureSignals', () => {
  it.each([
    ['https://registry.terraform.io/modules/acme/quux', 'infra'],
    ['https://Play.Google.com/store/apps/details?id=quux', 'application'],
    ['https://plugins.jenkins.io/quux', 'devops'],
  ])('hear where %s says that it is published', (url, expected) => {
    const { primary, evidence } = classify([{ url }]);
    expect(primary).toBe(expected);
    expect(evidence[0]).toMatchObject({
      signal: expect.stringMatching(/^link-to-/),
      reason: expect.stringContaining(`It links to ${new URL(url).host}, `),
    });
  });

  it.each(['https://buildkite.com/acme/quux', 'mailto:a@example.com', 'x'])(
    'hear nothing in %s',
    url => {
      expect(classify([{ url }]).evidence.map(({ signal }) => signal)).toEqual([
        'software-is-application',
      ]);
    },
  );
});
