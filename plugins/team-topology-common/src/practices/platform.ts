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
  isLive,
  isNoTrial,
  isOfType,
  isPlatform,
  isResource,
  isShared,
  isSystem,
  isTemplate,
  isUsedByOthers,
} from './applicability';
import {
  describedAsTrial,
  hasAnnotation,
  hasLink,
  hasRelation,
  IS_UNUSED_TOOL,
  met,
  ownedByPerson,
  SOURCE_KNOWN,
  unsure,
} from './checks';
import {
  CODE_TYPES,
  MODULE_TYPES,
  RUNNING_TYPES,
  SERVICE_TYPES,
  SITE_TYPES,
  UNBUILT_TYPES,
  WORKER_TYPES,
} from './entityTypes';
import { sources } from './sources';

const DESCRIPTOR_FORMAT =
  'https://backstage.io/docs/features/software-catalog/descriptor-format';
const PLATFORMS = {
  title: 'Platform engineering maturity model (CNCF)',
  url: 'https://tag-app-delivery.cncf.io/whitepapers/platform-eng-maturity-model/',
};

/** What shows that software can be found, understood and made again. */
export const platformPractices: readonly Practice[] = [
  {
    id: 'platform/owner-exists',
    title: 'Owner exists',
    discipline: 'platform',
    level: 1,
    severity: 'critical',
    effort: 'small',
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
    source: sources.backstage,
    remedy: {
      text: 'Name a team that is in the catalog.',
      yaml: 'spec:\n  owner: group:default/<team>',
      links: [
        {
          title: 'Descriptor format: spec.owner',
          url: DESCRIPTOR_FORMAT,
        },
      ],
    },
  },
  {
    id: 'platform/description-given',
    title: 'Description given',
    discipline: 'platform',
    level: 1,
    severity: 'low',
    effort: 'small',
    appliesTo: {
      when: {
        $all: [
          {
            'facts.kind': {
              $in: ['component', 'api', 'resource', 'system', 'template'],
            },
          },
          isLive,
        ],
      },
      description:
        'resources and systems, and components, APIs and templates in production',
    },
    checks: [
      met(
        'description',
        'strong',
        {
          $all: [
            { 'entity.metadata.description': { $exists: true } },
            { $not: { 'entity.metadata.description': '' } },
          ],
        },
        'It says what it is: "{value}".',
      ),
      met(
        'title',
        'weak',
        { 'entity.metadata.title': { $exists: true } },
        'It has a title ({value}), but does not say what it is.',
      ),
    ],
    whenSilent: 'gap',
    silentReason: 'No description found.',
    provenBy: {
      observed: 'a first paragraph in its README',
    },
    rationale: 'One sentence saves each reader the question to the owner.',
    source: sources.backstage,
    remedy: {
      text: 'Say in one sentence what it is and for whom.',
      yaml: 'metadata:\n  description: <what it is, and for whom>',
      links: [
        {
          title: 'Descriptor format: metadata.description',
          url: DESCRIPTOR_FORMAT,
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
    effort: 'medium',
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
        isOfType(UNBUILT_TYPES),
        'It is documentation itself.',
      ),
      unsure(
        'readme',
        {
          $all: [
            { $not: isOfType([...RUNNING_TYPES, ...WORKER_TYPES]) },
            SOURCE_KNOWN,
          ],
        },
        'Nobody runs it, so the README of its repository may be enough.',
      ),
      ownedByPerson,
    ],
    whenSilent: 'gap',
    silentReason: 'No declaration of documentation found.',
    provenBy: {
      observed: 'a docs folder or a README of some length in its repository',
      verified: 'pages of it that were built and read',
    },
    overrides: [
      {
        id: 'shared',
        when: isShared,
        severity: 'high',
        reason: 'At least three other teams would have to ask.',
      },
    ],
    rationale: 'What is not written down has to be asked for, each time.',
    source: sources.documents,
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
  {
    id: 'platform/system-named',
    title: 'System named',
    discipline: 'platform',
    level: 1,
    severity: 'low',
    effort: 'small',
    appliesTo: {
      when: {
        $any: [
          {
            $all: [isComponent, { $not: isOfType(UNBUILT_TYPES) }, isLive],
          },
          { $all: [isResource, isNoTrial] },
        ],
      },
      description: 'resources, and components in production that are built',
    },
    checks: [
      met(
        'system',
        'strong',
        { 'entity.spec.system': { $exists: true } },
        'It is part of the system "{value}".',
      ),
      met(
        'parent',
        'medium',
        { 'entity.spec.subcomponentOf': { $exists: true } },
        'It is part of "{value}".',
      ),
      unsure(
        'built-in',
        {
          $all: [
            isComponent,
            { $not: isOfType([...RUNNING_TYPES, ...WORKER_TYPES]) },
          ],
        },
        'It runs in others or is used by them, and maybe belongs to no system.',
      ),
      unsure(
        'unused-tool',
        IS_UNUSED_TOOL,
        'It is a tool, and the catalog does not say that anything uses it: maybe it belongs to no system.',
      ),
      ownedByPerson,
    ],
    whenSilent: 'gap',
    silentReason: 'No declaration of a system found.',
    provenBy: { observed: 'other parts of its system in the same repository' },
    rationale:
      'Objectives, recovery plans and costs belong to systems; what is in none is in no plan.',
    source: sources.backstage,
    remedy: {
      text: 'Name the system that it is part of, and add the system if there is none.',
      yaml: 'spec:\n  system: <name of the system>',
      links: [
        {
          title: 'System model',
          url: 'https://backstage.io/docs/features/software-catalog/system-model',
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
    effort: 'large',
    appliesTo: {
      when: {
        $all: [
          isComponent,
          { 'facts.type': { $exists: true } },
          { $not: isOfType(UNBUILT_TYPES) },
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
      unsure(
        'one-of-a-kind',
        {
          $any: [
            {
              $all: [
                { $not: { function: 'application' } },
                isOfType([...SERVICE_TYPES, ...SITE_TYPES]),
              ],
            },
            {
              $not: isOfType([
                ...RUNNING_TYPES,
                ...WORKER_TYPES,
                ...CODE_TYPES,
                ...MODULE_TYPES,
              ]),
            },
          ],
        },
        'It is no service of an application, and others are mostly one of a kind.',
      ),
      describedAsTrial,
      ownedByPerson,
    ],
    whenSilent: 'gap',
    silentReason: 'No template in the catalog creates components of this type.',
    provenBy: {
      observed: 'the template or the generator that its repository was made by',
    },
    rationale:
      'A golden path gives each new component its pipeline, docs and monitoring from the first day.',
    source: sources.documents,
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
    effort: 'medium',
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
    provenBy: {
      observed: 'the files that the template writes, in its repository',
      verified: 'the task of the scaffolder that made it',
    },
    rationale:
      'What starts on the golden path receives its fixes; what was built by hand does not.',
    source: sources.documents,
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
    id: 'platform/api-offered',
    title: 'API in the catalog',
    discipline: 'platform',
    level: 2,
    severity: 'medium',
    effort: 'medium',
    appliesTo: {
      when: {
        $all: [isComponent, isOfType(RUNNING_TYPES), isUsedByOthers, isLive],
      },
      description:
        'services, websites and functions in production that other teams use',
    },
    checks: [
      met(
        'api-relation',
        'strong',
        hasRelation('providesApi'),
        'It provides an API that is in the catalog.',
      ),
      met(
        'api-link',
        'medium',
        hasLink('api', 'openapi', 'swagger', 'api docs', 'asyncapi'),
        'A link leads to its interface.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'Other teams use it, and the catalog does not say through which interface.',
    provenBy: {
      observed: 'an OpenAPI, AsyncAPI or gRPC definition in its repository',
      verified: 'an API gateway that serves it',
    },
    rationale: 'Who knows the contract needs no meeting to use a service.',
    source: sources.documents,
    remedy: {
      text: 'Add an API with its definition to the catalog, and name it in providesApis.',
      yaml: 'spec:\n  providesApis:\n    - <name of the API>',
      links: [
        {
          title: 'Descriptor format: kind API',
          url: DESCRIPTOR_FORMAT,
        },
      ],
    },
  },
  {
    id: 'platform/self-service-offered',
    title: 'Self-service offered',
    discipline: 'platform',
    level: 2,
    severity: 'high',
    effort: 'large',
    appliesTo: {
      when: { $all: [isSystem, isPlatform] },
      description: 'systems of the platform function',
    },
    checks: [
      met(
        'self-service-link',
        'medium',
        hasLink(
          'self service',
          'portal',
          'developer portal',
          'templates',
          'create',
        ),
        'A link leads to its self-service.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'The catalog does not say how developers get it without a ticket.',
    provenBy: {
      observed: 'templates or compositions that create what it offers',
      verified: 'requests that were served without a ticket',
    },
    rationale: 'A platform that has to be asked for is a queue.',
    source: sources.documents,
    remedy: {
      text: 'Take the ticket that comes most often and offer it as a template, a command or an API. Link where it starts.',
      yaml: 'metadata:\n  links:\n    - title: Self-service\n      url: <address of the portal>',
      links: [PLATFORMS],
    },
  },
  {
    id: 'platform/template-guarded',
    title: 'Guardrails in the template',
    discipline: 'platform',
    level: 2,
    severity: 'medium',
    effort: 'medium',
    appliesTo: {
      when: { $all: [isTemplate, isLive] },
      description: 'templates that are in use',
    },
    checks: [
      met(
        'guardrail-tag',
        'weak',
        {
          $any: [
            { 'facts.tagWords': { $contains: 'golden path' } },
            { 'facts.tagWords': { $contains: 'secure by' } },
            { 'facts.tagWords': { $contains: 'recommended' } },
          ],
        },
        'It is tagged "{value}", but what it brings along is not told.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'The catalog does not say whether what it creates has a pipeline, a scan and an objective from the start.',
    provenBy: {
      observed:
        'a pipeline, a scan and annotations in the files that it writes',
      verified: 'what it created last, and the practices that this shows',
    },
    rationale:
      'The safe way is taken when it is the one that is there already.',
    source: sources.documents,
    remedy: {
      text: 'Put pipeline, scan, dashboard, runbook page and their annotations into the files that the template writes, and say so.',
      yaml: 'metadata:\n  annotations:\n    team-topology/declared.platform.template-guarded: <address of the files>',
      links: [
        {
          title: 'Writing templates',
          url: 'https://backstage.io/docs/features/software-templates/writing-templates',
        },
      ],
    },
  },
  {
    id: 'platform/template-versioned',
    title: 'Template versioned',
    discipline: 'platform',
    level: 3,
    severity: 'medium',
    effort: 'medium',
    appliesTo: {
      when: { $all: [isTemplate, isLive] },
      description: 'templates that are in use',
    },
    checks: [
      met(
        'template-version',
        'strong',
        hasAnnotation('backstage.io/template-version'),
        'The annotation names its version, "{value}".',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'The template names no version, so what was made from an older one cannot be told.',
    provenBy: {
      observed: 'releases or tags of its repository',
      verified: 'entities that name the version they were made from',
    },
    rationale:
      'A golden path that improves leaves behind all who cannot tell how old theirs is.',
    source: sources.documents,
    remedy: {
      text: 'Give the template a version, write it to what it creates, and tell owners when there is a newer one.',
      yaml: 'metadata:\n  annotations:\n    backstage.io/template-version: <1.0.0>',
      links: [
        {
          title: 'Scaffolder annotator module (community plugins)',
          url: 'https://github.com/backstage/community-plugins/tree/main/workspaces/scaffolder-backend-module-annotator',
        },
      ],
    },
  },
  {
    id: 'platform/roadmap-published',
    title: 'Roadmap and feedback',
    discipline: 'platform',
    level: 3,
    severity: 'low',
    effort: 'medium',
    appliesTo: {
      when: { $all: [isSystem, isPlatform] },
      description: 'systems of the platform function',
    },
    checks: [
      met(
        'feedback-annotation',
        'strong',
        hasAnnotation('feedback/type', 'feedback/host', 'feedback/email-to'),
        'The annotation says where feedback goes, "{value}".',
      ),
      met(
        'roadmap-link',
        'medium',
        hasLink('roadmap', 'feedback', 'survey'),
        'A link leads to its roadmap or to feedback.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say what comes next and who was asked.',
    provenBy: {
      observed: 'a roadmap among the documents of its repository',
      verified: 'answers of developers, counted over time',
    },
    rationale: 'Developers are customers who can leave: they build their own.',
    source: sources.documents,
    remedy: {
      text: 'Publish what comes next and why, ask developers each quarter, and link both.',
      yaml: 'metadata:\n  links:\n    - title: Roadmap\n      type: roadmap\n      url: <address of the roadmap>',
      links: [PLATFORMS],
    },
  },
  {
    id: 'platform/first-day-deploy',
    title: 'First deploy of a new hire',
    discipline: 'platform',
    level: 3,
    severity: 'low',
    effort: 'large',
    appliesTo: {
      when: { $all: [isSystem, isPlatform] },
      description: 'systems of the platform function',
    },
    checks: [
      met(
        'onboarding-link',
        'medium',
        hasLink('onboarding', 'getting started', 'first day'),
        'A link leads to the first steps.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'The catalog does not say how long a new colleague needs until the first deployment.',
    provenBy: {
      observed: 'first steps that can be followed, in its repository',
      verified:
        'the time from the first day of a colleague to the first deployment',
    },
    rationale:
      'Weeks until the first deployment are the bill for what the platform leaves to know.',
    source: sources.documents,
    remedy: {
      text: 'Write the way from laptop to first deployment, take away steps until it fits into a day, and measure it.',
      yaml: 'metadata:\n  links:\n    - title: Onboarding\n      url: <address of the page>',
      links: [PLATFORMS],
    },
  },
];
