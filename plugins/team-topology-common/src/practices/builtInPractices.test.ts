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

import {
  componentEntityV1alpha1Validator,
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  systemEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { parse } from 'yaml';
import { assessEntity } from '../assessment';
import { createCatalogLookup, relateEntities } from '../catalog';
import { deriveNeighbourhood, readNeighbourhoodSubject } from '../facts';
import { createRuleSet, Practice } from '../rules';
import { builtInPractices } from './builtInPractices';

const RULES = createRuleSet();
const NOW = new Date('2026-03-15T12:00:00Z');
const LADDERS = ['infra', 'sre', 'devops', 'platform', 'devsecops'];

interface Subject {
  kind?: string;
  metadata?: Record<string, unknown>;
  spec?: Record<string, unknown>;
}

const API_VERSIONS: Record<string, string> = {
  Template: 'scaffolder.backstage.io/v1beta3',
};

function toEntity({ kind = 'Component', metadata, spec }: Subject): Entity {
  return {
    apiVersion: API_VERSIONS[kind] ?? 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'subject', namespace: 'default', ...metadata },
    spec: spec ?? {},
  } as Entity;
}

/** Assesses the first of some entities, in a catalog that holds all of them. */
function assess(...subjects: Subject[]) {
  const entities = relateEntities(subjects.map(toEntity));
  return assessEntity(entities[0], {
    neighbourhood: deriveNeighbourhood(
      readNeighbourhoodSubject(entities[0]),
      createCatalogLookup(entities),
    ),
    rules: RULES,
    now: NOW,
  });
}

function stateOf(id: string, ...subjects: Subject[]) {
  return assess(...subjects).practices.find(({ practice }) => practice === id)!
    .state;
}

function idsOf(state: string, ...subjects: Subject[]) {
  return assess(...subjects)
    .practices.filter(practice => practice.state === state)
    .map(({ practice }) => practice);
}

function annotated(subject: Subject, annotations: Record<string, string>) {
  return { ...subject, metadata: { ...subject.metadata, annotations } };
}

const OWNER = { owner: 'group:default/shop' };

function component(type: string, lifecycle = 'production'): Subject {
  return { spec: { type, lifecycle, ...OWNER } };
}

function resource(type: string): Subject {
  return { kind: 'Resource', spec: { type, ...OWNER } };
}

function system(teamFunction: string): Subject {
  return annotated(
    { kind: 'System', spec: OWNER },
    { 'team-topology/function': teamFunction },
  );
}

function template(lifecycle?: string): Subject {
  return {
    kind: 'Template',
    spec: { type: 'service', lifecycle, steps: [], ...OWNER },
  };
}

const SHOP: Subject = { kind: 'Group', metadata: { name: 'shop' } };
const SERVICE = component('service');
const WORKER = component('worker');
const LIBRARY = component('library');
const DRAFT = component('service', 'experimental');
const OLD = component('service', 'deprecated');
const MANUAL = component('documentation');
const API: Subject = {
  kind: 'API',
  spec: { type: 'openapi', lifecycle: 'production', ...OWNER },
};
const CLUSTER = resource('kubernetes-cluster');
const DATABASE = resource('database');
const BUCKET = resource('s3-bucket');
const NETWORK = resource('vpc');
const QUEUE = resource('queue');
const MODULE = component('terraform-module');
const USED: Subject[] = [
  SERVICE,
  {
    metadata: { name: 'till' },
    spec: {
      ...SERVICE.spec,
      owner: 'group:default/stores',
      dependsOn: ['component:default/subject'],
    },
  },
];

