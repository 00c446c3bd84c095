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
import { applicationVocabularies } from './vocabularies/application';
import { Place, Vocabulary } from './vocabulary';

const TEAM_NAMES = 'Names of teams in the field';
const GROUPS = ['group'];

// The beginning of a description is read by the vocabularies that ask for no kind.
const NAMED: Place[] = ['name', 'title', 'type', 'tags'];

/** Lists of what is no word of a business: samples, packaged programs, kits. */
const NO_BUSINESS = new Set([
  'application-sample',
  'application-sample-word',
  'application-demo',
  'application-packaged',
  'application-packaged-resource',
  'application-client-kit',
]);

const BUSINESS = applicationVocabularies.filter(
  ({ id }) => !NO_BUSINESS.has(id),
);

const DEPARTMENTS = [
  // What companies do beside software: a team of it works for the business.
  ...['sales', 'presales', 'business development', 'account management'],
  ...['revenue', 'revenue operations', 'sales operations', 'revops'],
  ...['finance', 'finances', 'financial', 'accounting', 'controlling'],
  ...['treasury', 'procurement', 'purchasing', 'payroll', 'tax'],
  ...['hr', 'human resources', 'people team', 'people operations'],
  ...['people ops', 'recruiting', 'recruitment', 'talent acquisition'],
  ...['marketing', 'growth', 'brand', 'public relations', 'communications'],
  ...['legal', 'legal team', 'partnerships', 'partner management'],
  ...['customer', 'customers', 'customer success', 'customer service'],
  ...['customer support', 'customer care', 'customer experience'],
  ...['customer operations', 'contact center', 'call center'],
  ...['supply chain', 'logistics', 'warehouse', 'manufacturing'],
  ...['business operations', 'business intelligence', 'business'],
  ...['back office', 'underwriting', 'trading desk', 'editorial', 'newsroom'],
  // German, French, Spanish, Portuguese, Italian, Dutch
  ...['vertrieb', 'verkauf', 'buchhaltung', 'finanzen', 'finanzbuchhaltung'],
  ...['personalabteilung', 'personalwesen', 'einkauf', 'kundenservice'],
  ...['kundendienst', 'kundenbetreuung', 'kunden', 'rechtsabteilung'],
  ...['fachbereich', 'fachabteilung', 'logistik', 'redaktion'],
  ...['ventes', 'comptabilité', 'comptabilite', 'ressources humaines'],
  ...['achats', 'service client', 'relation client', 'juridique', 'métier'],
  ...['ventas', 'contabilidad', 'finanzas', 'recursos humanos', 'compras'],
  ...['atención al', 'clientes', 'mercadeo', 'negocio', 'logística'],
  ...['vendas', 'finanças', 'financas', 'contabilidade', 'atendimento'],
  ...['jurídico', 'juridico', 'negócio', 'negocios', 'negócios'],
  ...['vendite', 'contabilità', 'risorse umane', 'clienti', 'acquisti'],
  ...['verkoop', 'boekhouding', 'klantenservice', 'personeelszaken'],
];

const PRODUCT_WORDS = [
  ...['product team', 'product teams', 'product management', 'products'],
  ...['product development', 'product engineering', 'product area'],
  ...['product line', 'product group', 'feature team', 'feature teams'],
  ...['stream aligned', 'research development', 'rnd', 'innovation'],
  ...['backend team', 'frontend team', 'mobile team', 'web team', 'ui team'],
  ...['app team', 'apps team', 'application team', 'applications team'],
  ...['application development', 'software development', 'user interface'],
  ...['content moderation', 'trust safety', 'personalization'],
  ...['personalisation', 'data science', 'data scientists', 'analytics'],
  ...['ai team', 'ml team', 'data team'],
  ...['produktteam', 'produktentwicklung', 'produktmanagement'],
  ...['anwendungsentwicklung', 'softwareentwicklung', 'fachanwendungen'],
  ...['équipe produit', 'equipe produit', 'développement produit'],
  ...['equipo producto', 'desarrollo producto', 'equipe produto'],
  ...['time produto', 'desenvolvimento produto'],
];

