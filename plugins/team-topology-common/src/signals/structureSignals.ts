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

import { FilterPredicate } from '@backstage/filter-predicates';
import { Signal } from '../rules/Signal';

const SOURCE = 'Kinds and relations of the Backstage system model';

/** What kind, relations and annotations of purpose say. */
export const structureSignals: Signal[] = [
  {
    id: 'software-is-application',
    when: { 'facts.kind': { $in: ['component', 'system', 'api'] } },
    weights: { application: 0.6 },
    reason: 'Without signs of other work, software is part of the product.',
    source: 'Application is the residual function',
  },
  {
    id: 'template-is-golden-path',
    when: { 'facts.kind': 'template' },
    // What it creates fills its name and description, and is not what it is.
    weights: {
      platform: 5,
      infra: -5,
      sre: -5,
      devops: -5,
      devsecops: -5,
      application: -5,
    },
    reason: 'It is a Template, a golden path for developers.',
    source: SOURCE,
  },
  {
    id: 'template-tells-of-others',
    when: { 'facts.kind': 'template' },
    // Five is the most that one signal may weigh, and long descriptions weigh more.
    weights: {
      infra: -5,
      sre: -5,
      devops: -5,
      devsecops: -5,
      application: -5,
    },
    reason: 'The words of a Template tell what it creates, not what it is.',
    source: SOURCE,
  },
  {
    id: 'used-by-many-teams',
    when: {
      'facts.kind': { $in: ['component', 'api', 'system'] },
      'facts.usedByManyTeams': true,
    },
    weights: { platform: 0.7 },
    reason: 'At least three other teams use it.',
    source: 'Consumers in three teams or more mark a platform',
  },
  {
    id: 'terraform-annotation',
    when: {
      $any: [
        { 'facts.annotationKeys': { $contains: 'terraform/workspace' } },
        { 'facts.annotationKeys': { $contains: 'terraform/organization' } },
        { 'facts.annotationKeys': { $contains: 'pulumi.com/project-slug' } },
        { 'facts.annotationKeys': { $contains: 'puppet.com/certname' } },
      ],
    },
    weights: { infra: 1 },
    reason: 'It names the infrastructure code that it is made by.',
    source: 'Annotations of the Terraform, Pulumi and Puppet plugins',
  },
  {
    id: 'cluster-annotation',
    when: { 'facts.annotationKeys': { $contains: 'kubernetes.io/api-server' } },
    weights: { infra: 2.2 },
    reason: 'It names the API server of a cluster, so it is one.',
    source: 'Annotations of the Kubernetes plugin',
  },
  {
    id: 'link-to-infrastructure-registry',
    when: anyHost([
      'registry.terraform.io',
      'registry.opentofu.org',
      'galaxy.ansible.com',
      'marketplace.upbound.io',
    ]),
    weights: { infra: 1.2 },
    reason: 'It links to {value}, where code for infrastructure is published.',
    source: 'Registries of Terraform, OpenTofu, Ansible and Crossplane',
  },
  {
    id: 'link-to-app-store',
    when: anyHost(['play.google.com', 'apps.apple.com', 'itunes.apple.com']),
    weights: { application: 1.4 },
    reason: 'It links to {value}, where customers get it.',
    source: 'Stores for apps on phones',
  },
  {
    id: 'link-to-pipeline-plugins',
    // Links to build servers themselves say where it is built, not what it is.
    when: anyHost(['plugins.jenkins.io', 'plugins.gradle.org']),
    weights: { devops: 0.8 },
    reason: 'It links to {value}, where parts of builds are published.',
    source: 'Registries of plugins for builds',
  },
  {
    id: 'time-saved-annotation',
    when: { 'facts.annotationKeys': { $contains: 'backstage.io/time-saved' } },
    weights: { platform: 1.6 },
    reason: 'It states the time that it saves developers.',
    source: 'Well-known annotations of Backstage',
  },
];

function anyHost(hosts: string[]): FilterPredicate {
  return {
    $any: hosts.map(host => ({ 'facts.linkHosts': { $contains: host } })),
  };
}
