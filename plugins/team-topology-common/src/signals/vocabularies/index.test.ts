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
import { createCatalogLookup, relateEntities } from '../../catalog';
import { classifyEntity } from '../../classification';
import {
  deriveFacts,
  deriveNeighbourhood,
  readNeighbourhoodSubject,
} from '../../facts';
import { createRuleSet } from '../../rules';

const RULES = createRuleSet();

function classify(kind: string, metadata: object, spec: object) {
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'quux', ...metadata },
    spec: { owner: 'quux', ...spec },
  } as unknown as Entity;
  const [related] = relateEntities([entity]);
  const facts = deriveFacts(
    related,
    deriveNeighbourhood(
      readNeighbourhoodSubject(related),
      createCatalogLookup([related]),
    ),
    { now: new Date('2026-03-01T08:00:00Z') },
  );
  return classifyEntity(related, facts, RULES).primary;
}

describe('vocabularies', () => {
  it.each([
    // What a word means depends on what stands beside it.
    ['Component', { name: 'crossplane' }, {}, 'infra'],
    ['API', { name: 'xpostgresql' }, { type: 'crossplane-xrd' }, 'platform'],
    [
      'Component',
      { name: 'image-builder', description: 'Builds VM images for all clouds' },
      { type: 'service' },
      'infra',
    ],
    ['Component', { name: 'image-builder' }, { type: 'service' }, 'devops'],
    ['Component', { name: 'service-kit' }, { type: 'library' }, 'platform'],
    ['Component', { name: 'wallet-kit' }, { type: 'library' }, 'application'],
    [
      'Component',
      { name: 'wallet-sdk', description: 'SDK for wallets' },
      { type: 'library' },
      'application',
    ],
    ['Component', { name: 'logging-library' }, { type: 'library' }, 'sre'],
    ['Component', { name: 'http-library' }, { type: 'library' }, 'platform'],
    ['Component', { name: 'setup-node-action' }, { type: 'other' }, 'devops'],
    [
      'Component',
      { description: 'Troubleshooting of clusters in production' },
      { type: 'service' },
      'sre',
    ],
    [
      'Component',
      { description: 'Troubleshooting of washing machines' },
      { type: 'service' },
      'application',
    ],
    ['System', { description: 'Event management system' }, {}, 'application'],
    ['System', { name: 'sandbox-environments' }, {}, 'platform'],
    // Who owns a thing, and what it is part of, tell where it says little itself.
    ['Component', {}, { type: 'service', owner: 'sre' }, 'sre'],
    ['Component', {}, { type: 'service', owner: 'quux-oncall' }, 'application'],
    ['API', {}, { system: 'developer-portal' }, 'platform'],
    // Types.
    ['Resource', {}, { type: 'kubernetes-secret' }, 'devsecops'],
    ['Resource', {}, { type: 'message-queue' }, 'infra'],
    ['Component', {}, { type: 'smart-contract' }, 'application'],
  ])('%s %j %j: %s', (kind, metadata, spec, expected) => {
    expect(classify(kind, metadata, spec)).toBe(expected);
  });
});