/** What a team whose name says so does, each by one function. */
const TEAM_VOCABULARIES: Vocabulary[] = [
  {
    id: 'group-sre',
    words: [
      ...['sre', 'sres', 'sre team', 'site reliability', 'reliability'],
      ...['reliability engineering', 'production engineering', 'resilience'],
      ...['observability', 'o11y', 'monitoring', 'alerting', 'telemetry'],
      ...['incident management', 'incident response', 'incidents'],
      ...['major incident', 'problem management', 'on call', 'oncall', 'noc'],
      ...['service reliability', 'service operations', 'production support'],
      ...['application support', 'application operations', 'chaos engineering'],
      ...['performance engineering', 'capacity performance', 'slo', 'slos'],
      ...['production operations', 'live operations', 'uptime'],
      ...['zuverlässigkeit', 'überwachung', 'ueberwachung', 'störungsdienst'],
      ...['betriebsüberwachung', 'bereitschaft', 'bereitschaftsdienst'],
      ...[
        'fiabilité',
        'fiabilite',
        'supervision',
        'observabilité',
        'astreinte',
      ],
      ...['confiabilidad', 'fiabilidad', 'observabilidad', 'monitoreo'],
      ...['monitorización', 'guardia', 'confiabilidade', 'observabilidade'],
      ...['monitoramento', 'plantão', 'affidabilità', 'osservabilità'],
    ],
    weights: { sre: 1.8 },
    meaning: 'the name of teams that work for reliability',
    source: TEAM_NAMES,
    unless: [
      ...['patient', 'patients', 'fraud', 'aml', 'transaction monitoring'],
      ...['media monitoring', 'social media', 'environmental', 'wildlife'],
      ...['physical security', 'soc', 'csirt', 'security incident'],
      ...['security incidents', 'security monitoring'],
    ],
  },
  {
    id: 'group-operations-word',
    words: [
      ...['operations', 'ops', 'operation', 'operaciones', 'operações'],
      ...['operacoes', 'opérations', 'exploitation', 'tech ops', 'techops'],
    ],
    // Businesses are operated as well as systems.
    weights: { sre: 1 },
    meaning: 'the word for running systems',
    source: TEAM_NAMES,
    unless: [
      ...['business operations', 'people operations', 'people ops'],
      ...['sales operations', 'sales ops', 'revenue operations', 'revops'],
      ...['marketing operations', 'customer operations', 'store operations'],
      ...['flight operations', 'fleet operations', 'warehouse operations'],
      ...['back office', 'product operations', 'product ops', 'field'],
      ...['it operations', 'it ops', 'itops', 'cloud operations', 'cloud ops'],
      ...['network operations', 'infrastructure operations', 'datacenter'],
      ...['data center', 'security operations', 'secops', 'dev ops', 'devops'],
      ...['developer operations', 'clinical operations', 'banking operations'],
      ...['payment operations', 'trade operations', 'ml ops', 'design ops'],
      ...['logistics', 'manufacturing', 'production line', 'plant'],
    ],
  },
  {
    id: 'group-devops',
    words: [
      ...['devops', 'dev ops', 'ci cd', 'cicd', 'ci team', 'ci platform'],
      ...['continuous integration', 'continuous delivery', 'deployment'],
      ...['continuous deployment', 'delivery engineering', 'build engineering'],
      ...['release engineering', 'release management', 'release managers'],
      ...['release manager', 'release team', 'releng', 'release automation'],
      ...['build team', 'build release', 'build tools'],
      ...['build infrastructure', 'build systems', 'build system', 'gitops'],
      ...['configuration management', 'software delivery', 'deployments'],
      ...['delivery platform', 'delivery automation', 'delivery enablement'],
      ...['source control', 'version control', 'pipelines', 'mlops', 'ml ops'],
      ...['deployment automation', 'release deployment', 'packaging'],
      ...['auslieferung', 'softwareverteilung', 'releasemanagement'],
      ...['bereitstellung', 'intégration continue', 'livraison continue'],
      ...['despliegue'],
      ...['despliegues', 'integración continua', 'entrega continua'],
      ...['integração contínua', 'implantação', 'rilasci'],
    ],
    weights: { devops: 1.8 },
    meaning: 'the name of teams that care for the way to production',
    source: TEAM_NAMES,
    unless: ['data pipelines', 'press release', 'food delivery', 'oil', 'gas'],
  },
  {
    id: 'group-platform',
    words: [
      ...['platform engineering', 'platform engineers'],
      ...[],
      ...['platform services'],
      ...['internal platform', 'developer platform', 'engineering platform'],
      ...['dev platform', 'idp', 'internal developer', 'core platform'],
      ...['application platform', 'app platform', 'cloud platform'],
      ...['container platform', 'shared platform', 'platform enablement'],
      ...['developer experience', 'dev experience', 'devex', 'devx', 'dx'],
      ...['developer productivity', 'engineering productivity', 'eng prod'],
      ...['developer enablement', 'engineering enablement', 'enablement team'],
      ...['enabling team', 'engineering effectiveness', 'dev productivity'],
      ...['developer effectiveness', 'engineering excellence', 'golden paths'],
      ...['developer tools', 'developer tooling', 'dev tools', 'devtools'],
      ...['dev tooling', 'engineering tools', 'engineering tooling'],
      ...['internal tools', 'internal tooling', 'tooling team', 'tools team'],
      ...['developer portal', 'backstage', 'golden path', 'paved road'],
      ...['design system', 'design systems', 'innersource', 'inner source'],
      ...['developer services', 'developer infrastructure', 'self service'],
      ...['engineering systems', 'shared services', 'common services'],
      ...['frontend platform', 'mobile platform', 'web platform'],
      ...['backend platform', 'test automation', 'developer relations'],
      ...['entwicklerplattform'],
      ...['interne plattform', 'entwicklungsumgebung', 'werkzeuge'],
      ...['plateforme interne'],
      ...['expérience développeur', 'outillage'],
      ...['plataforma interna', 'experiencia desarrollador'],
      ...['ferramentas'],
    ],
    weights: { platform: 2 },
    meaning: 'the name of teams that build for the developers of the company',
    source: TEAM_NAMES,
    unless: ['offshore', 'oil', 'rail', 'railway'],
  },
  {
    id: 'group-platform-word',
    words: [
      ...['platform', 'platforms', 'plattform', 'plattformen', 'plateforme'],
      ...['plattformteam'],
      ...['plateformes', 'plataforma', 'plataformas', 'piattaforma'],
      ...['enablement', 'tooling'],
    ],
    // Products are called platforms too.
    weights: { platform: 0.8 },
    meaning: 'a word for what engineers share, or for a product',
    source: 'Ambiguous words: platform, enablement, tooling',
  },
  {
    id: 'group-platform-alone',
    words: [
      ...['platform', 'platforms', 'plattform', 'plateforme', 'plataforma'],
      ...['plattformteam'],
      ...['piattaforma', 'enablement'],
    ],
    weights: { platform: 1.2 },
    meaning:
      'what engineers share where no word of a business stands beside it',
    source: 'Ambiguous words: platform, enablement',
    places: ['name', 'title'],
    unless: [...new Set(BUSINESS.flatMap(({ words }) => words))],
  },
  {
    id: 'group-devsecops',
    words: [
      ...['security', 'devsecops', 'appsec', 'infosec', 'secops', 'prodsec'],
      ...['application security', 'product security', 'information security'],
      ...['security engineering', 'security operations', 'security team'],
      ...['cybersecurity', 'cyber security', 'cloud security', 'ciso'],
      ...['network security', 'it security', 'security champions', 'soc team'],
      ...['psirt', 'csirt', 'cert team', 'blue team', 'red team'],
      ...['vulnerability management', 'threat detection', 'threat modeling'],
      ...['detection response', 'penetration testing', 'pentest', 'pki'],
      ...['iam', 'identity access', 'identity management', 'idam'],
      ...['access management', 'identity platform', 'identity team'],
      ...['workforce identity', 'secrets management'],
      ...['security compliance', 'compliance engineering', 'grc'],
      ...['sicherheit', 'it sicherheit', 'informationssicherheit'],
      ...['berechtigungen', 'identitätsmanagement', 'cybersicherheit'],
      ...['sécurité', 'securite', 'cybersécurité', 'cybersecurite', 'rssi'],
      ...['seguridad', 'ciberseguridad', 'identidades', 'segurança'],
      ...['seguranca', 'cibersegurança', 'ciberseguranca', 'sicurezza'],
      ...['beveiliging'],
    ],
    weights: { devsecops: 1.8 },
    meaning: 'the name of teams that keep systems secure',
    source: TEAM_NAMES,
    unless: [
      ...['securities', 'social security', 'home security', 'airport'],
      ...['physical security', 'bonds', 'custody', 'cctv', 'food security'],
    ],
  },
  {
    id: 'group-compliance-word',
    words: [
      ...['compliance', 'conformité', 'conformite', 'cumplimiento'],
      ...['conformidade', 'governance', 'audit'],
    ],
    weights: { devsecops: 1.2 },
    meaning: 'the word for keeping to rules',
    source: TEAM_NAMES,
    // Lawyers and bankers keep to rules too.
    unless: [
      ...['legal', 'lawyers', 'aml', 'kyc', 'trade', 'tax', 'customs'],
      ...['regulatory', 'corporate', 'finance', 'financial', 'accounting'],
      ...['medical', 'clinical', 'data governance', 'recht', 'juridique'],
      ...['jurídico', 'juridico', 'internal audit', 'revision'],
    ],
  },
  {
    id: 'group-infra',
    words: [
      ...['infra', 'infrastructure', 'infrastructures', 'infra team'],
      ...['core infrastructure', 'core infra', 'cloud infrastructure'],
      ...['cloud', 'cloud engineering', 'cloud operations', 'cloud ops'],
      ...['cloudops', 'cloud team', 'cloud foundation', 'cloud foundations'],
      ...['cloud center', 'landing zone', 'landing zones', 'hosting'],
      ...['network', 'networks', 'networking', 'network engineering'],
      ...['network operations', 'netops', 'storage', 'compute', 'backup'],
      ...['database administration', 'database administrators', 'dba', 'dbas'],
      ...['database team', 'databases', 'database engineering', 'dbre'],
      ...['datacenter', 'data center', 'datacentre', 'data centre'],
      ...['it operations', 'it ops', 'itops', 'it infrastructure'],
      ...['sysadmin', 'sysadmins', 'system administration', 'linux', 'unix'],
      ...['system administrators', 'systems engineering', 'virtualization'],
      ...['virtualisation', 'kubernetes', 'k8s', 'clusters', 'server team'],
      ...['servers', 'mainframe', 'finops', 'disaster recovery', 'middleware'],
      ...['infrastruktur', 'netzwerk', 'netzwerke', 'rechenzentrum'],
      ...['datenbanken', 'systemadministration', 'systembetrieb', 'betrieb'],
      ...['it betrieb', 'speicher', 'serverbetrieb', 'réseau', 'réseaux'],
      ...['reseau', 'reseaux', 'bases de', 'hébergement', 'hebergement'],
      ...['infraestructura', 'infraestrutura', 'redes', 'nube', 'nuvem'],
      ...['almacenamiento', 'armazenamento', 'infrastruttura', 'reti'],
      ...['netwerk', 'infrastructuur', 'インフラ', 'インフラチーム'],
    ],
    weights: { infra: 1.6 },
    meaning: 'the name of teams that build the foundation',
    source: TEAM_NAMES,
    unless: [
      ...['social network', 'ad network', 'partner network', 'neural'],
      ...['sales cloud', 'marketing cloud', 'cloud security'],
      ...['network security', 'market infrastructure', 'rail', 'railway'],
      ...['road', 'roads', 'self storage', 'energy storage', 'branch network'],
    ],
  },
  {
    id: 'group-department',
    words: DEPARTMENTS,
    weights: { application: 1.5 },
    meaning: 'the name of teams that work for the business',
    source: 'Departments that most companies have',
    unless: ['it support', 'cloud cost', 'finops', 'internal customers'],
  },
  {
    id: 'group-product',
    words: PRODUCT_WORDS,
    weights: { application: 1.5 },
    meaning: 'the name of teams that build the product',
    source: TEAM_NAMES,
  },
];

