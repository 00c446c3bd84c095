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
  BUILT_AND_LIVE,
  isBuiltAndLive,
  isComponent,
  isLive,
  isOfType,
  isResource,
  isRunning,
  isServing,
  isSystem,
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
import {
  CLUSTER_TYPES,
  CODE_TYPES,
  IDENTITY_TYPES,
  MODULE_TYPES,
} from './entityTypes';
import { sources } from './sources';

const SNYK_ANNOTATIONS = [
  'snyk.io/org-id',
  'snyk.io/org-ids',
  'snyk.io/org-name',
  'snyk.io/target-id',
  'snyk.io/target-name',
  'snyk.io/targets',
  'snyk.io/project-ids',
];

/** Words of tags by which people say that rules of others hold. */
const REGIME_WORDS = [
  'pci',
  'pci dss',
  'soc2',
  'hipaa',
  'gdpr',
  'iso27001',
  'fedramp',
];

/** What shows that software is safe, and that nobody has to remember it. */
export const devsecopsPractices: readonly Practice[] = [
  {
    id: 'devsecops/scan-declared',
    title: 'Security scan declared',
    discipline: 'devsecops',
    level: 1,
    severity: 'high',
    effort: 'medium',
    appliesTo: { when: isBuiltAndLive, description: BUILT_AND_LIVE },
    checks: [
      met(
        'scan-annotation',
        'strong',
        hasAnnotation(
          ...SNYK_ANNOTATIONS,
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
          'sonarqube/project-key',
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
      describedAsTrial,
      ownedByPerson,
    ],
    whenSilent: 'gap',
    silentReason: 'No declaration of a security scan found.',
    provenBy: {
      observed: 'CodeQL, Semgrep or another scanner in its pipeline',
      verified: 'a scanner that knows its last scan and what it found',
    },
    rationale:
      'Known weaknesses reach production where nothing looks for them.',
    source: sources.annotations,
    remedy: {
      text: 'Scan the repository in its pipeline and name the project of the scanner.',
      yaml: 'metadata:\n  annotations:\n    snyk.io/targets: <target>\n    # or\n    sonarqube.org/project-key: <key>',
      links: [
        {
          title: 'SonarQube plugin for Backstage',
          url: 'https://github.com/backstage/community-plugins/tree/main/workspaces/sonarqube',
        },
        {
          title: 'OWASP DevSecOps guideline',
          url: 'https://owasp.org/www-project-devsecops-guideline/',
        },
      ],
    },
  },
  {
    id: 'devsecops/dependencies-scanned',
    title: 'Dependencies scanned',
    discipline: 'devsecops',
    level: 1,
    severity: 'high',
    effort: 'small',
    appliesTo: { when: isBuiltAndLive, description: BUILT_AND_LIVE },
    checks: [
      met(
        'dependency-annotation',
        'strong',
        hasAnnotation(
          ...SNYK_ANNOTATIONS,
          'dependencytrack/project-id',
          'fossa.io/project-name',
          'blackduck/project',
        ),
        'The annotation names what watches its dependencies, "{value}".',
      ),
      met(
        'dependency-link',
        'medium',
        hasLink('dependencies', 'sca', 'dependabot', 'renovate', 'sbom'),
        'A link leads to its dependencies.',
      ),
      met(
        'repository',
        'weak',
        hasAnnotation('github.com/project-slug', 'gitlab.com/project-slug'),
        'A repository is named ({value}), whose host may watch dependencies or not.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say what watches its dependencies.',
    provenBy: {
      observed: 'settings of Dependabot or Renovate in its repository',
      verified: 'a scanner that knows its open weaknesses and their age',
    },
    rationale:
      'Most of the code that one ships was written by others, and so were its weaknesses.',
    source: sources.scorecard,
    remedy: {
      text: 'Let a tool propose updates and report weaknesses of dependencies, and name its project.',
      yaml: 'metadata:\n  annotations:\n    dependencytrack/project-id: <id of the project>',
      links: [
        {
          title: 'OWASP Dependency-Track',
          url: 'https://dependencytrack.org/',
        },
        {
          title: 'Checks of OpenSSF Scorecard',
          url: 'https://github.com/ossf/scorecard/blob/main/docs/checks.md',
        },
      ],
    },
  },
  {
    id: 'devsecops/secrets-scanned',
    title: 'Secrets kept out of the code',
    discipline: 'devsecops',
    level: 1,
    severity: 'high',
    effort: 'small',
    appliesTo: { when: isBuiltAndLive, description: BUILT_AND_LIVE },
    checks: [
      met(
        'secret-scan-link',
        'medium',
        hasLink('secret scanning', 'secret scan', 'gitleaks', 'trufflehog'),
        'A link leads to its secret scan.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'The catalog does not say whether commits are searched for secrets.',
    provenBy: {
      observed: 'settings of Gitleaks or TruffleHog in its repository',
      verified:
        'a code host with secret scanning switched on, and nothing open',
    },
    rationale:
      'A password in a repository is a password of everybody who ever cloned it.',
    source: sources.documents,
    remedy: {
      text: 'Search each change for secrets before it is merged, and say where that is set up.',
      yaml: 'metadata:\n  annotations:\n    team-topology/declared.devsecops.secrets-scanned: <address of the settings>',
      links: [
        { title: 'Gitleaks', url: 'https://github.com/gitleaks/gitleaks' },
        {
          title: 'About secret scanning (GitHub)',
          url: 'https://docs.github.com/en/code-security/secret-scanning/introduction/about-secret-scanning',
        },
      ],
    },
  },
  {
    id: 'devsecops/secrets-managed',
    title: 'Secrets managed',
    discipline: 'devsecops',
    level: 2,
    severity: 'high',
    effort: 'medium',
    appliesTo: { when: isRunning, description: RUNNING },
    checks: [
      met(
        'vault-annotation',
        'strong',
        hasAnnotation('vault.io/secrets-path', 'vault.io/secrets-engine'),
        'The annotation names where its secrets are, "{value}".',
      ),
      met(
        'vault-mark',
        'medium',
        hasAnnotation('vault.io/role'),
        'The annotation marks how it reads its secrets, "{value}".',
      ),
      met(
        'secrets-link',
        'medium',
        hasLink('secrets', 'secrets manager', 'vault', 'key vault'),
        'A link leads to its secrets.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say where its secrets come from.',
    provenBy: {
      observed: 'an ExternalSecret, SealedSecret or SOPS file in its manifests',
      verified:
        'a secret store with a role for it, and secrets that are rotated',
    },
    rationale: 'A secret that nobody can rotate has no end, whoever has it.',
    source: sources.documents,
    remedy: {
      text: 'Read secrets from a store at run time, rotate them automatically, and name the path.',
      yaml: 'metadata:\n  annotations:\n    vault.io/secrets-path: <path in the store>',
      links: [
        {
          title: 'Secrets management cheat sheet (OWASP)',
          url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
        },
      ],
    },
  },
  {
    id: 'devsecops/images-scanned',
    title: 'Images scanned',
    discipline: 'devsecops',
    level: 2,
    severity: 'high',
    effort: 'medium',
    appliesTo: { when: isRunning, description: RUNNING },
    checks: [
      met(
        'image-annotation',
        'strong',
        hasAnnotation(
          'sysdigcloud.com/registry-vendor',
          'sysdigcloud.com/registry-name',
          'sysdigcloud.com/image-freetext',
          'acs/deployment-name',
        ),
        'The annotation names what scans its images, "{value}".',
      ),
      met(
        'registry-annotation',
        'medium',
        hasAnnotation('quay.io/repository-slug', 'goharbor.io/repository-slug'),
        'The annotation names its registry, which scans images, "{value}".',
      ),
      met(
        'image-link',
        'medium',
        hasLink('image scan', 'container scan', 'trivy', 'aqua'),
        'A link leads to the scan of its images.',
      ),
      met(
        'image-name',
        'weak',
        hasAnnotation(
          'jfrog-artifactory/image-name',
          'nexus-repository-manager/docker.image-name',
          'azure-container-registry/repository-name',
        ),
        'Its image is named ({value}), which may be scanned or not.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say whether its images are scanned.',
    provenBy: {
      observed: 'Trivy, Grype or another scanner of images in its pipeline',
      verified:
        'a registry that knows the weaknesses of the image in production',
    },
    rationale:
      'The base image ages in production, whether or not the code changes.',
    source: sources.documents,
    remedy: {
      text: 'Scan images when they are built and while they run, and name the registry that shows the result.',
      yaml: 'metadata:\n  annotations:\n    goharbor.io/repository-slug: <project/repository>',
      links: [{ title: 'Trivy', url: 'https://trivy.dev/' }],
    },
  },
  {
    id: 'devsecops/running-service-tested',
    title: 'Running service tested',
    discipline: 'devsecops',
    level: 2,
    severity: 'medium',
    effort: 'medium',
    appliesTo: { when: isServing, description: SERVING },
    checks: [
      met(
        'dynamic-link',
        'medium',
        hasLink('dast', 'zap', 'penetration test', 'pentest', 'dynamic scan'),
        'A link leads to the test of its running form.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'The catalog does not say whether it is attacked for practice while it runs.',
    provenBy: {
      observed: 'OWASP ZAP or another dynamic scanner in its pipeline',
      verified: 'the last dynamic scan, and what it found',
    },
    rationale:
      'Some weaknesses are in no line of code, only in how the parts answer.',
    source: sources.documents,
    remedy: {
      text: 'Run a baseline scan against a test environment in the pipeline, and link the report.',
      yaml: 'metadata:\n  links:\n    - title: DAST report\n      type: dast\n      url: <address of the report>',
      links: [
        {
          title: 'ZAP baseline scan',
          url: 'https://www.zaproxy.org/docs/docker/baseline-scan/',
        },
      ],
    },
  },
  {
    id: 'devsecops/infrastructure-scanned',
    title: 'Infrastructure code scanned',
    discipline: 'devsecops',
    level: 2,
    severity: 'medium',
    effort: 'small',
    appliesTo: {
      when: {
        $all: [isComponent, isOfType([...CODE_TYPES, ...MODULE_TYPES]), isLive],
      },
      description: 'infrastructure code in production',
    },
    checks: [
      met(
        'infrastructure-scan-link',
        'medium',
        hasLink('checkov', 'tfsec', 'kics', 'trivy', 'iac scan'),
        'A link leads to the scan of its code.',
      ),
      met(
        'scan-annotation',
        'weak',
        hasAnnotation(...SNYK_ANNOTATIONS, 'sonarqube.org/project-key'),
        'A scanner is named ({value}), which may read infrastructure code or not.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'The catalog does not say whether this code is scanned for unsafe settings.',
    provenBy: {
      observed: 'Checkov, Trivy or KICS in its pipeline',
      verified: 'the last scan, and what it found',
    },
    rationale: 'An open bucket is one line, and a scanner reads each of them.',
    source: sources.documents,
    remedy: {
      text: 'Let the pipeline fail on unsafe settings, and say where that is set up.',
      yaml: 'metadata:\n  annotations:\n    team-topology/declared.devsecops.infrastructure-scanned: <address of the settings>',
      links: [{ title: 'Checkov', url: 'https://www.checkov.io/' }],
    },
  },
  {
    id: 'devsecops/policy-as-code',
    title: 'Policy as code',
    discipline: 'devsecops',
    level: 2,
    severity: 'medium',
    effort: 'large',
    appliesTo: {
      when: { $all: [isResource, isOfType(CLUSTER_TYPES)] },
      description: 'clusters',
    },
    checks: [
      met(
        'policy-annotation',
        'strong',
        hasAnnotation('open-policy-agent/policy'),
        'The annotation names its policy, "{value}".',
      ),
      met(
        'policy-link',
        'medium',
        hasLink('policy', 'policies', 'kyverno', 'gatekeeper', 'opa'),
        'A link leads to its policy.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say which rules it enforces.',
    provenBy: {
      observed: 'rules of Kyverno, Gatekeeper or OPA in its repository',
      verified: 'what the cluster refused',
    },
    rationale: 'A rule that a machine enforces holds on Fridays too.',
    source: sources.dsomm,
    remedy: {
      text: 'Write the rules as code, review and test them like code, enforce them at admission, and name them.',
      yaml: 'metadata:\n  annotations:\n    open-policy-agent/policy: <address of the policy>',
      links: [
        { title: 'Kyverno', url: 'https://kyverno.io/' },
        {
          title: 'Open Policy Agent',
          url: 'https://www.openpolicyagent.org/docs',
        },
      ],
    },
  },
  {
    id: 'devsecops/identity-managed',
    title: 'Access managed as code',
    discipline: 'devsecops',
    level: 2,
    severity: 'medium',
    effort: 'large',
    appliesTo: {
      when: { $all: [isResource, isOfType(IDENTITY_TYPES)] },
      description:
        'roles, service accounts, identity providers and cloud accounts',
    },
    checks: [
      met(
        'code-annotation',
        'medium',
        hasAnnotation(
          'terraform/workspace',
          'pulumi.com/project-slug',
          'terasky.backstage.io/crossplane-claim',
        ),
        'The annotation names the code that grants its access, "{value}".',
      ),
      met(
        'posture-annotation',
        'medium',
        hasAnnotation('wiz.io/project-id', 'wiz.io/asset-id'),
        'The annotation names what checks its access, "{value}".',
      ),
      met(
        'access-link',
        'medium',
        hasLink('iam', 'access', 'access review', 'sso'),
        'A link leads to its access.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'The catalog does not say who grants access and who takes it back.',
    provenBy: {
      observed: 'roles and bindings in code',
      verified: 'grants in the directory or cloud that nobody uses',
    },
    rationale: 'Rights that were given by hand are never taken back.',
    source: sources.documents,
    remedy: {
      text: 'Grant access by code with the least that is needed, review it twice a year, and link the review.',
      yaml: 'metadata:\n  links:\n    - title: Access review\n      url: <address of the review>',
      links: [
        {
          title: 'Grant least privilege access (AWS Well-Architected)',
          url: 'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_permissions_least_privileges.html',
        },
      ],
    },
  },
  {
    id: 'devsecops/compliance-evidence',
    title: 'Compliance evidence',
    discipline: 'devsecops',
    level: 3,
    severity: 'medium',
    effort: 'large',
    appliesTo: {
      when: {
        $all: [
          { $any: [isComponent, isSystem] },
          {
            $any: REGIME_WORDS.map(word => ({
              'facts.tagWords': { $contains: word },
            })),
          },
          isLive,
        ],
      },
      description:
        'systems and components in production that a tag puts under a regime such as pci, soc2 or gdpr',
    },
    checks: [
      met(
        'evidence-link',
        'medium',
        hasLink('compliance', 'audit', 'evidence', 'attestation'),
        'A link leads to its evidence.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'A tag puts it under a regime, and the catalog does not say where the evidence is.',
    provenBy: {
      observed: 'reviewed changes only, and records that the pipeline keeps',
      verified: 'an audit tool that collected the evidence of this quarter',
    },
    rationale: 'When each change leaves its own record, an audit is a query.',
    source: sources.samm,
    remedy: {
      text: 'Let the pipeline record who changed, reviewed and released what, and link the records.',
      yaml: 'metadata:\n  links:\n    - title: Compliance evidence\n      type: compliance\n      url: <address of the records>',
      links: [
        { title: 'OWASP SAMM', url: 'https://owaspsamm.org/model/' },
        {
          title: 'Streamlining change approval (DORA)',
          url: 'https://dora.dev/capabilities/streamlining-change-approval/',
        },
      ],
    },
  },
  {
    id: 'devsecops/threat-model',
    title: 'Threat model',
    discipline: 'devsecops',
    level: 3,
    severity: 'medium',
    effort: 'medium',
    appliesTo: { when: isServing, description: SERVING },
    checks: [
      met(
        'threat-model-link',
        'medium',
        hasLink('threat model', 'threat models', 'threats'),
        'A link leads to its threat model.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say which attacks were thought of.',
    provenBy: {
      observed: 'a threat model among the documents of its repository',
    },
    rationale:
      'An afternoon of thinking like an attacker costs less than one as a victim.',
    source: sources.ssdf,
    remedy: {
      text: 'Draw what goes in and out, ask what can go wrong at each border, decide what to do, and link the page.',
      yaml: 'metadata:\n  links:\n    - title: Threat model\n      type: threat-model\n      url: <address of the page>',
      links: [
        {
          title: 'Threat modeling cheat sheet (OWASP)',
          url: 'https://cheatsheetseries.owasp.org/cheatsheets/Threat_Modeling_Cheat_Sheet.html',
        },
      ],
    },
  },
];
