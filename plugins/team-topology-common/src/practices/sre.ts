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
  isRunning,
  isServing,
  isShared,
  isOfType,
  RUNNING,
  SERVING,
} from './applicability';
import {
  describedAsTrial,
  hasAnnotation,
  hasLink,
  hasRelation,
  met,
  namedAsJob,
  ownedByPerson,
  unusedTool,
} from './checks';
import { WORKER_TYPES } from './entityTypes';
import { sources } from './sources';

/** What shows that software stays up and fast, and how one would know. */
export const srePractices: readonly Practice[] = [
  {
    id: 'sre/on-call-known',
    title: 'On-call known',
    discipline: 'sre',
    level: 1,
    severity: 'high',
    effort: 'small',
    appliesTo: { when: isRunning, description: RUNNING },
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
          'pagerduty/service-id',
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
      namedAsJob,
      unusedTool,
      describedAsTrial,
      ownedByPerson,
    ],
    whenSilent: 'gap',
    silentReason: 'No declaration of who is paged found.',
    provenBy: {
      verified: 'a paging system with somebody on duty for it now',
    },
    overrides: [
      {
        id: 'shared',
        when: isShared,
        severity: 'critical',
        reason: 'When it is down, at least three other teams are stopped.',
      },
    ],
    rationale: 'An alert that nobody receives is a line in a log.',
    source: sources.annotations,
    remedy: {
      text: 'Name the service, team or rotation of your paging tool. The id stands in the address of its page there.',
      yaml: 'metadata:\n  annotations:\n    pagerduty.com/service-id: <id from PagerDuty>',
      links: [
        {
          title: 'PagerDuty plugin for Backstage',
          url: 'https://github.com/PagerDuty/backstage-plugins',
        },
        {
          title: 'Being on-call (Google SRE book)',
          url: 'https://sre.google/sre-book/being-on-call/',
        },
      ],
    },
  },
  {
    id: 'sre/dashboard-linked',
    title: 'Dashboard linked',
    discipline: 'sre',
    level: 1,
    severity: 'high',
    effort: 'small',
    appliesTo: { when: isRunning, description: RUNNING },
    checks: [
      met(
        'dashboard-annotation',
        'strong',
        hasAnnotation(
          'grafana/dashboard-selector',
          'grafana/overview-dashboard',
          'grafana/metrics-selector',
          'prometheus.io/rule',
          'datadoghq.com/dashboard-url',
          'datadoghq.com/graph-token',
          'newrelic.com/dashboard-guid',
          'dynatrace.com/dynatrace-entity-id',
          'kafka.apache.org/dashboard-urls',
        ),
        'The annotation names its dashboard, "{value}".',
      ),
      met(
        'dashboard-mark',
        'medium',
        hasAnnotation('datadog/dashboard-url', 'grafana.com/dashboard-url'),
        'The annotation marks its dashboard, "{value}".',
      ),
      met(
        'mesh-annotation',
        'medium',
        hasAnnotation(
          'kiali.io/provider',
          'kiali.io/namespace',
          'kiali.io/id',
          'kiali.io/selector',
        ),
        'The annotation names its place in the service mesh, "{value}".',
      ),
      met(
        'dashboard-link',
        'medium',
        hasLink(
          'dashboard',
          'dashboards',
          'grafana',
          'monitoring',
          'metrics',
          'golden signals',
        ),
        'A link leads to its dashboard.',
      ),
      met(
        'kubernetes-mark',
        'weak',
        hasAnnotation(
          'backstage.io/kubernetes-id',
          'backstage.io/kubernetes-namespace',
          'backstage.io/kubernetes-label-selector',
        ),
        'Its place in Kubernetes is named ({value}), which shows pods and not what users find.',
      ),
      unusedTool,
      describedAsTrial,
      ownedByPerson,
    ],
    whenSilent: 'gap',
    silentReason: 'No declaration of a dashboard found.',
    provenBy: {
      observed: 'a dashboard for it, kept as code in a repository',
      verified: 'a dashboard in the monitoring system, with fresh data',
    },
    rationale:
      'Who looks for the dashboard during an incident does not look at the incident.',
    source: sources.documents,
    remedy: {
      text: 'Show the four golden signals on one dashboard (latency, traffic, errors, saturation), and name it in the catalog.',
      yaml: 'metadata:\n  annotations:\n    grafana/dashboard-selector: <tag of the dashboard>',
      links: [
        {
          title: 'The four golden signals (Google SRE book)',
          url: 'https://sre.google/sre-book/monitoring-distributed-systems/',
        },
      ],
    },
  },
  {
    id: 'sre/alerts-defined',
    title: 'Alerts defined',
    discipline: 'sre',
    level: 1,
    severity: 'high',
    effort: 'medium',
    appliesTo: { when: isRunning, description: RUNNING },
    checks: [
      met(
        'alert-annotation',
        'strong',
        hasAnnotation(
          'grafana/alert-label-selector',
          'prometheus.io/alert',
          'datadoghq.com/monitor_tags',
        ),
        'The annotation names its alerts, "{value}".',
      ),
      met(
        'alert-link',
        'medium',
        hasLink('alerts', 'alerting', 'alert rules', 'monitors'),
        'A link leads to its alerts.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say which alerts it has.',
    provenBy: {
      observed: 'alert rules for it in a repository',
      verified: 'alert rules for it in the alerting system',
    },
    rationale: 'Without alerts, customers are the monitoring.',
    source: sources.sreBook,
    remedy: {
      text: 'Alert on what users notice, keep the rules as code, and name them in the catalog.',
      yaml: 'metadata:\n  annotations:\n    grafana/alert-label-selector: service=<name of the service>',
      links: [
        {
          title: 'Alerting on SLOs (Google SRE workbook)',
          url: 'https://sre.google/workbook/alerting-on-slos/',
        },
      ],
    },
  },
  {
    id: 'sre/runbook-linked',
    title: 'Runbook linked',
    discipline: 'sre',
    level: 1,
    severity: 'medium',
    effort: 'small',
    appliesTo: { when: isRunning, description: RUNNING },
    checks: [
      met(
        'runbook-annotation',
        'medium',
        hasAnnotation('db/dba-runbook-url'),
        'The annotation names its runbook, "{value}".',
      ),
      met(
        'runbook-link',
        'medium',
        hasLink('runbook', 'runbooks', 'run book', 'playbook', 'playbooks'),
        'A link leads to its runbook.',
      ),
      unusedTool,
      describedAsTrial,
      ownedByPerson,
    ],
    whenSilent: 'gap',
    silentReason: 'No declaration of a runbook found.',
    provenBy: {
      observed: 'a runbook among the documents of its repository',
    },
    overrides: [
      {
        id: 'workers',
        when: isOfType(WORKER_TYPES),
        severity: 'low',
        reason: 'What nobody waits for can mostly be mended in the morning.',
      },
    ],
    rationale:
      'Whoever is woken at night needs the next step, and not the architecture.',
    source: sources.documents,
    remedy: {
      text: 'Write down for each alert what it means, what to look at and what to do, and link the page.',
      yaml: 'metadata:\n  links:\n    - title: Runbook\n      type: runbook\n      url: <address of the runbook>',
      links: [
        {
          title: 'Being on-call (Google SRE workbook)',
          url: 'https://sre.google/workbook/on-call/',
        },
      ],
    },
  },
  {
    id: 'sre/logs-searchable',
    title: 'Logs in one place',
    discipline: 'sre',
    level: 1,
    severity: 'medium',
    effort: 'medium',
    appliesTo: { when: isRunning, description: RUNNING },
    checks: [
      met(
        'log-link',
        'medium',
        hasLink('logs', 'log', 'logging', 'kibana', 'loki', 'splunk'),
        'A link leads to its logs.',
      ),
      met(
        'error-tracker',
        'weak',
        hasAnnotation(
          'sentry.io/project-slug',
          'rollbar.com/project-slug',
          'bugsnag.com/project-key',
          'airbrake.io/project-id',
        ),
        'Its errors are collected ({value}), but maybe not its logs.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say where its logs are.',
    provenBy: {
      observed: 'settings that ship its logs',
      verified: 'a logging system with fresh lines of it',
    },
    rationale:
      'An error that touches five services is found in one search, or in five terminals.',
    source: sources.documents,
    remedy: {
      text: 'Send its logs to the place where all others are, and link the saved search of this component.',
      yaml: 'metadata:\n  links:\n    - title: Logs\n      type: logs\n      url: <address of the search>',
      links: [
        {
          title: 'Logs (OpenTelemetry)',
          url: 'https://opentelemetry.io/docs/concepts/signals/logs/',
        },
      ],
    },
  },
  {
    id: 'sre/slo-defined',
    title: 'SLO with a target',
    discipline: 'sre',
    level: 2,
    severity: 'critical',
    effort: 'medium',
    appliesTo: { when: isServing, description: SERVING },
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
          'datadog/slo-url',
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
      namedAsJob,
      unusedTool,
      describedAsTrial,
      ownedByPerson,
    ],
    whenSilent: 'gap',
    silentReason: 'No declaration of a service level objective found.',
    provenBy: {
      observed: 'an OpenSLO, Sloth or Pyrra file in its repository',
      verified: 'an SLO tool or Prometheus that knows target and budget',
    },
    rationale:
      'Without an objective nobody can say when the service is too unreliable to ship.',
    source: sources.documents,
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
    id: 'sre/incident-process',
    title: 'Incident process',
    discipline: 'sre',
    level: 2,
    severity: 'high',
    effort: 'medium',
    appliesTo: { when: isServing, description: SERVING },
    checks: [
      met(
        'incident-annotation',
        'strong',
        hasAnnotation(
          'pagerduty.com/service-id',
          'firehydrant.com/service-name',
          'rootly.com/service-id',
          'rootly.com/service-name',
          'rootly.com/service-slug',
          'rootly.com/functionality-id',
          'rootly.com/functionality-slug',
          'rootly.com/team-id',
          'rootly.com/team-slug',
        ),
        'The annotation names where its incidents are run, "{value}".',
      ),
      met(
        'incident-mark',
        'medium',
        hasAnnotation('servicenow.com/entity-id'),
        'The annotation names it in the service desk, "{value}".',
      ),
      met(
        'incident-link',
        'medium',
        hasLink('incident', 'incidents', 'status page'),
        'A link leads to its incidents.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say how its incidents are run.',
    provenBy: {
      observed: 'a page on roles and steps in an incident',
      verified: 'an incident system that knows it and its last incidents',
    },
    rationale:
      'In an incident there is no time to agree on who decides and who tells customers.',
    source: sources.sreBook,
    remedy: {
      text: 'Say who leads an incident, where people meet and who is told, and name the service in your incident tool.',
      yaml: 'metadata:\n  annotations:\n    firehydrant.com/service-name: <name in FireHydrant>',
      links: [
        {
          title: 'Managing incidents (Google SRE book)',
          url: 'https://sre.google/sre-book/managing-incidents/',
        },
      ],
    },
  },
  {
    id: 'sre/dependencies-declared',
    title: 'Dependencies declared',
    discipline: 'sre',
    level: 2,
    severity: 'medium',
    effort: 'small',
    appliesTo: { when: isServing, description: SERVING },
    checks: [
      met(
        'dependency-relation',
        'strong',
        hasRelation('dependsOn', 'consumesApi'),
        'It names what it depends on.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'It names nothing that it depends on, and maybe it depends on nothing.',
    provenBy: {
      observed: 'clients, databases and queues named in its configuration',
      verified: 'calls to others, as tracing or a service mesh shows them',
    },
    rationale: 'A service is at most as reliable as what it cannot do without.',
    source: sources.documents,
    remedy: {
      text: 'Name the databases, clusters and components it needs in dependsOn, and the APIs it calls in consumesApis.',
      yaml: 'spec:\n  dependsOn:\n    - resource:default/<name>',
      links: [
        {
          title: 'Descriptor format: spec.dependsOn',
          url: 'https://backstage.io/docs/features/software-catalog/descriptor-format',
        },
      ],
    },
  },
  {
    id: 'sre/auto-remediation',
    title: 'Known faults repaired automatically',
    discipline: 'sre',
    level: 2,
    severity: 'medium',
    effort: 'large',
    appliesTo: { when: isServing, description: SERVING },
    checks: [
      met(
        'automation-link',
        'medium',
        hasLink(
          'auto remediation',
          'self healing',
          'runbook automation',
          'remediation',
        ),
        'A link leads to its repairs.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say what is repaired without people.',
    provenBy: {
      observed: 'probes, autoscaling and restart rules in its manifests',
      verified: 'alerts that were closed by automation',
    },
    rationale: 'What is mended the same way each time should not wake anybody.',
    source: sources.documents,
    remedy: {
      text: 'Take the alert that comes most often, automate its runbook, and say which faults mend themselves.',
      yaml: 'metadata:\n  annotations:\n    team-topology/declared.sre.auto-remediation: <address of the page>',
      links: [
        {
          title: 'Eliminating toil (Google SRE workbook)',
          url: 'https://sre.google/workbook/eliminating-toil/',
        },
      ],
    },
  },
  {
    id: 'sre/error-budget-policy',
    title: 'Error-budget policy',
    discipline: 'sre',
    level: 3,
    severity: 'high',
    effort: 'large',
    appliesTo: { when: isServing, description: SERVING },
    checks: [
      met(
        'policy-link',
        'medium',
        hasLink('error budget policy', 'budget policy', 'slo policy'),
        'A link leads to its policy.',
      ),
      met(
        'budget-link',
        'weak',
        hasLink('error budget'),
        'A link leads to its error budget, but maybe to no policy.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason:
      'The catalog does not say what happens when the error budget is spent.',
    provenBy: {
      observed: 'an error-budget policy among the documents of its repository',
      verified: 'releases that paused while the budget was spent',
    },
    rationale:
      'An objective without consequences is a wish: when the budget is spent, releases pause.',
    source: sources.documents,
    remedy: {
      text: 'Agree with product what stops when the budget is spent and who may decide otherwise, and link what both signed.',
      yaml: 'metadata:\n  links:\n    - title: Error budget policy\n      url: <address of the policy>',
      links: [
        {
          title: 'Example error budget policy (Google SRE workbook)',
          url: 'https://sre.google/workbook/error-budget-policy/',
        },
      ],
    },
  },
  {
    id: 'sre/postmortems-kept',
    title: 'Post-mortems kept',
    discipline: 'sre',
    level: 3,
    severity: 'medium',
    effort: 'medium',
    appliesTo: { when: isServing, description: SERVING },
    checks: [
      met(
        'postmortem-link',
        'medium',
        hasLink(
          'postmortem',
          'postmortems',
          'post mortem',
          'post mortems',
          'incident reviews',
        ),
        'A link leads to its post-mortems.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say where its post-mortems are.',
    provenBy: {
      observed: 'post-mortems among the documents of its repository',
      verified: 'reviewed incidents with finished actions',
    },
    rationale:
      'An incident is paid for already; a blameless review that changes the code is what one gets for it.',
    source: sources.sreBook,
    remedy: {
      text: 'Review incidents without blame, follow up the actions like other work, and link where the reviews are kept.',
      yaml: 'metadata:\n  links:\n    - title: Post-mortems\n      type: postmortems\n      url: <address of the reviews>',
      links: [
        {
          title: 'Postmortem culture (Google SRE book)',
          url: 'https://sre.google/sre-book/postmortem-culture/',
        },
      ],
    },
  },
  {
    id: 'sre/chaos-exercised',
    title: 'Failure exercised',
    discipline: 'sre',
    level: 3,
    severity: 'low',
    effort: 'large',
    appliesTo: { when: isServing, description: SERVING },
    checks: [
      met(
        'chaos-annotation',
        'strong',
        hasAnnotation('litmuschaos.io/project-id'),
        'The annotation names its experiments, "{value}".',
      ),
      met(
        'chaos-link',
        'medium',
        hasLink(
          'chaos',
          'chaos experiments',
          'game day',
          'game days',
          'gameday',
        ),
        'A link leads to its exercises.',
      ),
    ],
    whenSilent: 'unknown',
    silentReason: 'The catalog does not say whether failure is exercised.',
    provenBy: {
      observed: 'experiments in its repository',
      verified: 'the last experiment that ran, and its result',
    },
    rationale:
      'What is meant to survive a failure has to have survived one on purpose.',
    source: sources.chaos,
    remedy: {
      text: 'Take away one dependency on a planned day, watch what users find, and link what was learnt.',
      yaml: 'metadata:\n  annotations:\n    litmuschaos.io/project-id: <id of the project>',
      links: [
        {
          title: 'Principles of chaos engineering',
          url: 'https://principlesofchaos.org/',
        },
      ],
    },
  },
];