/** What teams say they work with, by the function whose tools these are. */
const TOOLS: Record<TeamFunction, string[]> = {
  infra: [
    ...['aws', 'azure', 'gcp', 'google cloud', 'hetzner', 'openstack'],
    ...['vmware', 'vsphere', 'kvm', 'proxmox', 'bare metal', 'terraform'],
    ...['opentofu', 'pulumi', 'ansible', 'cloudformation', 'cluster api'],
    ...['capi', 'eks', 'gke', 'aks', 'openshift', 'rancher', 'kubernetes'],
    ...['cni', 'cilium', 'calico', 'istio', 'linkerd', 'ingress', 'dns'],
    ...['load balancer', 'load balancers', 'loadbalancer', 'cdn', 'vpn'],
    ...['vpc', 'subnets', 'postgres', 'postgresql', 'mysql', 'kafka'],
    ...['redis', 'rabbitmq', 'ceph', 'backups', 'disaster recovery'],
  ],
  sre: [
    ...['prometheus', 'alertmanager', 'grafana', 'loki', 'mimir', 'thanos'],
    ...['opentelemetry', 'jaeger', 'datadog', 'dynatrace', 'new relic'],
    ...['splunk', 'zabbix', 'nagios', 'pagerduty', 'opsgenie', 'logging'],
    ...['tracing', 'metrics', 'alerts', 'dashboards', 'runbooks', 'slis'],
    ...['error budgets', 'post mortems', 'postmortems', 'status page'],
  ],
  devops: [
    ...['jenkins', 'github actions', 'gitlab ci', 'gitlab', 'circleci'],
    ...['tekton', 'argocd', 'argo cd', 'flux', 'fluxcd', 'spinnaker'],
    ...['artifactory', 'nexus', 'harbor', 'helm', 'container registry'],
    ...['azure devops', 'build pipelines', 'deployment pipelines', 'runners'],
    ...['releases', 'feature flags', 'canary', 'progressive delivery'],
  ],
  platform: [
    ...['crossplane', 'scaffolder', 'software templates', 'sdks', 'kratix'],
    ...['cookiecutter', 'dev environments', 'devcontainers'],
    ...['developer self', 'developer onboarding', 'service catalog'],
  ],
  devsecops: [
    ...['vault', 'trivy', 'snyk', 'falco', 'kyverno', 'gatekeeper', 'opa'],
    ...['sonarqube', 'checkmarx', 'veracode', 'keycloak', 'okta', 'sso'],
    ...['sast', 'dast', 'sbom', 'siem', 'waf', 'cert manager', 'secrets'],
    ...['vulnerabilities', 'penetration tests', 'threat models', 'zero trust'],
    ...['iso 27001', 'soc 2', 'pci dss', 'single sign', 'access control'],
  ],
};

