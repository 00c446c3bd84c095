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

/** Groups that a caller with limited rights may see carry it. */
export const OPEN_LABEL = 'acme.com/open';

const open = { labels: { [OPEN_LABEL]: 'true' } };

function group(
  name: string,
  options: { parent?: string; hidden?: boolean; displayName?: string } = {},
): Entity {
  const { parent, hidden, displayName } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, ...(!hidden && open) },
    spec: {
      type: 'team',
      children: [],
      ...(parent && { parent }),
      ...(displayName && { profile: { displayName } }),
    },
  };
}

function component(
  name: string,
  type: string,
  owner: string,
  options: {
    annotations?: Record<string, string>;
    labels?: Record<string, string>;
    lifecycle?: string;
    dependsOn?: string[];
  } = {},
): Entity {
  const {
    annotations,
    labels,
    lifecycle = 'production',
    dependsOn = [],
  } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      ...(annotations && { annotations }),
      ...(labels && { labels }),
    },
    spec: { type, lifecycle, owner, dependsOn },
  };
}

function resource(
  name: string,
  type: string,
  owner: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, annotations },
    spec: { type, owner },
  };
}

/** A service that shows every practice that it owes. */
export const storefront = component('storefront', 'service', 'checkout', {
  annotations: {
    'nobl9.com/slos': 'storefront-latency',
    'pagerduty.com/service-id': 'P1',
    'backstage.io/source-template': 'template:default/service-template',
    'jenkins.io/job-full-name': 'shop/storefront',
    'snyk.io/targets': 'storefront',
    'backstage.io/techdocs-ref': 'dir:.',
  },
});

/** A service that declares nothing; its owner is written in another spelling. */
export const basket = component('basket', 'service', 'Group:default/Checkout');

/** Says nothing about what it is for. */
export const mystery = resource('mystery', 'thing', 'checkout');

/** A website whose missing rotation is accepted by a person. */
export const ledger = component('ledger', 'website', 'commerce', {
  annotations: {
    'team-topology/exempt.sre.on-call-known': 'until 2099-12-31: no traffic',
  },
});

/** Used by three other teams, two of which are hidden. */
export const currency = component('currency', 'service', 'acme', open);

/** The groups of the organization, three levels deep, with two cycles. */
export const groups: Entity[] = [
  group('acme'),
  group('commerce', { parent: 'acme', displayName: 'Commerce' }),
  group('checkout', { parent: 'commerce' }),
  group('payments', { parent: 'commerce' }),
  group('skunk', { parent: 'commerce', hidden: true }),
  group('crew', { parent: 'acme' }),
  group('ring-a', { parent: 'ring-b' }),
  group('ring-b', { parent: 'ring-a' }),
  group('self', { parent: 'self' }),
  group('shadow', { hidden: true }),
];

/** A small organization with everything that is awkward. */
export const organization: Entity[] = [
  ...groups,
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'ada' },
    spec: { memberOf: ['checkout'] },
  },
  {
    ...storefront,
    spec: { ...storefront.spec, dependsOn: ['component:currency'] },
  },
  basket,
  mystery,
  ledger,
  currency,
  resource('orders-store', 'database', 'payments', {
    'terraform/workspace': 'orders',
  }),
  component('moonshot', 'worker', 'skunk', {
    dependsOn: ['component:currency'],
  }),
  component('eclipse', 'worker', 'shadow', {
    dependsOn: ['component:currency'],
  }),
  component('wheel', 'worker', 'ring-a'),
  component('spoke', 'worker', 'ring-b'),
  component('narcissus', 'worker', 'self'),
  component('orphaned', 'library', 'nobody', { lifecycle: 'experimental' }),
  component('notebook', 'documentation', 'user:ada'),
  {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name: 'service-template', title: 'New service' },
    spec: { type: 'service', owner: 'crew', steps: [] },
  },
];