/** Who owes a practice, and shows nothing of it; and who does not owe it. */
const TABLE: Record<string, { owing: Subject[]; notOwing: Subject[] }> = {
  'infra/health-watched': {
    owing: [CLUSTER, DATABASE],
    notOwing: [BUCKET, NETWORK, SERVICE, component('database')],
  },
  'infra/backup-restore': {
    owing: [DATABASE, BUCKET],
    notOwing: [CLUSTER, QUEUE, resource('cache'), SERVICE],
  },
  'infra/iac-referenced': {
    owing: [NETWORK, QUEUE],
    notOwing: [SERVICE, resource('license'), system('infra')],
  },
  'infra/modules-reused': {
    owing: [MODULE, component('helm-chart')],
    notOwing: [LIBRARY, component('helm-chart', 'experimental')],
  },
  'infra/cluster-hardened': {
    owing: [CLUSTER, resource('Cluster')],
    notOwing: [DATABASE, resource('kubernetes-namespace'), SERVICE],
  },
  'infra/network-documented': {
    owing: [NETWORK, resource('dns-zone')],
    notOwing: [CLUSTER, DATABASE, SERVICE],
  },
  'infra/rebuild-documented': {
    owing: [system('infra')],
    notOwing: [system('application'), NETWORK, MODULE],
  },
  'infra/recovery-plan': {
    owing: [DATABASE, CLUSTER, system('infra')],
    notOwing: [BUCKET, system('platform'), SERVICE],
  },
  'infra/capacity-planned': {
    owing: [DATABASE, CLUSTER],
    notOwing: [BUCKET, NETWORK, SERVICE],
  },
  'sre/on-call-known': {
    owing: [SERVICE, WORKER],
    notOwing: [LIBRARY, DRAFT, OLD, API, DATABASE],
  },
  'sre/dashboard-linked': {
    owing: [SERVICE, WORKER],
    notOwing: [LIBRARY, DRAFT, OLD, API, CLUSTER],
  },
  'sre/alerts-defined': {
    owing: [SERVICE, WORKER],
    notOwing: [LIBRARY, DRAFT, OLD],
  },
  'sre/runbook-linked': {
    owing: [SERVICE, WORKER],
    notOwing: [LIBRARY, DRAFT, OLD],
  },
  'sre/logs-searchable': {
    owing: [SERVICE, WORKER],
    notOwing: [LIBRARY, DRAFT, OLD],
  },
  'sre/slo-defined': {
    owing: [SERVICE, component('lambda')],
    notOwing: [WORKER, LIBRARY, DRAFT, OLD, API],
  },
  'sre/incident-process': {
    owing: [SERVICE],
    notOwing: [WORKER, LIBRARY, DRAFT],
  },
  'sre/dependencies-declared': {
    owing: [SERVICE],
    notOwing: [WORKER, LIBRARY, DRAFT],
  },
  'sre/auto-remediation': {
    owing: [SERVICE],
    notOwing: [WORKER, LIBRARY, DRAFT],
  },
  'sre/error-budget-policy': {
    owing: [SERVICE],
    notOwing: [WORKER, LIBRARY, DRAFT],
  },
  'sre/postmortems-kept': {
    owing: [SERVICE],
    notOwing: [WORKER, LIBRARY, DRAFT],
  },
  'sre/chaos-exercised': {
    owing: [SERVICE],
    notOwing: [WORKER, LIBRARY, DRAFT],
  },
  'devops/source-located': {
    owing: [LIBRARY, DRAFT, component('mobile-app')],
    notOwing: [MANUAL, OLD, API, DATABASE],
  },
  'devops/ci-declared': {
    owing: [LIBRARY, DRAFT],
    notOwing: [MANUAL, OLD, API, DATABASE],
  },
  'devops/deployment-declared': {
    owing: [SERVICE, WORKER],
    notOwing: [LIBRARY, DRAFT, OLD],
  },
  'devops/tests-run': {
    owing: [SERVICE, LIBRARY],
    notOwing: [MANUAL, DRAFT, OLD, API],
  },
  'devops/gitops': {
    owing: [SERVICE, WORKER],
    notOwing: [LIBRARY, DRAFT, OLD],
  },
  'devops/rollback-known': {
    owing: [SERVICE],
    notOwing: [WORKER, LIBRARY, DRAFT],
  },
  'devops/deployment-strategy': {
    owing: [SERVICE],
    notOwing: [WORKER, LIBRARY, DRAFT],
  },
  'devops/model-delivery': {
    owing: [component('ml-model'), component('ml-pipeline')],
    notOwing: [SERVICE, LIBRARY, component('ml-model', 'experimental')],
  },
  'devops/feature-flags': {
    owing: [SERVICE],
    notOwing: [WORKER, LIBRARY, DRAFT],
  },
  'devops/trunk-based': {
    owing: [SERVICE],
    notOwing: [WORKER, LIBRARY, DRAFT],
  },
  'devops/delivery-measured': {
    owing: [SERVICE],
    notOwing: [WORKER, LIBRARY, DRAFT],
  },
  'platform/owner-exists': {
    owing: [
      { spec: { type: 'service', lifecycle: 'deprecated' } },
      { kind: 'System' },
      { kind: 'Resource', spec: { type: 'queue' } },
    ],
    notOwing: [{ kind: 'Group' }, { kind: 'Domain' }, { kind: 'User' }],
  },
  'platform/description-given': {
    owing: [SERVICE, LIBRARY, API, DATABASE, system('platform'), template()],
    notOwing: [DRAFT, OLD, { kind: 'Group' }],
  },
  'platform/documentation-exists': {
    owing: [SERVICE, LIBRARY],
    notOwing: [DRAFT, OLD, API, DATABASE],
  },
  'platform/system-named': {
    owing: [SERVICE, WORKER, DATABASE],
    notOwing: [DRAFT, OLD, MANUAL, API, template()],
  },
  'platform/golden-path-exists': {
    owing: [SERVICE, WORKER, component('cloudformation')],
    notOwing: [DRAFT, OLD, MANUAL, API, { spec: OWNER }],
  },
  'platform/golden-path-used': {
    // Those whose type has a template; see below.
    owing: [],
    notOwing: [SERVICE, DRAFT, API],
  },
  'platform/api-offered': {
    // Those whom others use; see below.
    owing: [],
    notOwing: [SERVICE, LIBRARY, API],
  },
  'platform/self-service-offered': {
    owing: [system('platform')],
    notOwing: [system('infra'), SERVICE, template()],
  },
  'platform/template-guarded': {
    owing: [template(), template('production')],
    notOwing: [template('deprecated'), SERVICE],
  },
  'platform/template-versioned': {
    owing: [template(), template('production')],
    notOwing: [template('deprecated'), SERVICE],
  },
  'platform/roadmap-published': {
    owing: [system('platform')],
    notOwing: [system('sre'), SERVICE],
  },
  'platform/first-day-deploy': {
    owing: [system('platform')],
    notOwing: [system('sre'), SERVICE],
  },
  'devsecops/scan-declared': {
    owing: [SERVICE, LIBRARY],
    notOwing: [MANUAL, DRAFT, OLD, API, DATABASE],
  },
  'devsecops/dependencies-scanned': {
    owing: [SERVICE, LIBRARY],
    notOwing: [MANUAL, DRAFT, OLD],
  },
  'devsecops/secrets-scanned': {
    owing: [SERVICE, LIBRARY],
    notOwing: [MANUAL, DRAFT, OLD],
  },
  'devsecops/secrets-managed': {
    owing: [SERVICE, WORKER],
    notOwing: [LIBRARY, DRAFT, OLD],
  },
  'devsecops/images-scanned': {
    owing: [SERVICE, WORKER],
    notOwing: [LIBRARY, DRAFT, OLD],
  },
  'devsecops/running-service-tested': {
    owing: [SERVICE],
    notOwing: [WORKER, LIBRARY, DRAFT],
  },
  'devsecops/infrastructure-scanned': {
    owing: [MODULE, component('cloudformation')],
    notOwing: [SERVICE, LIBRARY, NETWORK],
  },
  'devsecops/policy-as-code': {
    owing: [CLUSTER],
    notOwing: [DATABASE, NETWORK, SERVICE],
  },
  'devsecops/identity-managed': {
    owing: [resource('iam-role'), resource('cloud-account')],
    notOwing: [DATABASE, CLUSTER, SERVICE],
  },
  'devsecops/compliance-evidence': {
    owing: [
      { ...SERVICE, metadata: { tags: ['pci-dss'] } },
      { kind: 'System', spec: OWNER, metadata: { tags: ['soc2'] } },
    ],
    notOwing: [SERVICE, { ...DRAFT, metadata: { tags: ['pci'] } }],
  },
  'devsecops/threat-model': {
    owing: [SERVICE],
    notOwing: [WORKER, LIBRARY, DRAFT],
  },
};

