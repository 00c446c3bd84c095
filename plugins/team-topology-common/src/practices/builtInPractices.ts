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
import { EvidenceStrength, Practice, PracticeCheck } from '../rules/Practice';

const DOCUMENTS = 'Functions and their practices, see docs/concepts';
const ANNOTATIONS = 'Documented annotations of the named tools';

// Types of components that run and are called or used by someone.
const RUNNING_TYPES = [
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
const WORKER_TYPES = [
  'worker',
  'job',
  'cronjob',
  'batch',
  'consumer',
  'daemon',
  'data-pipeline',
];
const UNBUILT_TYPES = ['documentation', 'docs', 'techdocs', 'handbook'];

const isLive: FilterPredicate = {
  $not: {
    'facts.lifecycle': {
      $in: ['experimental', 'deprecated', 'retired', 'archived'],
    },
  },
};
const isComponent: FilterPredicate = { 'facts.kind': 'component' };
const isKept: FilterPredicate = {
  $not: { 'facts.lifecycle': { $in: ['deprecated', 'retired', 'archived'] } },
};

function hasAnnotation(...keys: string[]): FilterPredicate {
  return {
    $any: keys.map(key => ({ 'facts.annotationKeys': { $contains: key } })),
  };
}

function hasLink(...words: string[]): FilterPredicate {
  return {
    $any: words.map(word => ({ 'facts.linkWords': { $contains: word } })),
  };
}

function met(
  id: string,
  strength: EvidenceStrength,
  when: FilterPredicate,
  reason: string,
): PracticeCheck {
  return { id, when, says: 'met', strength, reason };
}

/**
 * The practices that come with the product.
 *
 * @public
 */
export const builtInPractices: readonly Practice[] = [
  {
    id: 'sre/slo-defined',
    title: 'SLO with a target',
    discipline: 'sre',
    level: 2,
    severity: 'critical',
    appliesTo: {
      when: {
        $all: [isComponent, { 'facts.type': { $in: RUNNING_TYPES } }, isLive],
      },
      description: 'services, websites and functions in production',
    },
    checks: [
      met(
        'slo-annotation',
        'strong',
        hasAnnotation(
          'nobl9.com/slos',
          'grafana/slo-label-selector',
          'elastic/slo-id',
        ),
        'The annotation names its SLO, "{value}".',
      ),
      met(
        'slo-mark',
        'medium',
        hasAnnotation(
          'datadoghq.com/slo_tag',
          'nobl9.com/services',
          'slo-targets/availability',
        ),
        'The annotation marks its SLO, "{value}".',
      ),
      met(
        'slo-link',
        'medium',
        hasLink('slo', 'slos', 'error budget'),
        'A link leads to its SLO.',
      ),
      met(
        'slo-project',
        'weak',
        hasAnnotation('nobl9.com/project', 'harness.io/services'),
        'An SLO tool is named ({value}), but no objective.',
      ),
    ],
    whenSilent: 'gap',
    silentReason: 'No declaration of a service level objective found.',
    rationale:
      'Without an objective nobody can say when the service is too unreliable to ship.',
    source: DOCUMENTS,
    remedy: {
      text: 'Agree on an objective, keep it in your SLO tool, and name it in the catalog.',
      yaml: 'metadata:\n  annotations:\n    nobl9.com/slos: <name of the SLO>',
      links: [
        {
          title: 'Service level objectives (Google SRE book)',
          url: 'https://sre.google/sre-book/service-level-objectives/',
        },
      ],
    },
  },
  {
    id: 'sre/on-call-known',
    title: 'On-call known',
    discipline: 'sre',
    level: 1,
    severity: 'high',
    appliesTo: {
      when: {
        $all: [
          isComponent,
          { 'facts.type': { $in: [...RUNNING_TYPES, ...WORKER_TYPES] } },
          isLive,
        ],
      },
      description: 'services, websites, functions and workers in production',
    },
    checks: [
      met(
        'on-call-annotation',
        'strong',
        hasAnnotation(
          'pagerduty.com/service-id',
          'pagerduty.com/integration-key',
          'opsgenie.com/component-selector',
          'opsgenie.com/team',
          'splunk.com/on-call-team',
          'splunk.com/on-call-routing-key',
          'ilert.com/integration-key',
        ),
        'The annotation says who is paged, "{value}".',
      ),
      met(
        'on-call-mark',
        'medium',
        hasAnnotation(
          'rootly.com/service-id',
          'rootly.com/service-slug',
          'rootly.com/team-id',
          'rootly.com/team-slug',
          'oncall/team',
          'oncall/rotation-url',
        ),
        'The annotation marks its rotation, "{value}".',
      ),
      met(
        'on-call-link',
        'medium',
        hasLink('on call', 'oncall', 'pagerduty', 'escalation'),
        'A link leads to its rotation.',
      ),
      met(
        'incident-tool',
        'weak',
        hasAnnotation('firehydrant.com/service-name'),
        'An incident tool is named ({value}), but no rotation.',
      ),
    ],
    whenSilent: 'gap',
    silentReason: 'No declaration of who is paged found.',
    rationale: 'An alert that nobody receives is a line in a log.',
    source: ANNOTATIONS,
    remedy: {
      text: 'Name the service, team or rotation of your paging tool. The id stands in the address of its page there.',
      yaml: 'metadata:\n  annotations:\n    pagerduty.com/service-id: <id from PagerDuty>',
      links: [
        {
          title: 'PagerDuty plugin for Backstage',
          url: 'https://github.com/PagerDuty/backstage-plugins',
        },
      ],
    },
  },
  {
    id: 'platform/golden-path-exists',
    title: 'Golden-path template exists',
    discipline: 'platform',
    level: 2,
    severity: 'medium',
    appliesTo: {
      when: {
        $all: [
          isComponent,
          { 'facts.type': { $exists: true } },
          { $not: { 'facts.type': { $in: UNBUILT_TYPES } } },
          isLive,
        ],
      },
      description: 'components in production that have a type',
    },
    checks: [
      met(
        'template-of-type',
        'strong',
        { 'facts.hasTemplate': true },
        'A template creates components of this type.',
      ),
    ],
    whenSilent: 'gap',
    silentReason: 'No template in the catalog creates components of this type.',
    rationale:
      'A golden path gives each new component its pipeline, docs and monitoring from the first day.',
    source: DOCUMENTS,
    remedy: {
      text: 'Ask the platform team for a template of this type, or write one: its spec.type names the type that it creates.',
      yaml: 'apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\nspec:\n  type: <type of the component>',
      links: [
        {
          title: 'Writing templates',
          url: 'https://backstage.io/docs/features/software-templates/writing-templates',
        },
      ],
    },
  },
  {
    id: 'platform/golden-path-used',
    title: 'Golden-path template used',
    discipline: 'platform',
    level: 2,
    // Not more: a template that ships its own catalog-info.yaml leaves no mark.
    severity: 'medium',
    appliesTo: {
      when: { $all: [isComponent, { 'facts.hasTemplate': true }, isLive] },
      description: 'components in production whose type has a template',
    },
    checks: [
      met(
        'source-template',
        'strong',
        { 'facts.sourceTemplate': { $exists: true } },
        'It was made from {value}.',
      ),
    ],
    whenSilent: 'gap',
    silentReason: 'No mark says that it was made from a golden-path template.',
    rationale:
      'What starts on the golden path receives its fixes; what was built by hand does not.',
    source: DOCUMENTS,
    remedy: {
      text: 'Bring the repository in line with the template, then name the template as its source.',
      yaml: 'metadata:\n  annotations:\n    backstage.io/source-template: template:default/<name>',
      links: [
        {
          title: 'Well-known annotations',
          url: 'https://backstage.io/docs/features/software-catalog/well-known-annotations',
        },
      ],
    },
  },
  {
    id: 'devops/ci-declared',
    title: 'CI/CD declared',
    discipline: 'devops',
    level: 1,
    severity: 'high',
    appliesTo: {
      when: {
        $all: [
          isComponent,
          { $not: { 'facts.type': { $in: UNBUILT_TYPES } } },
          isKept,
        ],
      },
      description: 'components that are built and not deprecated',
    },
    checks: [
      met(
        'pipeline-annotation',
        'strong',
        hasAnnotation(
          'jenkins.io/job-full-name',
          'jenkins.io/github-folder',
          'circleci.com/project-slug',
          'backstage.io/github-actions-id',
          'buildkite.com/project-slug',
          'travis-ci.com/repo-slug',
          'gocd.org/pipelines',
          'dev.azure.com/build-definition',
          'dev.azure.com/project',
          'google.com/cloudbuild-project-slug',
          'tekton.dev/cicd',
          'harness.io/pipelines',
          'argocd/app-name',
          'argocd/app-selector',
        ),
        'The annotation names its pipeline, "{value}".',
      ),
      met(
        'pipeline-mark',
        'medium',
        hasAnnotation(
          'gitlab.com/jobs-branches',
          'dev.azure.com/project-repo',
          'aws.amazon.com/aws-codebuild-project-arn',
        ),
        'The annotation marks its pipeline, "{value}".',
      ),
      met(
        'pipeline-link',
        'medium',
        hasLink('ci', 'pipeline', 'ci cd'),
        'A link leads to its pipeline.',
      ),
      met(
        'repository',
        'weak',
        hasAnnotation(
          'github.com/project-slug',
          'gitlab.com/project-slug',
          'gitlab.com/project-id',
          'bitbucket.org/project-slug',
        ),
        'A repository is named ({value}), but that proves no pipeline.',
      ),
    ],
    whenSilent: 'gap',
    silentReason: 'No declaration of a pipeline found.',
    rationale: 'A fix reaches customers as fast as the pipeline lets it.',
    source: ANNOTATIONS,
    remedy: {
      text: 'Name the pipeline that builds and ships this component, with the annotation of your CI system.',
      yaml: 'metadata:\n  annotations:\n    jenkins.io/job-full-name: <folder/job>',
      links: [
        {
          title: 'Well-known annotations',
          url: 'https://backstage.io/docs/features/software-catalog/well-known-annotations',
        },
      ],
    },
  },
  {
    id: 'devsecops/scan-declared',
    title: 'Security scan declared',
    discipline: 'devsecops',
    level: 1,
    severity: 'high',
    appliesTo: {
      when: {
        $all: [
          isComponent,
          { $not: { 'facts.type': { $in: UNBUILT_TYPES } } },
          isLive,
        ],
      },
      description: 'components in production that are built',
    },
    checks: [
      met(
        'scan-annotation',
        'strong',
        hasAnnotation(
          'snyk.io/org-id',
          'snyk.io/org-ids',
          'snyk.io/org-name',
          'snyk.io/target-id',
          'snyk.io/targets',
          'snyk.io/project-ids',
          'fossa.io/project-name',
          'blackduck/project',
        ),
        'The annotation names its scan, "{value}".',
      ),
      met(
        'scan-mark',
        'medium',
        hasAnnotation(
          'sonarqube.org/project-key',
          'dependencytrack/project-id',
        ),
        'The annotation marks its scan, "{value}".',
      ),
      met(
        'scan-link',
        'medium',
        hasLink('sast', 'security scan', 'snyk'),
        'A link leads to its scan.',
      ),
      met(
        'repository',
        'weak',
        hasAnnotation('github.com/project-slug'),
        'A repository is named ({value}), which may be scanned or not.',
      ),
    ],
    whenSilent: 'gap',
    silentReason: 'No declaration of a security scan found.',
    rationale:
      'Known weaknesses reach production where nothing looks for them.',
    source: ANNOTATIONS,
    remedy: {
      text: 'Scan the repository in its pipeline and name the project of the scanner.',
      yaml: 'metadata:\n  annotations:\n    snyk.io/targets: <target>\n    # or\n    sonarqube.org/project-key: <key>',
      links: [
        {
          title: 'SonarQube plugin for Backstage',
          url: 'https://github.com/backstage/community-plugins/tree/main/workspaces/sonarqube',
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
    appliesTo: {
      when: {
        $any: [
          { $all: [{ 'facts.kind': 'resource' }, { function: 'infra' }] },
          { $all: [isComponent, { function: 'infra' }, isLive] },
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
        {
          'facts.type': {
            $in: [
              'terraform',
              'terraform-module',
              'iac',
              'pulumi-program',
              'cloudformation',
            ],
          },
        },
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
    rationale: 'Only what is written down can be rebuilt, reviewed and copied.',
    source: DOCUMENTS,
    remedy: {
      text: 'Name the workspace or project whose code creates it.',
      yaml: 'metadata:\n  annotations:\n    terraform/workspace: <workspace>',
    },
  },
  {
    id: 'platform/owner-exists',
    title: 'Owner exists',
    discipline: 'platform',
    level: 1,
    severity: 'critical',
    appliesTo: {
      when: {
        'facts.kind': {
          $in: ['component', 'api', 'resource', 'system', 'template'],
        },
      },
      description: 'components, APIs, resources, systems and templates',
    },
    checks: [
      met(
        'group-owner',
        'strong',
        { 'facts.ownerState': 'group' },
        'A team owns it.',
      ),
      met(
        'user-owner',
        'medium',
        { 'facts.ownerState': 'user' },
        'A person owns it; a team would outlast holidays and moves.',
      ),
      {
        id: 'owner-not-found',
        when: { 'facts.ownerState': 'not-found' },
        says: 'gap',
        strength: 'strong',
        reason: 'It names an owner that the catalog does not know.',
      },
    ],
    whenSilent: 'gap',
    silentReason: 'It names no owner.',
    rationale: 'What nobody owns is neither patched nor answered for.',
    source: 'Ownership in the Backstage system model',
    remedy: {
      text: 'Name a team that is in the catalog.',
      yaml: 'spec:\n  owner: group:default/<team>',
      links: [
        {
          title: 'Descriptor format: spec.owner',
          url: 'https://backstage.io/docs/features/software-catalog/descriptor-format',
        },
      ],
    },
  },
  {
    id: 'platform/documentation-exists',
    title: 'Documentation exists',
    discipline: 'platform',
    level: 1,
    severity: 'medium',
    appliesTo: {
      when: { $all: [isComponent, isLive] },
      description: 'components in production',
    },
    checks: [
      met(
        'techdocs',
        'strong',
        hasAnnotation(
          'backstage.io/techdocs-ref',
          'backstage.io/techdocs-entity',
          'eventcatalog.dev/id',
        ),
        'The annotation names its documentation, "{value}".',
      ),
      met(
        'docs-link',
        'medium',
        hasLink('docs', 'documentation', 'handbook', 'wiki', 'readme'),
        'A link leads to its documentation.',
      ),
      met(
        'is-documentation',
        'strong',
        { 'facts.type': { $in: UNBUILT_TYPES } },
        'It is documentation itself.',
      ),
    ],
    whenSilent: 'gap',
    silentReason: 'No declaration of documentation found.',
    rationale: 'What is not written down has to be asked for, each time.',
    source: DOCUMENTS,
    remedy: {
      text: 'Add mkdocs.yml and a docs folder to the repository, and point TechDocs to it.',
      yaml: 'metadata:\n  annotations:\n    backstage.io/techdocs-ref: dir:.',
      links: [
        {
          title: 'TechDocs',
          url: 'https://backstage.io/docs/features/techdocs/creating-and-publishing',
        },
      ],
    },
  },
];
