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

import { Practice } from '../rules/Practice';
import {
  isComponent,
  isInfra,
  isLive,
  isNoTrial,
  isOfType,
  isResource,
  isSystem,
  isUsedByOthers,
} from './applicability';
import { hasAnnotation, hasLink, hasRelation, met } from './checks';
import {
  CLUSTER_TYPES,
  CODE_TYPES,
  DATABASE_TYPES,
  MODULE_TYPES,
  NETWORK_TYPES,
  STORAGE_TYPES,
} from './entityTypes';
import { sources } from './sources';

const DISASTER_RECOVERY = {
  title: 'Plan for disaster recovery (AWS Well-Architected)',
  url: 'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/plan-for-disaster-recovery-dr.html',
};

/** What shows that software stands on firm ground. */
export const infraPractices: readonly Practice[] = [
  {
    id: 'infra/health-watched',
    title: 'Health watched',
    discipline: 'infra',
    level: 1,
    severity: 'high',
    effort: 'medium',
    appliesTo: {
      when: {
        $all: [
          isResource,
          isOfType([...CLUSTER_TYPES, ...DATABASE_TYPES]),
          isNoTrial,
        ],
      },
      description: 'clusters and databases',
    },
    checks: [
      met(
        'monitoring-annotation',
        'strong',
        hasAnnotation(
          'grafana/dashboard-selector',
          'grafana/overview-dashboard',
          'prometheus.io/rule',
          'prometheus.io/alert',
          'datadoghq.com/dashboard-url',
          'newrelic.com/dashboard-guid',
          'dynatrace.com/dynatrace-entity-id',
        ),
        'The annotation names what watches it, "{value}".',
      ),
      met(
        'monitoring-link',
        'medium',
        hasLink('dashboard', 'dashboards', 'monitoring', 'grafana', 'metrics'),
        'A link leads to what watches it.',
      ),
      met(
        'kubernetes-mark',
        'weak',
        hasAnnotation(
          'backstage.io/kubernetes-id',
          'backstage.io/kubernetes-cluster',
          'kubernetes.io/api-server',
        ),
        'Its place in Kubernetes is named ({value}), but nothing that watches it.',
      ),
    ],
    whenSilent: 'gap',
    silentReason: 'No declaration of a dashboard or an alert found.',
    provenBy: {
      observed: 'dashboards and alert rules for it in a repository',
      verified: 'a monitoring system that has fresh measurements of it',
    },
    overrides: [
      {
        id: 'databases',
        when: isOfType(DATABASE_TYPES),
        severity: 'medium',
        reason:
          'A database is often watched together with the service that uses it.',
      },
    ],
    rationale:
      'Whether the ground still holds is the first question of every incident.',
    source: sources.documents,
    remedy: {
      text: 'Name the dashboard that shows whether it is up, how full it is and how fast it answers.',
      yaml: 'metadata:\n  links:\n    - title: Dashboard\n      type: dashboard\n      url: <address of the dashboard>',
      links: [
        {
          title: 'Monitoring distributed systems (Google SRE book)',
          url: 'https://sre.google/sre-book/monitoring-distributed-systems/',
        },
      ],
    },
  },
  {
    id: 'infra/backup-restore',
    title: 'Backup and restore',
    discipline: 'infra',
    level: 1,
    severity: 'high',
    effort: 'medium',
    appliesTo: {
      when: {
        $all: [isResource, isOfType([...DATABASE_TYPES, ...STORAGE_TYPES])],
      },
      description: 'databases, buckets and other resources that keep data',
    },
    checks: [
      met(
        'backup-annotation',
        'medium',
        hasAnnotation('db/backup-policy'),
        'The annotation names its backup policy, "{value}".',
      ),
      met(
        'backup-link',
        'medium',
        hasLink('backup', 'backups', 'restore'),
        'A link leads to its backup.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say whether it is backed up.',
    provenBy: {
      observed: 'backup settings in the code that creates it',
      verified: 'a backup service that reports the last backup and restore',
    },
    rationale:
      'Data that was never restored from its backup may as well have none.',
    source: sources.aws,
    remedy: {
      text: 'Set up backups, restore one to try it, and say where that is written down.',
      yaml: 'metadata:\n  annotations:\n    team-topology/declared.infra.backup-restore: <address of the backup policy>',
      links: [
        {
          title: 'Back up data (AWS Well-Architected)',
          url: 'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/back-up-data.html',
        },
      ],
    },
  },
  {
    id: 'infra/iac-referenced',
    title: 'Infrastructure as code referenced',
    discipline: 'infra',
    level: 2,
    severity: 'high',
    effort: 'medium',
    appliesTo: {
      when: {
        $any: [
          { $all: [isResource, isInfra] },
          { $all: [isComponent, isInfra, isLive] },
        ],
      },
      description:
        'resources of the infrastructure function, and its components in production',
    },
    checks: [
      met(
        'iac-annotation',
        'strong',
        hasAnnotation(
          'terraform/workspace',
          'terraform/organization',
          'pulumi.com/project-slug',
          'pulumi.com/orga-slug',
          'harness.io/workspace-url',
          'puppet.com/certname',
          'terasky.backstage.io/terraform-module-name',
          'terasky.backstage.io/crossplane-claim',
        ),
        'The annotation names its code, "{value}".',
      ),
      met(
        'iac-type',
        'strong',
        isOfType(CODE_TYPES),
        'It is infrastructure code itself, "{value}".',
      ),
      met(
        'iac-link',
        'medium',
        hasLink('terraform', 'iac', 'pulumi', 'infrastructure as'),
        'A link leads to its code.',
      ),
      met(
        'source',
        'weak',
        hasAnnotation(
          'backstage.io/source-location',
          'github.com/project-slug',
        ),
        'A source is named ({value}), but not what it creates.',
      ),
    ],
    whenSilent: 'gap',
    silentReason: 'No reference to the code that creates it found.',
    provenBy: {
      observed: 'Terraform, Pulumi or CloudFormation files that create it',
      verified: 'a workspace whose last run created or confirmed it',
    },
    rationale: 'Only what is written down can be rebuilt, reviewed and copied.',
    source: sources.documents,
    remedy: {
      text: 'Name the workspace or project whose code creates it.',
      yaml: 'metadata:\n  annotations:\n    terraform/workspace: <workspace>',
      links: [
        {
          title: 'What is infrastructure as code (HashiCorp)',
          url: 'https://developer.hashicorp.com/terraform/intro',
        },
      ],
    },
  },
  {
    id: 'infra/modules-reused',
    title: 'Module reused by others',
    discipline: 'infra',
    level: 2,
    severity: 'medium',
    effort: 'medium',
    appliesTo: {
      when: { $all: [isComponent, isOfType(MODULE_TYPES), isLive] },
      description: 'modules, charts and compositions in production',
    },
    checks: [
      met(
        'used-by-other-teams',
        'strong',
        isUsedByOthers,
        'Other teams say that they use it.',
      ),
      met(
        'used',
        'medium',
        hasRelation('dependencyOf'),
        'Something in the catalog says that it uses it.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'Nothing in the catalog says that it uses this module.',
    provenBy: {
      observed: 'repositories that refer to the module and to a version of it',
      verified: 'a module registry that counts downloads',
    },
    rationale:
      'One module that many use is mended once; many copies are mended never.',
    source: sources.documents,
    remedy: {
      text: 'Let those who use the module name it in their dependsOn, or say here where its users are listed.',
      yaml: 'metadata:\n  annotations:\n    team-topology/declared.infra.modules-reused: <address of the list of users>',
      links: [
        {
          title: 'Develop Terraform modules',
          url: 'https://developer.hashicorp.com/terraform/language/modules/develop',
        },
      ],
    },
  },
  {
    id: 'infra/cluster-hardened',
    title: 'Cluster hardened',
    discipline: 'infra',
    level: 2,
    severity: 'high',
    effort: 'large',
    appliesTo: {
      when: { $all: [isResource, isOfType(CLUSTER_TYPES)] },
      description: 'clusters',
    },
    checks: [
      met(
        'hardening-annotation',
        'strong',
        hasAnnotation('open-policy-agent/policy', 'acs/deployment-name'),
        'The annotation names the policy that it enforces, "{value}".',
      ),
      met(
        'posture-annotation',
        'medium',
        hasAnnotation(
          'sysdigcloud.com/kubernetes-cluster-name',
          'wiz.io/project-id',
          'wiz.io/asset-id',
        ),
        'The annotation names what checks its settings, "{value}".',
      ),
      met(
        'hardening-link',
        'medium',
        hasLink('hardening', 'benchmark', 'cis', 'kube bench'),
        'A link leads to its hardening.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say whether the cluster is hardened.',
    provenBy: {
      observed: 'admission policies and network policies in its repository',
      verified: 'a benchmark, such as CIS, that ran against it',
    },
    rationale:
      'One weak setting in a shared cluster is one for all who use it.',
    source: sources.documents,
    remedy: {
      text: 'Enforce a policy set at admission, check the cluster against a benchmark, and link the result.',
      yaml: 'metadata:\n  links:\n    - title: CIS benchmark\n      type: hardening\n      url: <address of the report>',
      links: [
        {
          title: 'Securing a cluster (Kubernetes)',
          url: 'https://kubernetes.io/docs/tasks/administer-cluster/securing-a-cluster/',
        },
      ],
    },
  },
  {
    id: 'infra/network-documented',
    title: 'Network design written down',
    discipline: 'infra',
    level: 2,
    severity: 'medium',
    effort: 'medium',
    appliesTo: {
      when: { $all: [isResource, isOfType(NETWORK_TYPES)] },
      description: 'networks, zones, load balancers and firewalls',
    },
    checks: [
      met(
        'network-link',
        'medium',
        hasLink(
          'network',
          'network diagram',
          'diagram',
          'architecture',
          'topology',
        ),
        'A link leads to its design.',
      ),
      met(
        'network-docs',
        'medium',
        hasAnnotation(
          'backstage.io/techdocs-ref',
          'backstage.io/techdocs-entity',
        ),
        'The annotation names its documentation, "{value}".',
      ),
      met(
        'decisions',
        'weak',
        hasAnnotation('backstage.io/adr-location'),
        'Decisions are kept ({value}), but maybe none on the network.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say where its design is written down.',
    provenBy: {
      observed: 'a page or a diagram of the network in a repository',
    },
    rationale:
      'Who does not know the ways between the parts can neither close nor extend them.',
    source: sources.documents,
    remedy: {
      text: 'Draw address ranges, zones and ways in and out, say why they are so, and link the page.',
      yaml: 'metadata:\n  links:\n    - title: Network diagram\n      type: architecture\n      url: <address of the page>',
      links: [
        {
          title: 'Plan your network topology (AWS Well-Architected)',
          url: 'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/plan-your-network-topology.html',
        },
      ],
    },
  },
  {
    id: 'infra/rebuild-documented',
    title: 'Rebuilt from code',
    discipline: 'infra',
    level: 2,
    severity: 'medium',
    effort: 'large',
    appliesTo: {
      when: { $all: [isSystem, isInfra] },
      description: 'systems of the infrastructure function',
    },
    checks: [
      met(
        'rebuild-link',
        'medium',
        hasLink('rebuild', 'bootstrap', 'rebuild runbook'),
        'A link says how to rebuild it.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'The catalog does not say whether all of it can be rebuilt from code.',
    provenBy: {
      observed:
        'one command, in a Makefile or pipeline, that creates all of it',
      verified: 'the last run that built an environment from nothing',
    },
    rationale:
      'What one command can build again needs no heroes when it burns down.',
    source: sources.documents,
    remedy: {
      text: 'Bring all parts into code, build a second environment from it, and say with which command and when that was last done.',
      yaml: 'metadata:\n  links:\n    - title: Rebuild\n      url: <address of the page>',
      links: [
        {
          title: 'Repave and immutable infrastructure (AWS Well-Architected)',
          url: 'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_tracking_change_management_immutable_infrastructure.html',
        },
      ],
    },
  },
  {
    id: 'infra/recovery-plan',
    title: 'Disaster recovery plan',
    discipline: 'infra',
    level: 3,
    severity: 'high',
    effort: 'large',
    appliesTo: {
      when: {
        $any: [
          {
            $all: [isResource, isOfType([...CLUSTER_TYPES, ...DATABASE_TYPES])],
          },
          { $all: [isSystem, isInfra] },
        ],
      },
      description:
        'clusters, databases, and systems of the infrastructure function',
    },
    checks: [
      met(
        'recovery-link',
        'medium',
        hasLink(
          'disaster recovery',
          'dr',
          'dr test',
          'rto',
          'rpo',
          'multi region',
        ),
        'A link leads to its recovery plan.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'The catalog does not say how it comes back after a disaster.',
    provenBy: {
      observed: 'a recovery plan, or replicas in a second region, in its code',
      verified:
        'the last exercise in which it was recovered, with its duration',
    },
    rationale:
      'How long it may be away and how much may be lost has to be decided before it is.',
    source: sources.aws,
    remedy: {
      text: 'Agree on the time to recover and on the data that may be lost, choose the zone, region or cloud where it comes back, practise it, and link the plan.',
      yaml: 'metadata:\n  links:\n    - title: Disaster recovery\n      type: disaster-recovery\n      url: <address of the plan>',
      links: [DISASTER_RECOVERY],
    },
  },
  {
    id: 'infra/capacity-planned',
    title: 'Capacity planned',
    discipline: 'infra',
    level: 3,
    severity: 'medium',
    effort: 'medium',
    appliesTo: {
      when: {
        $all: [isResource, isOfType([...CLUSTER_TYPES, ...DATABASE_TYPES])],
      },
      description: 'clusters and databases',
    },
    checks: [
      met(
        'capacity-link',
        'medium',
        hasLink('capacity', 'forecast', 'headroom', 'saturation'),
        'A link leads to its capacity.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say until when its capacity lasts.',
    provenBy: {
      observed: 'autoscaling with limits in its code',
      verified: 'a forecast of its use against its limit',
    },
    rationale:
      'Ground that is full cannot be extended on the day it is needed.',
    source: sources.documents,
    remedy: {
      text: 'Write down what it holds, how fast that grows and when the limit is reached, and look at it each quarter.',
      yaml: 'metadata:\n  links:\n    - title: Capacity\n      url: <address of the plan>',
      links: [
        {
          title:
            'Software engineering in SRE: capacity planning (Google SRE book)',
          url: 'https://sre.google/sre-book/software-engineering-in-sre/',
        },
      ],
    },
  },
];