const TEMPLATE_OF_SERVICES: Subject = {
  ...template(),
  metadata: { name: 'starter' },
};

/** A catalog whose first entity owes the practice. */
function catalogOf(id: string): Subject[] {
  switch (id) {
    case 'platform/golden-path-used':
      return [SERVICE, TEMPLATE_OF_SERVICES];
    case 'platform/api-offered':
      return USED;
    default:
      return [TABLE[id].owing[0]];
  }
}

describe('the catalogue', () => {
  it('has about fifty practices, and this test knows each', () => {
    expect(builtInPractices.length).toBeGreaterThanOrEqual(45);
    expect(builtInPractices.length).toBeLessThanOrEqual(55);
    expect(Object.keys(TABLE).sort()).toEqual(
      builtInPractices.map(({ id }) => id).sort(),
    );
  });

  it.each(LADDERS)('has a ladder of three levels for %s', ladder => {
    for (const level of [1, 2, 3]) {
      expect(
        builtInPractices.filter(
          practice =>
            practice.discipline === ladder && practice.level === level,
        ).length,
      ).toBeGreaterThanOrEqual(2);
    }
  });

  it('has few that are critical, and none of them strategic', () => {
    expect(
      builtInPractices
        .filter(({ severity }) => severity === 'critical')
        .map(({ id }) => id),
    ).toEqual(['sre/slo-defined', 'platform/owner-exists']);
  });
});