/** In prose, where a third of it counts. */
const TOOL_WEIGHT = 2.5;

/** In prose a word counts so many times as much as there it counts for software. */
const IN_PROSE = 1.5;

/**
 * Words of Groups: names of teams, departments, and the words of businesses that name
 * software as well.
 *
 * @remarks
 *
 * A component says in its description what it uses; a team says there what it does.
 */
export const groupVocabularies: Vocabulary[] = [
  ...TEAM_VOCABULARIES.flatMap(vocabulary => [
    { places: NAMED, ...vocabulary, kinds: GROUPS },
    ...(vocabulary.places ? [] : [inProse(vocabulary)]),
  ]),
  ...Object.entries(TOOLS).map(
    ([id, words]): Vocabulary => ({
      id: `group-${id}-tools`,
      words,
      weights: { [id]: TOOL_WEIGHT },
      meaning: 'what teams of this function work with',
      source: 'Tools of the field',
      places: ['description'],
      kinds: GROUPS,
    }),
  ),
  ...BUSINESS.map(vocabulary => ({
    ...vocabulary,
    id: `group-${vocabulary.id}`,
    places: ['name', 'title', 'summary', 'description'] as Place[],
    kinds: GROUPS,
  })),
];

function inProse(vocabulary: Vocabulary): Vocabulary {
  return {
    ...vocabulary,
    weights: Object.fromEntries(
      Object.entries(vocabulary.weights).map(([id, weight]) => [
        id,
        weight * IN_PROSE,
      ]),
    ),
    places: ['description'],
    kinds: GROUPS,
  };
}
