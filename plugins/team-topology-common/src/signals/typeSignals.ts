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

import { TeamFunction } from '../function';
import { Signal } from '../rules/Signal';

const STRONG = 2.2;
const MEDIUM = 1.2;
const WEAK = 0.4;
const AGAINST = 1;

interface TypeRule {
  kind: 'component' | 'resource' | 'api' | 'system' | 'template';
  id: string;
  types: string[];
  function: TeamFunction;
  weight: number;
  /** Functions against which the type speaks, whatever else the entity names. */
  against?: TeamFunction[];
}

// What a type says depends on the kind: a component of type "database" is software, a resource is a store.
const TYPE_RULES: TypeRule[] = [
  {
    kind: 'component',
    id: 'product',
    // Not "website": portals and documentation carry it as often as products.
    types: [
      'frontend',
      'webapp',
      'spa',
      'mobile-app',
      'ios',
      'android',
      'bff',
      'game',
      'user-interface',
    ],
    function: 'application',
    weight: MEDIUM,
  },
  {
    kind: 'component',
    id: 'running',
    types: [
      'service',
      'backend',
      'microservice',
      'worker',
      'job',
      'function',
      'lambda',
      'grpc',
    ],
    function: 'application',
    weight: WEAK,
  },
  {
    kind: 'component',
    id: 'data',
    types: ['data-pipeline', 'dataset', 'ml-model', 'model', 'notebook'],
    function: 'application',
    weight: MEDIUM,
  },
  {
    kind: 'component',
    id: 'iac',
    types: [
      'infrastructure',
      'infra',
      'iac',
      'terraform',
      'terraform-module',
      'pulumi-program',
      'cloudformation',
      'ansible-role',
      'ansible-playbook',
      'network',
    ],
    function: 'infra',
    // The words of the type count as well.
    weight: 0.8,
  },
  {
    kind: 'component',
    id: 'pipeline',
    types: [
      'github-action',
      'action',
      'pipeline',
      'ci-template',
      'ci-pipeline',
      'buildkite-pipeline',
      'jenkins-pipeline',
      'gitlab-pipeline',
      'jenkins-job',
      'tekton-pipeline',
      'workflow',
      'reusable-workflow',
      'jenkins-library',
      'gitops',
      'gitops-repo',
      'docker-image',
      'base-image',
      'build-tool',
      'release',
      'deployment',
    ],
    function: 'devops',
    weight: STRONG,
    against: ['infra', 'sre', 'platform'],
  },
  {
    kind: 'component',
    id: 'kit',
    types: [
      'sdk',
      'cli',
      'plugin',
      'backstage-plugin',
      'developer-portal',
      'portal',
      'framework',
      'design-system',
      'crossplane-composition',
      'xrd',
    ],
    function: 'platform',
    weight: 1.6,
  },
  {
    kind: 'component',
    id: 'tool',
    // Tools serve every function.
    types: ['tool', 'tooling', 'utility', 'script', 'scripts', 'devtool'],
    function: 'platform',
    weight: 0.7,
  },
  {
    kind: 'component',
    id: 'template',
    types: ['template', 'starter', 'boilerplate', 'golden-path', 'skeleton'],
    function: 'platform',
    weight: STRONG,
  },
  {
    kind: 'component',
    id: 'library',
    // Libraries are made for customers and inside products too.
    types: ['library', 'package', 'module'],
    function: 'platform',
    weight: 0.9,
    // A client of a store is no store.
    against: ['infra'],
  },
  {
    kind: 'component',
    id: 'documentation',
    types: ['documentation', 'docs', 'doc', 'adr', 'handbook', 'guide'],
    function: 'platform',
    weight: 0.8,
  },
  {
    kind: 'component',
    id: 'reliability',
    types: [
      'monitoring',
      'observability',
      'alerts',
      'alerting',
      'prometheus-rules',
      'slo',
      'runbook',
      'dashboard',
      'chaos-experiment',
      'synthetic-test',
      'exporter',
      'load-test',
    ],
    function: 'sre',
    weight: STRONG,
  },
  {
    kind: 'component',
    id: 'security',
    types: [
      'policy',
      'policy-bundle',
      'opa-policy',
      'scanner',
      'security',
      'security-tool',
      'compliance',
      'identity-provider',
    ],
    function: 'devsecops',
    weight: STRONG,
  },
  {
    kind: 'resource',
    id: 'foundation',
    types: [
      'kubernetes-cluster',
      'eks-cluster',
      'gke-cluster',
      'aks-cluster',
      'k8s-cluster',
      'cluster',
      'vpc',
      'network',
      'subnet',
      'vnet',
      'vpn',
      'dns-zone',
      'dns',
      'domain-name',
      'cloud-account',
      'aws-account',
      'gcp-project',
      'azure-subscription',
      'vm',
      'virtual-machine',
      'server',
      'host',
      'backup',
      'backup-vault',
      'load-balancer',
      'cdn',
    ],
    function: 'infra',
    weight: STRONG,
  },
  {
    kind: 'resource',
    id: 'store',
    types: [
      'database',
      'db',
      'postgresql',
      'postgres',
      'mysql',
      'mongodb',
      'dynamodb-table',
      's3-bucket',
      'bucket',
      'gcs-bucket',
      'storage-account',
      'cache',
      'redis',
      'kafka',
      'kafka-cluster',
      'kafka-topic',
      'topic',
      'queue',
      'sqs-queue',
      'message-broker',
      'file-server',
    ],
    function: 'infra',
    weight: 1.8,
  },
  {
    kind: 'resource',
    id: 'place',
    // Where things run.
    types: [
      'environment',
      'namespace',
      'kubernetes-namespace',
      'region',
      'account',
      'project',
      'subscription',
      'workspace',
    ],
    function: 'infra',
    weight: 0.8,
  },
  {
    kind: 'resource',
    id: 'library',
    // Code, though it is filed as a resource.
    types: ['library', 'package', 'module', 'sdk', 'cli', 'plugin'],
    function: 'platform',
    weight: 1,
  },
  {
    kind: 'resource',
    id: 'product',
    types: ['service', 'website', 'application', 'app', 'frontend', 'backend'],
    function: 'application',
    weight: 0.8,
  },
  {
    kind: 'resource',
    id: 'registry',
    types: [
      'buildkite-pipeline',
      'pipeline',
      'ci-pipeline',
      'container-registry',
      'artifact-repository',
      'registry',
      'helm-repository',
      'ci-runner',
      'runner',
      'build-agent',
      'git-repository',
      'repository',
    ],
    function: 'devops',
    weight: STRONG,
    against: ['infra', 'sre', 'platform'],
  },
  {
    kind: 'resource',
    id: 'reliability',
    types: [
      'monitoring',
      'prometheus',
      'grafana',
      'observability-stack',
      'dashboard',
      'on-call-schedule',
      'pagerduty-service',
    ],
    function: 'sre',
    weight: STRONG,
  },
  {
    kind: 'resource',
    id: 'security',
    types: [
      'secret-store',
      'vault',
      'key-vault',
      'kms-key',
      'iam-role',
      'service-account',
      'iam-policy',
      'waf',
      'firewall',
      'certificate',
      'identity-provider',
    ],
    function: 'devsecops',
    weight: STRONG,
  },
  {
    kind: 'api',
    id: 'contract',
    types: ['crd', 'xrd', 'kubernetes-crd'],
    function: 'platform',
    weight: MEDIUM,
  },
  {
    kind: 'system',
    id: 'foundation',
    types: ['infrastructure', 'landing-zone', 'cloud-foundation'],
    function: 'infra',
    weight: STRONG,
  },
  {
    kind: 'system',
    id: 'platform',
    types: ['internal-platform', 'developer-platform'],
    function: 'platform',
    weight: STRONG,
  },
  {
    kind: 'system',
    id: 'reliability',
    types: ['observability', 'monitoring'],
    function: 'sre',
    weight: STRONG,
  },
  {
    kind: 'system',
    id: 'security',
    types: ['security', 'iam-system', 'soc'],
    function: 'devsecops',
    weight: STRONG,
  },
  {
    kind: 'system',
    id: 'delivery',
    types: ['delivery', 'ci-cd', 'toolchain'],
    function: 'devops',
    weight: STRONG,
  },
  {
    kind: 'template',
    id: 'pipeline',
    types: ['pipeline', 'ci', 'cd', 'gitops', 'add-ci'],
    function: 'devops',
    weight: STRONG,
  },
  {
    kind: 'template',
    id: 'reliability',
    types: ['slo', 'monitoring', 'on-call', 'alerts', 'observability'],
    function: 'sre',
    weight: STRONG,
  },
  {
    kind: 'template',
    id: 'security',
    types: ['security', 'scan', 'policy', 'secrets', 'hardening'],
    function: 'devsecops',
    weight: STRONG,
  },
  {
    kind: 'template',
    id: 'iac',
    types: ['terraform-module', 'iac', 'terraform'],
    function: 'infra',
    weight: MEDIUM,
  },
];

const KIND_NAMES = {
  component: 'Component',
  resource: 'Resource',
  api: 'API',
  system: 'System',
  template: 'Template',
};

/** What `spec.type` says, by kind. */
export const typeSignals: Signal[] = TYPE_RULES.map(rule => ({
  id: `${rule.kind}-type-${rule.id}`,
  when: { 'facts.kind': rule.kind, 'facts.type': { $in: rule.types } },
  weights: {
    [rule.function]: rule.weight,
    ...Object.fromEntries((rule.against ?? []).map(id => [id, -AGAINST])),
  },
  reason: `It is a ${KIND_NAMES[rule.kind]} of type {value}.`,
  source:
    'Types in use in public catalogs; the core schema leaves spec.type free',
}));