describe.each(builtInPractices.map(practice => ({ practice, ...practice })))(
  'the practice $id',
  ({ practice, id }: { practice: Practice; id: string }) => {
    it('is explained, with a source, a proof and links', () => {
      expect(practice.rationale.length).toBeLessThan(160);
      expect(practice.source).toMatch(/^[A-Z]/);
      expect(practice.remedy.text).not.toMatch(/\.\.|\s\s/);
      expect(practice.remedy.links?.length).toBeGreaterThan(0);
      for (const { url } of practice.remedy.links ?? []) {
        expect(url).toMatch(/^https:\/\/[^\s]+$/);
      }
      const canBeUnknown =
        practice.whenSilent === 'unknown' ||
        practice.checks.some(({ strength }) => strength === 'weak');
      expect(canBeUnknown && !practice.provenBy).toBe(false);
      // They follow "Connect a source that can see".
      for (const text of Object.values(practice.provenBy ?? {})) {
        expect(text).toMatch(/^[^.]*[^.]$/);
      }
    });

    it('says of a gap that it is not declared, and not that it is not there', () => {
      expect(practice.silentReason).toMatch(
        practice.whenSilent === 'gap'
          ? /^(No .+|It names no .+)\.$/
          : /^(The catalog does not say |Nothing in the catalog says |[A-Z].* (names? no|the catalog does not say|maybe)).*\.$/,
      );
    });

    it('is owed by those who should show it', () => {
      for (const subject of TABLE[id].owing) {
        expect([subject, stateOf(id, subject)]).toEqual([
          subject,
          practice.whenSilent,
        ]);
      }
      expect(stateOf(id, ...catalogOf(id))).toBe(practice.whenSilent);
    });

    it('is not owed by others', () => {
      for (const subject of TABLE[id].notOwing) {
        expect([subject, stateOf(id, subject)]).toEqual([
          subject,
          'not-applicable',
        ]);
      }
    });

    it('is met by what its remedy says', () => {
      expect(stateOf(id, ...followRemedy(practice, catalogOf(id)))).toBe('met');
    });

    it('has a remedy that the catalog accepts', async () => {
      for (const subject of followRemedy(practice, catalogOf(id))) {
        expect(await isAccepted(toEntity(subject))).toBe(true);
      }
    });

    it('is met by a declaration with a link', () => {
      const [subject, ...others] = catalogOf(id);
      const before = subject.metadata?.annotations as Record<string, string>;
      const declared = annotated(subject, {
        ...before,
        [`team-topology/declared.${id.replace('/', '.')}`]:
          'https://example.com/page',
      });
      expect(stateOf(id, declared, ...others)).toBe('met');
    });
  },
);

