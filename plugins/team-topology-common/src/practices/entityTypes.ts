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

/** Types that software is given when nothing more is to be said of it. */
export const SERVICE_TYPES: string[] = [
  'service',
  'backend',
  'microservice',
  'api-service',
  'grpc',
];

/** Types of what people open in a browser. */
export const SITE_TYPES: string[] = ['website', 'frontend', 'webapp', 'spa'];

/** Types of components that run and are called or used by someone. */
export const RUNNING_TYPES: string[] = [
  'service',
  'backend',
  'microservice',
  'api-service',
  'website',
  'frontend',
  'webapp',
  'spa',
  'bff',
  'grpc',
  'function',
  'lambda',
  'lambda-function',
  'cloud-function',
  'gateway',
  'api-gateway',
];

/** Types of components that run without anybody calling them. */
export const WORKER_TYPES: string[] = [
  'worker',
  'job',
  'cronjob',
  'batch',
  'consumer',
  'daemon',
  'data-pipeline',
];

/** Types of components that are only read. */
export const UNBUILT_TYPES: string[] = [
  'documentation',
  'docs',
  'techdocs',
  'handbook',
];

/** Types of components that are learnt from data, or learn. */
export const MODEL_TYPES: string[] = [
  'model',
  'ai-model',
  'ml-model',
  'ml-pipeline',
  'machine-learning-model',
];

/** Types of components that are infrastructure code for one place. */
export const CODE_TYPES: string[] = [
  'terraform',
  'terraform-module',
  'iac',
  'pulumi-program',
  'cloudformation',
];

/** Types of components that are infrastructure code for others to use. */
export const MODULE_TYPES: string[] = [
  'terraform-module',
  'helm-chart',
  'ansible-role',
  'crossplane-composition',
];

/** Types of components and resources on which containers run. */
export const CLUSTER_TYPES: string[] = [
  'cluster',
  'kubernetes-cluster',
  'k8s-cluster',
  'eks-cluster',
  'gke-cluster',
  'aks-cluster',
  'openshift-cluster',
];

/** Types of resources that keep records. */
export const DATABASE_TYPES: string[] = [
  'database',
  'db',
  'postgres',
  'postgresql',
  'mysql',
  'mariadb',
  'mongodb',
  'rds',
  'dynamodb',
  'data-store',
  'datastore',
];

/** Types of resources that keep files. */
export const STORAGE_TYPES: string[] = [
  'bucket',
  's3-bucket',
  'gcs-bucket',
  'storage-bucket',
  'storage',
  'blob-storage',
  'storage-account',
  'file-server',
  'file-system',
  'volume',
];

/** Types of resources that connect others. */
export const NETWORK_TYPES: string[] = [
  'network',
  'vpc',
  'vnet',
  'subnet',
  'dns',
  'dns-zone',
  'load-balancer',
  'firewall',
  'vpn',
];

/** Types of resources by which software and people are known to each other. */
export const IDENTITY_TYPES: string[] = [
  'iam-role',
  'iam-policy',
  'service-account',
  'identity',
  'identity-provider',
  'cloud-account',
  'aws-account',
  'gcp-project',
  'azure-subscription',
];

/** What private projects and trials are called, whatever lifecycle they name. */
export const TRIAL_WORDS: string[] = [
  'demo',
  'homelab',
  'home lab',
  'personal projects',
  'playground',
  'poc',
  'tutorial',
];
