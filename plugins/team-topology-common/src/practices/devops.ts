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
  BUILT_AND_KEPT,
  BUILT_AND_LIVE,
  isBuiltAndKept,
  isBuiltAndLive,
  isComponent,
  isLive,
  isOfType,
  isRunning,
  isServing,
  RUNNING,
  SERVING,
} from './applicability';
import {
  describedAsTrial,
  hasAnnotation,
  hasLink,
  met,
  ownedByPerson,
} from './checks';
import { MODEL_TYPES } from './entityTypes';
import { sources } from './sources';

/** What shows that a change gets out quickly and safely. */
export const devopsPractices: readonly Practice[] = [
  {
    id: 'devops/source-located',
    title: 'Source located',
    discipline: 'devops',
    level: 1,
    severity: 'high',
    effort: 'small',
    appliesTo: { when: isBuiltAndKept, description: BUILT_AND_KEPT },
    checks: [
      met(
        'repository-annotation',
        'strong',
        hasAnnotation(
          'github.com/project-slug',
          'gitlab.com/project-slug',
          'gitlab.com/project-id',
          'bitbucket.org/project-slug',
          'dev.azure.com/project-repo',
          'gitea.com/repo-slug',
        ),
        'The annotation names its repository, "{value}".',
      ),
      met(
        'source-address',
        'medium',
        // The catalog writes it for addresses; what it writes for files leads nowhere.
        {
          'entity.metadata.annotations.backstage.io/source-location': {
            $hasPrefix: 'url:',
          },
        },
        'Its source is at {value}.',
      ),
      met(
        'repository-link',
        'medium',
        hasLink(
          'repository',
          'source',
          'source code',
          'repo',
          'github',
          'gitlab',
        ),
        'A link leads to its source.',
      ),
    ],
    whenSilent: 'gap',
    silentReason: 'No declaration of its repository found.',
    provenBy: {
      verified: 'a repository on the code host that holds its description',
    },
    rationale: 'A change begins with finding the place where to make it.',
    source: sources.backstage,
    remedy: {
      text: 'Name the repository, with the annotation of your code host.',
      yaml: 'metadata:\n  annotations:\n    github.com/project-slug: <organization/repository>',
      links: [
        {
          title: 'Well-known annotations',
          url: 'https://backstage.io/docs/features/software-catalog/well-known-annotations',
        },
        {
          title: 'Version control (DORA)',
          url: 'https://dora.dev/capabilities/version-control/',
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
    effort: 'small',
    appliesTo: { when: isBuiltAndKept, description: BUILT_AND_KEPT },
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
          'google.com/cloudbuild-repo-name',
          'google.com/cloudbuild-trigger-name',
          'aws.amazon.com/aws-codebuild-project-tags',
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
          'jenkins/job-name',
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
      describedAsTrial,
      ownedByPerson,
    ],
    whenSilent: 'gap',
    silentReason: 'No declaration of a pipeline found.',
    provenBy: {
      observed:
        'a pipeline file in its repository, such as a workflow of GitHub Actions',
      verified: 'a CI system whose last run of it passed',
    },
    rationale: 'A fix reaches customers as fast as the pipeline lets it.',
    source: sources.annotations,
    remedy: {
      text: 'Name the pipeline that builds and ships this component, with the annotation of your CI system.',
      yaml: 'metadata:\n  annotations:\n    jenkins.io/job-full-name: <folder/job>',
      links: [
        {
          title: 'Well-known annotations',
          url: 'https://backstage.io/docs/features/software-catalog/well-known-annotations',
        },
        {
          title: 'Continuous integration (DORA)',
          url: 'https://dora.dev/capabilities/continuous-integration/',
        },
      ],
    },
  },
  {
    id: 'devops/deployment-declared',
    title: 'Deployment automated',
    discipline: 'devops',
    level: 1,
    severity: 'high',
    effort: 'medium',
    appliesTo: { when: isRunning, description: RUNNING },
    checks: [
      met(
        'deployment-annotation',
        'strong',
        hasAnnotation(
          'argocd/app-name',
          'argocd/app-selector',
          'octopus.com/project-id',
          'harness.io/services',
          'aws.amazon.com/aws-codepipeline-arn',
          'aws.amazon.com/aws-codepipeline-tags',
          'aws.amazon.com/amazon-ecs-service-tags',
          'humanitec.com/appId',
          'nomad.io/job-id',
        ),
        'The annotation names its deployment, "{value}".',
      ),
      met(
        'deployment-link',
        'medium',
        hasLink('deployments', 'deployment', 'deploy', 'cd', 'ci cd'),
        'A link leads to its deployments.',
      ),
      met(
        'kubernetes-mark',
        'weak',
        hasAnnotation(
          'backstage.io/kubernetes-id',
          'backstage.io/kubernetes-label-selector',
        ),
        'Its place in Kubernetes is named ({value}), but not how it gets there.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say how it is deployed.',
    provenBy: {
      observed: 'a deployment step in its pipeline, a chart or manifests',
      verified: 'a deployment tool that knows its last deployment',
    },
    rationale:
      'What people deploy by hand is deployed seldom, and differently each time.',
    source: sources.dora,
    remedy: {
      text: 'Let the pipeline or an agent deploy it, and name the application in the catalog.',
      yaml: 'metadata:\n  annotations:\n    argocd/app-name: <name of the application>',
      links: [
        {
          title: 'Deployment automation (DORA)',
          url: 'https://dora.dev/capabilities/deployment-automation/',
        },
      ],
    },
  },
  {
    id: 'devops/tests-run',
    title: 'Automated tests run',
    discipline: 'devops',
    level: 1,
    severity: 'high',
    effort: 'large',
    appliesTo: { when: isBuiltAndLive, description: BUILT_AND_LIVE },
    checks: [
      met(
        'coverage-annotation',
        'strong',
        hasAnnotation('backstage.io/code-coverage'),
        'Its test coverage is collected, "{value}".',
      ),
      met(
        'test-link',
        'medium',
        hasLink('tests', 'test report', 'test results', 'coverage', 'codecov'),
        'A link leads to its tests.',
      ),
      met(
        'quality-annotation',
        'weak',
        hasAnnotation('sonarqube.org/project-key', 'codescene.io/project-id'),
        'Its code is analysed ({value}), which needs no tests.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say whether it has tests.',
    provenBy: {
      observed: 'tests in its repository, and a pipeline that runs them',
      verified: 'the result of the last test run',
    },
    rationale: 'Without tests, each release is tried on customers.',
    source: sources.dora,
    remedy: {
      text: 'Run tests for each change, publish their coverage, and say so in the catalog.',
      yaml: 'metadata:\n  annotations:\n    backstage.io/code-coverage: enabled',
      links: [
        {
          title: 'Test automation (DORA)',
          url: 'https://dora.dev/capabilities/test-automation/',
        },
      ],
    },
  },
  {
    id: 'devops/gitops',
    title: 'Delivered by GitOps',
    discipline: 'devops',
    level: 2,
    severity: 'medium',
    effort: 'large',
    appliesTo: { when: isRunning, description: RUNNING },
    checks: [
      met(
        'gitops-annotation',
        'strong',
        hasAnnotation(
          'argocd/app-name',
          'argocd/app-selector',
          'argocd/project-name',
        ),
        'The annotation names what reconciles it, "{value}".',
      ),
      met(
        'gitops-link',
        'medium',
        hasLink('gitops', 'argocd', 'argo cd', 'flux', 'fluxcd'),
        'A link leads to what reconciles it.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'The catalog does not say whether its state in production is kept in Git.',
    provenBy: {
      observed:
        'an application of Argo CD or a kustomization of Flux in a repository',
      verified: 'an agent that says it is in sync',
    },
    rationale:
      'When Git says what runs, each change has an author, a review and a way back.',
    source: sources.openGitOps,
    remedy: {
      text: 'Keep the wanted state in Git, let an agent bring it about, and name the application.',
      yaml: 'metadata:\n  annotations:\n    argocd/app-name: <name of the application>',
      links: [
        { title: 'OpenGitOps', url: 'https://opengitops.dev/' },
        { title: 'Argo CD', url: 'https://argo-cd.readthedocs.io/' },
      ],
    },
  },
  {
    id: 'devops/rollback-known',
    title: 'Recovery known',
    discipline: 'devops',
    level: 2,
    severity: 'medium',
    effort: 'medium',
    appliesTo: { when: isServing, description: SERVING },
    checks: [
      met(
        'rollback-link',
        'medium',
        hasLink('rollback', 'roll back', 'recovery time', 'mttr'),
        'A link says how a release is taken back.',
      ),
      met(
        'deployment-annotation',
        'weak',
        hasAnnotation(
          'argocd/app-name',
          'argocd/app-selector',
          'octopus.com/project-id',
        ),
        'A tool that can take releases back is named ({value}), but not whether that was tried.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'The catalog does not say how a bad release is taken back, and how fast.',
    provenBy: {
      observed: 'a tried way back among the documents of its repository',
      verified: 'the time from a failed deployment to a good one',
    },
    rationale: 'A release is as safe as the way back is short and known.',
    source: sources.dora,
    remedy: {
      text: 'Write down how a release is taken back, try it, and say how long it takes.',
      yaml: 'metadata:\n  annotations:\n    team-topology/declared.devops.rollback-known: <address of the page>',
      links: [
        {
          title: 'DORA metrics: failed deployment recovery time',
          url: 'https://dora.dev/guides/dora-metrics/',
        },
      ],
    },
  },
  {
    id: 'devops/deployment-strategy',
    title: 'Released step by step',
    discipline: 'devops',
    level: 2,
    severity: 'medium',
    effort: 'large',
    appliesTo: { when: isServing, description: SERVING },
    checks: [
      met(
        'strategy-link',
        'medium',
        hasLink(
          'canary',
          'blue green',
          'progressive delivery',
          'rollout',
          'rollouts',
        ),
        'A link leads to its rollouts.',
      ),
      met(
        'flag-annotation',
        'weak',
        hasAnnotation(
          'launchdarkly.com/project-key',
          'flagsmith.com/project-id',
        ),
        'Feature flags are used ({value}), which may release step by step or not.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'The catalog does not say whether it is released step by step.',
    provenBy: {
      observed:
        'a Rollout of Argo, a Canary of Flagger, or the like in its manifests',
      verified: 'the last release, and how many users it met first',
    },
    rationale:
      'A fault that one user in a hundred meets is an alert; one that all meet is an outage.',
    source: sources.documents,
    remedy: {
      text: 'Release to few first, by canary or blue-green, look at the SLO, then go on. Say where that is set up.',
      yaml: 'metadata:\n  annotations:\n    team-topology/declared.devops.deployment-strategy: <address of the manifests>',
      links: [
        {
          title: 'Canarying releases (Google SRE workbook)',
          url: 'https://sre.google/workbook/canarying-releases/',
        },
        {
          title: 'Argo Rollouts',
          url: 'https://argoproj.github.io/argo-rollouts/',
        },
      ],
    },
  },
  {
    id: 'devops/model-delivery',
    title: 'Model delivery automated',
    discipline: 'devops',
    level: 2,
    severity: 'medium',
    effort: 'large',
    appliesTo: {
      when: { $all: [isComponent, isOfType(MODEL_TYPES), isLive] },
      description: 'models and their pipelines in production',
    },
    checks: [
      met(
        'model-link',
        'medium',
        hasLink(
          'model registry',
          'mlflow',
          'kubeflow',
          'training',
          'training pipeline',
        ),
        'A link leads to its training or registry.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'The catalog does not say how the model is trained and shipped.',
    provenBy: {
      observed:
        'a training pipeline and the versions of its data in a repository',
      verified: 'a model registry that knows the version in production',
    },
    rationale:
      'A model that one person trained on one machine can be neither repeated nor taken back.',
    source: sources.documents,
    remedy: {
      text: 'Train in a pipeline, keep data, code and model under one version, and link the registry.',
      yaml: 'metadata:\n  links:\n    - title: Model registry\n      url: <address of the model>',
      links: [
        {
          title:
            'MLOps: continuous delivery and automation pipelines (Google Cloud)',
          url: 'https://cloud.google.com/architecture/mlops-continuous-delivery-and-automation-pipelines-in-machine-learning',
        },
      ],
    },
  },
  {
    id: 'devops/feature-flags',
    title: 'Feature flags',
    discipline: 'devops',
    level: 3,
    severity: 'low',
    effort: 'medium',
    appliesTo: { when: isServing, description: SERVING },
    checks: [
      met(
        'flag-annotation',
        'strong',
        hasAnnotation(
          'launchdarkly.com/project-key',
          'launchdarkly.com/environment-key',
          'flagsmith.com/project-id',
        ),
        'The annotation names its flags, "{value}".',
      ),
      met(
        'flag-link',
        'medium',
        hasLink('feature flags', 'feature flag', 'flags', 'unleash'),
        'A link leads to its flags.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say whether it has feature flags.',
    provenBy: {
      observed: 'a flag library among its dependencies',
      verified: 'a flag service that knows it, and the age of its flags',
    },
    rationale:
      'What is deployed dark can be shown, and hidden, without another deployment.',
    source: sources.documents,
    remedy: {
      text: 'Put new behaviour behind flags, take old flags out, and name the project.',
      yaml: 'metadata:\n  annotations:\n    flagsmith.com/project-id: <id of the project>',
      links: [{ title: 'OpenFeature', url: 'https://openfeature.dev/' }],
    },
  },
  {
    id: 'devops/trunk-based',
    title: 'Trunk-based development',
    discipline: 'devops',
    level: 3,
    severity: 'low',
    effort: 'medium',
    appliesTo: { when: isServing, description: SERVING },
    checks: [
      met(
        'branching-link',
        'medium',
        hasLink('branching', 'trunk based', 'trunk'),
        'A link leads to its way of branching.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say how long branches live.',
    provenBy: {
      observed: 'how old branches are when they are merged',
      verified: 'the age of open changes on the code host',
    },
    rationale: 'The longer a branch lives, the more of the work is merging.',
    source: sources.dora,
    remedy: {
      text: 'Merge small changes into the main branch at least daily, and say where that is agreed.',
      yaml: 'metadata:\n  annotations:\n    team-topology/declared.devops.trunk-based: <address of the agreement>',
      links: [
        {
          title: 'Trunk-based development (DORA)',
          url: 'https://dora.dev/capabilities/trunk-based-development/',
        },
      ],
    },
  },
  {
    id: 'devops/delivery-measured',
    title: 'Delivery measured',
    discipline: 'devops',
    level: 3,
    severity: 'medium',
    effort: 'medium',
    appliesTo: { when: isServing, description: SERVING },
    checks: [
      met(
        'delivery-mark',
        'medium',
        hasAnnotation(
          'dora.metrics/project-name',
          'quality/dora-dashboard-url',
        ),
        'The annotation names its measures, "{value}".',
      ),
      met(
        'delivery-link',
        'medium',
        hasLink('dora', 'dora metrics', 'delivery metrics'),
        'A link leads to its measures.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'The catalog does not say how often it is deployed, and how well.',
    provenBy: {
      verified:
        'its deployment frequency, lead time, failure rate and recovery time',
    },
    rationale: 'Whether delivery gets faster is a number, or an opinion.',
    source: sources.dora,
    remedy: {
      text: 'Measure deployment frequency, lead time for changes, change fail rate and recovery time, look at them as a team, and link them.',
      yaml: 'metadata:\n  links:\n    - title: DORA metrics\n      type: dora\n      url: <address of the dashboard>',
      links: [
        {
          title: 'DORA metrics',
          url: 'https://dora.dev/guides/dora-metrics/',
        },
      ],
    },
  },
];