describe('weak evidence', () => {
  const subjects = [SERVICE, WORKER, LIBRARY, CLUSTER, DATABASE, NETWORK, API];

  it.each<[string, Record<string, string>]>([
    [
      'what the catalog writes itself',
      {
        'backstage.io/managed-by-location': 'url:https://example.com/a.yaml',
        'backstage.io/managed-by-origin-location': 'url:https://example.com/a',
        'backstage.io/source-location': 'file:/app/catalog/',
        'backstage.io/view-url': 'https://example.com/a',
        'backstage.io/edit-url': 'https://example.com/a',
        'backstage.io/orphan': 'true',
      },
    ],
    [
      'a place in Kubernetes',
      {
        'backstage.io/kubernetes-id': 'a',
        'backstage.io/kubernetes-namespace': 'a',
        'backstage.io/kubernetes-cluster': 'a',
        'kubernetes.io/api-server': 'https://example.com',
      },
    ],
    [
      'the name of a tool',
      { 'nobl9.com/project': 'a', 'codescene.io/project-id': '1' },
    ],
  ])('that is %s meets no practice', (_, annotations) => {
    for (const subject of subjects) {
      expect(idsOf('met', annotated(subject, annotations), SHOP)).toEqual(
        idsOf('met', subject, SHOP),
      );
    }
  });

  it('that is a repository proves a source, and no more', () => {
    for (const key of ['github.com/project-slug', 'gitlab.com/project-slug']) {
      const service = annotated(SERVICE, { [key]: 'acme/shop' });
      expect(idsOf('met', service, SHOP)).toEqual([
        'devops/source-located',
        'platform/owner-exists',
      ]);
    }
    expect(
      idsOf(
        'met',
        annotated(SERVICE, {
          'backstage.io/source-location': 'url:https://example.com/acme/shop/',
        }),
        SHOP,
      ),
    ).toEqual(['devops/source-located', 'platform/owner-exists']);
  });
});

describe('a fresh installation', () => {
  it('has at most eight gaps of a service with a thin description, one of them critical', () => {
    const { practices } = assess(
      {
        spec: { ...SERVICE.spec, system: 'shop' },
        metadata: {
          description: 'Takes orders',
          annotations: { 'github.com/project-slug': 'acme/shop' },
        },
      },
      SHOP,
    );
    const gaps = practices.filter(({ state }) => state === 'gap');
    expect(gaps.map(({ practice }) => practice)).toEqual([
      'platform/documentation-exists',
      'platform/golden-path-exists',
      'sre/dashboard-linked',
      'sre/on-call-known',
      'sre/runbook-linked',
      'sre/slo-defined',
    ]);
    expect(gaps.filter(({ severity }) => severity === 'critical')).toHaveLength(
      1,
    );
  });

  it('has no more than a dozen gaps of a service that says nothing', () => {
    expect(idsOf('gap', { spec: { type: 'service' } })).toHaveLength(12);
  });

  it('asks little of what is tried out, and only an owner of what goes', () => {
    expect(idsOf('not-applicable', DRAFT)).toHaveLength(
      builtInPractices.length - 3,
    );
    expect(idsOf('gap', DRAFT, SHOP)).toEqual([
      'devops/ci-declared',
      'devops/source-located',
    ]);
    expect(idsOf('not-applicable', OLD)).toHaveLength(
      builtInPractices.length - 1,
    );
  });

  it('asks little of other kinds', () => {
    for (const [subject, most] of [
      [API, 1],
      [DATABASE, 4],
      [CLUSTER, 4],
      [BUCKET, 3],
      [QUEUE, 3],
      [resource('license'), 2],
      [template(), 1],
      [system('platform'), 1],
      [system('application'), 1],
      [MANUAL, 1],
      [LIBRARY, 5],
    ] as const) {
      expect([subject, idsOf('gap', subject, SHOP).length]).toEqual([
        subject,
        most,
      ]);
    }
  });
});

describe('what is maybe not worth declaring', () => {
  const OPERATED = [
    'sre/dashboard-linked',
    'sre/on-call-known',
    'sre/runbook-linked',
    'sre/slo-defined',
  ];
  const statesOf = (ids: string[], ...subjects: Subject[]) => [
    ...new Set(ids.map(id => stateOf(id, ...subjects))),
  ];
  const TOOL = annotated(SERVICE, { 'team-topology/function': 'sre' });
  const USER = {
    metadata: { name: 'till' },
    spec: { ...SERVICE.spec, dependsOn: ['component:default/subject'] },
  };

  it('is not asked of what is called a trial or a private project', () => {
    for (const subject of [
      { ...SERVICE, metadata: { name: 'orders-poc' } },
      { ...SERVICE, metadata: { tags: ['demo'] } },
      { spec: { ...SERVICE.spec, system: 'home-lab' } },
      { spec: { ...SERVICE.spec, owner: 'group:default/homelab' } },
    ]) {
      expect([subject, idsOf('gap', subject, SHOP)]).toEqual([
        subject,
        subject.spec === SERVICE.spec || 'system' in subject.spec!
          ? []
          : ['platform/owner-exists'],
      ]);
    }
    expect(
      stateOf('infra/health-watched', {
        ...DATABASE,
        metadata: { tags: ['playground'] },
      }),
    ).toBe('not-applicable');
  });

  it('is unknown of tools until something uses them', () => {
    expect(statesOf(OPERATED, TOOL)).toEqual(['unknown']);
    expect(statesOf(OPERATED, TOOL, USER)).toEqual(['gap']);
    expect(
      statesOf(
        OPERATED,
        annotated(component('gateway'), { 'team-topology/function': 'infra' }),
      ),
    ).toEqual(['gap']);
    for (const subject of [TOOL, LIBRARY]) {
      expect(stateOf('platform/system-named', subject)).toBe('unknown');
      expect(stateOf('platform/golden-path-exists', subject)).toBe('unknown');
    }
  });

  it('is unknown of what a person owns', () => {
    const owned = { spec: { ...SERVICE.spec, owner: 'user:default/ann' } };
    const ann = { kind: 'User', metadata: { name: 'ann' } };
    expect(
      statesOf(
        [...OPERATED, 'devops/ci-declared', 'devsecops/scan-declared'],
        owned,
        ann,
      ),
    ).toEqual(['unknown']);
    expect(statesOf(OPERATED, SERVICE, SHOP)).toEqual(['gap']);
  });

  it('is unknown of what is described as a trial', () => {
    const described = {
      ...SERVICE,
      metadata: { description: 'An example of a booking service' },
    };
    expect(statesOf(OPERATED, described)).toEqual(['unknown']);
  });

  it('is unknown of jobs where it is about being there at any time', () => {
    const job = { ...SERVICE, metadata: { name: 'training-job' } };
    expect(statesOf(['sre/on-call-known', 'sre/slo-defined'], job)).toEqual([
      'unknown',
    ]);
    expect(stateOf('sre/dashboard-linked', job)).toBe('gap');
  });

  it('is unknown of documents where a README may be enough', () => {
    const located = { 'github.com/project-slug': 'acme/shop' };
    const docs = 'platform/documentation-exists';
    expect(stateOf(docs, annotated(LIBRARY, located))).toBe('unknown');
    expect(stateOf(docs, LIBRARY)).toBe('gap');
    expect(stateOf(docs, annotated(SERVICE, located))).toBe('gap');
  });

  it('is met by what it says, even so', () => {
    for (const key of ['pagerduty/service-id', 'pagerduty.com/service-id']) {
      expect(
        stateOf(
          'sre/on-call-known',
          annotated(TOOL, {
            'team-topology/function': 'sre',
            [key]: 'P1',
          }),
        ),
      ).toBe('met');
    }
  });
});

describe('what is different for some', () => {
  const severityOf = (id: string, ...subjects: Subject[]) =>
    assess(...subjects).practices.find(({ practice }) => practice === id)!
      .severity;
  const sharedBy = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...USED[1],
      metadata: { name: `user-${index}` },
      spec: { ...USED[1].spec, owner: `group:default/team-${index}` },
    }));

  it('is worse for what many teams use', () => {
    for (const [id, usual, shared] of [
      ['sre/on-call-known', 'high', 'critical'],
      ['platform/documentation-exists', 'medium', 'high'],
    ]) {
      expect(severityOf(id, SERVICE, ...sharedBy(2))).toBe(usual);
      expect(severityOf(id, SERVICE, ...sharedBy(3))).toBe(shared);
    }
  });

  it('is less bad for what can wait', () => {
    expect(severityOf('sre/runbook-linked', SERVICE)).toBe('medium');
    expect(severityOf('sre/runbook-linked', WORKER)).toBe('low');
    expect(severityOf('infra/health-watched', CLUSTER)).toBe('high');
    expect(severityOf('infra/health-watched', DATABASE)).toBe('medium');
  });
});

/** The catalog after somebody did what the remedy says. */
function followRemedy(practice: Practice, catalog: Subject[]): Subject[] {
  const change: Subject = parse(
    practice.remedy
      .yaml!.replaceAll(/<address[^>]*>/g, 'https://example.com/page')
      .replaceAll(/<type of the component>/g, 'service')
      .replaceAll(/<what it is[^>]*>/g, 'Takes orders')
      .replaceAll(/<team>/g, 'shop')
      .replaceAll(/<[a-z]+\/[a-z]+>/g, 'acme/shop')
      .replaceAll(/<[^>]*>/g, 'shop-1'),
  );
  const [subject, ...others] = catalog;
  if (change.kind && change.kind !== subject.kind) {
    // It adds an entity.
    return [
      ...catalog,
      { ...template(), ...change, metadata: { name: 'added' } },
      SHOP,
    ].map((entity, index) =>
      index === catalog.length
        ? { ...entity, spec: { ...template().spec, ...change.spec } }
        : entity,
    );
  }
  const { metadata, spec } = change;
  return [
    {
      ...subject,
      metadata: {
        ...subject.metadata,
        ...metadata,
        annotations: {
          ...(subject.metadata?.annotations as object),
          ...(metadata?.annotations as object),
        },
      },
      spec: { ...subject.spec, ...spec },
    },
    ...others,
    SHOP,
  ];
}

const POLICY = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);
const VALIDATORS = [
  componentEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
];

/** Whether the catalog takes it; rejects with the reason where it does not. */
async function isAccepted(entity: Entity): Promise<boolean> {
  await POLICY.enforce(entity);
  if (!['Component', 'Resource', 'System'].includes(entity.kind)) {
    return true;
  }
  const complete = {
    ...entity,
    spec: { owner: 'group:default/shop', lifecycle: 'x', ...entity.spec },
  };
  const checked = await Promise.all(
    VALIDATORS.map(validator => validator.check(complete)),
  );
  return checked.includes(true);
}
