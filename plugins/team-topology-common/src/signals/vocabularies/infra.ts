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

import { Place, Vocabulary } from '../vocabulary';

const TOOLS = 'Tools of the field';
const PRACTICE = 'Practices of infrastructure engineering';
const CLOUD = 'Services of the cloud providers';
const TYPES = 'Types in public catalogs';

// Products are tagged with what they use and tell of it in prose, so only what a thing is called counts.
const CALLED: Place[] = ['name', 'title', 'type', 'summary'];
const CALLED_OR_TAGGED: Place[] = [...CALLED, 'tags'];

// Code that talks to a store is not the store.
const CLIENT_CODE = [
  ...['consumer', 'consumers', 'producer', 'producers', 'listener'],
  ...['subscriber', 'publisher', 'exporter', 'exporters', 'sdk', 'orm'],
  ...['client library', 'client libraries', 'spring boot', 'boot starter'],
  ...['redis client', 'kafka client', 'postgres client', 'mysql client'],
  ...['mongo client', 'mongodb client', 'nats client', 's3 client'],
];

// Words that show that an ambiguous one is about machines.
const MACHINES = [
  ...['kubernetes', 'k8s', 'cluster', 'clusters', 'cloud', 'aws', 'azure'],
  ...['gcp', 'terraform', 'ansible', 'hashicorp', 'infrastructure', 'infra'],
  ...['server', 'servers', 'vm', 'vms', 'node', 'nodes', 'host', 'hosts'],
  ...['linux', 'network', 'mesh', 'provisioning', 'configuration management'],
];

const RELATIONAL = [
  ...['postgres', 'postgresql', 'pgsql', 'mysql', 'mariadb', 'mssql'],
  ...['sql server', 'sqlserver', 'azure sql', 'oracle db', 'oracle database'],
  ...['db2', 'rds', 'cloud sql', 'cloudsql', 'alloydb', 'aws aurora'],
  ...['amazon aurora', 'aurora postgresql', 'aurora mysql', 'aurora cluster'],
  ...['cockroachdb', 'tidb', 'yugabyte', 'yugabytedb', 'vitess', 'citus'],
  ...['percona', 'galera', 'timescaledb', 'cloud spanner', 'planetscale'],
];
const DOCUMENTS_AND_KEYS = [
  ...['mongodb', 'mongo', 'cassandra', 'scylladb', 'couchdb', 'couchbase'],
  ...['dynamodb', 'documentdb', 'cosmosdb', 'cosmos db', 'firestore'],
  ...[
    'bigtable',
    'neo4j',
    'arangodb',
    'foundationdb',
    'ferretdb',
    'clickhouse',
  ],
  ...['influxdb', 'questdb', 'etcd', 'keyspaces'],
];
const CACHES = [
  ...['redis', 'valkey', 'memcached', 'elasticache', 'memorystore', 'keydb'],
  ...['dragonflydb', 'hazelcast', 'infinispan', 'redis cluster'],
];
const BROKERS = [
  ...['kafka', 'strimzi', 'redpanda', 'msk', 'confluent', 'zookeeper'],
  ...['rabbitmq', 'activemq', 'nats', 'jetstream', 'pulsar', 'amazon mq'],
  ...['ibm mq', 'ibmmq', 'sqs', 'sns', 'service bus', 'servicebus'],
  ...['event hub', 'event hubs', 'eventhub', 'eventhubs', 'kinesis', 'pub sub'],
  ...['pubsub', 'eventbridge', 'event bus', 'eventbus', 'event mesh'],
  ...['message broker', 'message bus', 'message queue', 'message queues'],
  ...['mosquitto', 'emqx', 'mqtt broker', 'kafka connect', 'schema registry'],
];
const SEARCH = [
  ...['elasticsearch', 'opensearch', 'solr', 'meilisearch', 'typesense'],
  ...['elastic cluster', 'eck operator', 'qdrant', 'weaviate', 'milvus'],
  ...['vector database', 'vector db'],
];
const OBJECTS = [
  ...['s3', 's3 bucket', 's3 buckets', 'minio', 'gcs', 'object storage'],
  ...['object store', 'blob storage', 'blobstorage', 'storage account'],
  ...['storage accounts', 'storage bucket', 'storage buckets', 'adls'],
  ...['seaweedfs', 'r2 bucket', 'objektspeicher'],
];

/** Words of the work on the foundation that software runs on. */
export const infraVocabularies: Vocabulary[] = [
  // Infrastructure as code
  {
    id: 'infra-code',
    words: [
      ...['terraform', 'opentofu', 'tofu', 'terragrunt', 'terramate', 'cdktf'],
      ...['pulumi', 'cloudformation', 'cfn', 'bicep', 'aws cdk', 'cdk app'],
      ...[
        'cdk stack',
        'cdk stacks',
        'arm template',
        'arm templates',
        'azurerm',
      ],
      ...['tfstate'],
      ...['terraform cloud', 'terraform enterprise', 'terrakube'],
      ...['driftctl', 'infracost', 'tflint', 'terraformer', 'terracost'],
      ...['iac', 'infrastructure as', 'infrastructure code', 'infra code'],
      ...['terraform module', 'terraform modules', 'terraform provider'],
      ...['terraform stack', 'terraform stacks', 'terraform configuration'],
      ...['tf module', 'tf modules', 'tfmodule', 'tfmodules', 'tf provider'],
      ...['pulumi program', 'pulumi provider', 'pulumi stack', 'iac modules'],
      ...['remote state', 'state bucket', 'state backend', 'infra modules'],
      ...['infrastructure modules', 'infrastructure stack', 'infra stack'],
    ],
    weights: { infra: 1.8 },
    meaning: 'infrastructure as code',
    source: TOOLS,
    places: CALLED_OR_TAGGED,
  },
  {
    id: 'infra-provider',
    // What a provider provides for is not what it is.
    words: [
      ...['terraform provider', 'tf provider', 'pulumi provider'],
      ...['crossplane provider', 'opentofu provider', 'cluster api'],
      ...['landing zone', 'landing zones', 'landingzone', 'aws lz', 'azure lz'],
    ],
    weights: { infra: 3, sre: -1, devops: -1, devsecops: -1, platform: -1 },
    meaning: 'what infrastructure is made by, whatever it is made for',
    source: 'Infrastructure as code: providers and landing zones',
    places: ['name', 'title', 'summary'],
    unless: ['template', 'scaffolder', 'pipeline', 'github action'],
  },
  {
    id: 'infra-configuration',
    words: [
      ...['ansible', 'ansible role', 'ansible roles', 'ansible collection'],
      ...['ansible playbook', 'ansible playbooks', 'saltstack', 'cfengine'],
      ...['cloud init', 'cloudinit', 'puppet module', 'puppet modules'],
      ...['puppetdb', 'chef cookbook', 'chef cookbooks', 'chef server'],
      ...[
        'kickstart',
        'preseed',
        'ignition config',
        'configuration management',
      ],
      ...['server configuration', 'nixos', 'nixos config'],
    ],
    weights: { infra: 1.8, devops: 0.8 },
    meaning: 'the configuration of machines',
    source: TOOLS,
    places: CALLED_OR_TAGGED,
    unless: ['clinical', 'product configuration'],
  },
  {
    id: 'infra-tool-in-company',
    words: [
      ...['chef', 'puppet', 'salt', 'packer', 'nomad', 'consul', 'vagrant'],
      ...['foreman', 'capi', 'maas', 'rosa'],
    ],
    weights: { infra: 1.8 },
    meaning: 'a tool that sets up or runs machines',
    source: TOOLS,
    places: CALLED_OR_TAGGED,
    company: MACHINES,
    unless: [
      ...['recipe', 'recipes', 'restaurant', 'food', 'menu', 'puppeteer'],
      ...['parcel', 'warehouse', 'travel', 'visa', 'password hashing'],
    ],
  },
  {
    id: 'infra-resources',
    words: [
      ...['provisioning', 'provisioner', 'provisioners', 'provisions'],
      ...['bereitstellung', 'aprovisionamiento', 'provisionamento'],
      ...['cloud resources', 'aws resources', 'azure resources'],
      ...['gcp resources'],
      ...['cmdb', 'cloud inventory', 'server inventory', 'resource inventory'],
      ...['infrastructure inventory', 'cloudquery', 'steampipe', 'glpi'],
      ...['it assets', 'hardware inventory'],
    ],
    weights: { infra: 1.2 },
    meaning: 'how resources are provisioned and listed',
    source: PRACTICE,
    places: CALLED,
    unless: [
      ...['user', 'users', 'account', 'accounts', 'scim', 'tenant', 'sim'],
      ...['subscriber', 'loan', 'accounting', 'dashboards', 'device'],
    ],
  },

  // Network
  {
    id: 'infra-network',
    words: [
      ...['vpc', 'vpcs', 'vnet', 'vnets', 'subnet', 'subnets', 'vlan', 'vlans'],
      ...['virtual network', 'virtual networks', 'transit gateway', 'tgw'],
      ...['nat gateway', 'internet gateway', 'vpc peering', 'route table'],
      ...['route tables', 'bgp', 'sdwan', 'sd wan', 'direct connect'],
      ...['expressroute', 'private link', 'privatelink', 'private endpoint'],
      ...['vpc endpoint', 'vpc endpoints', 'cidr', 'ipam', 'netbox', 'dhcp'],
      ...['pfsense', 'opnsense', 'mikrotik', 'routeros', 'unifi', 'openwrt'],
      ...['network topology', 'network infrastructure', 'hub network'],
      ...['vpn', 'vpns', 'wireguard', 'openvpn', 'ipsec', 'tailscale'],
      ...['headscale', 'netbird', 'zerotier', 'vpn gateway', 'client vpn'],
      ...['bastion', 'bastion host', 'jump host', 'jumphost'],
      ...['jump server', 'guacamole'],
    ],
    weights: { infra: 2.2 },
    meaning: 'a part of the network that everything runs on',
    source: PRACTICE,
    places: CALLED_OR_TAGGED,
  },
  {
    id: 'infra-network-word',
    words: [
      ...['network', 'networks', 'networking', 'netzwerk', 'netzwerke'],
      ...['réseau', 'réseaux', 'reseau', 'redes', 'rede'],
    ],
    weights: { infra: 1.4 },
    meaning: 'the word for the network',
    source: PRACTICE,
    places: ['name', 'title', 'type', 'tags'],
    unless: [
      ...['neural', 'neuronal', 'social', 'sociales', 'sociais', 'partner'],
      ...['partners', 'dealer', 'provider network', 'ad network', 'affiliate'],
      ...['graph', 'merchant', 'payment', 'payments', 'hospital', 'retail'],
      ...['learning', 'blockchain', 'electricity', 'energy', 'railway'],
      ...['analysis', 'network policy', 'network policies', 'friends'],
    ],
  },
  {
    id: 'infra-dns',
    words: [
      ...['dns', 'route53', 'route 53', 'external dns', 'externaldns'],
      ...['coredns', 'powerdns', 'bind9', 'unbound', 'dns zone', 'dns zones'],
      ...['hosted zone', 'hosted zones', 'nameserver', 'nameservers'],
      ...['octodns', 'dnscontrol', 'dyndns', 'ddns', 'pihole', 'pi hole'],
      ...['adguard', 'technitium', 'domain name', 'domain names', 'ntp'],
      ...['chrony', 'time server'],
    ],
    weights: { infra: 2.2 },
    meaning: 'how names on the network are found',
    source: TOOLS,
    places: CALLED_OR_TAGGED,
  },
  {
    id: 'infra-traffic',
    words: [
      ...['ingress', 'ingresses', 'ingress nginx', 'nginx ingress'],
      ...['ingress controller', 'load balancer', 'load balancers'],
      ...['loadbalancer', 'loadbalancers', 'load balancing', 'alb', 'nlb'],
      ...['elb', 'haproxy', 'traefik', 'metallb', 'kube vip', 'keepalived'],
      ...['reverse proxy', 'reverseproxy', 'projectcontour', 'envoy gateway'],
      ...['gateway api', 'edge proxy', 'cloudflared', 'cloudflare tunnel'],
      ...['nginx proxy', 'lastverteiler', 'balanceador', 'squid'],
      ...['forward proxy', 'egress gateway', 'egress proxy'],
      ...['cdn', 'cdns', 'cloudfront', 'fastly', 'akamai', 'cloudflare'],
      ...['front door', 'frontdoor', 'varnish', 'content delivery'],
      ...['edge cache', 'bunnycdn', 'cloudfront distribution'],
    ],
    weights: { infra: 2 },
    meaning: 'how traffic comes in and is spread',
    source: TOOLS,
    places: CALLED_OR_TAGGED,
    unless: ['video player', 'doorbell', 'game', 'games'],
  },
  {
    id: 'infra-gateway',
    words: [
      ...['nginx', 'caddy', 'envoy', 'apache httpd', 'httpd', 'iis'],
      ...['kong', 'apisix', 'tyk', 'gravitee', 'apigee', 'krakend', 'kgateway'],
      ...['api gateway', 'apigateway', 'edge gateway', 'gloo'],
    ],
    weights: { infra: 1.1 },
    meaning: 'a server or gateway in front of software',
    source: TOOLS,
    places: ['name', 'title', 'type'],
    unless: [
      'golf',
      'static website',
      'visitor',
      'visitors',
      'exporter',
      'payment',
      'payments',
      'sms',
      'card',
      'bff',
    ],
  },
  {
    id: 'infra-discovery',
    words: [
      ...['config server', 'configuration server', 'config service'],
      ...['discovery server', 'service discovery', 'discovery service'],
      ...['eureka', 'eureka server', 'service registry', 'spring config'],
    ],
    weights: { infra: 1.6 },
    meaning: 'how running services find each other and their settings',
    source: TOOLS,
    places: ['name', 'title'],
    kinds: ['component', 'system', 'resource'],
  },
  {
    id: 'infra-mesh',
    words: [
      ...['istio', 'istiod', 'linkerd', 'service mesh', 'servicemesh'],
      ...['mesh gateway', 'kuma mesh', 'consul connect', 'consul mesh'],
      ...['submariner', 'skupper', 'cni', 'cni plugin', 'vpc cni', 'cilium'],
      ...['calico', 'flannel', 'multus', 'antrea', 'weave net', 'kube ovn'],
      ...['kube router', 'kube proxy', 'cluster mesh', 'clustermesh'],
    ],
    weights: { infra: 2, sre: 0.3 },
    meaning: 'the network inside and between clusters',
    source: TOOLS,
    places: CALLED_OR_TAGGED,
  },

  // Cloud
  {
    id: 'infra-cloud-account',
    words: [
      ...['landing zone', 'landing zones', 'landingzone', 'landingzones'],
      ...['account factory', 'account vending', 'project factory'],
      ...['subscription vending', 'control tower', 'aws organization'],
      ...['aws organizations', 'aws account', 'aws accounts'],
      ...['azure subscription', 'azure subscriptions', 'gcp project'],
      ...['gcp projects', 'google project', 'cloud account', 'cloud accounts'],
      ...['cloud tenant', 'resource group', 'resource groups'],
      ...['management group', 'management groups', 'organizational unit'],
      ...['cloud baseline', 'account baseline'],
    ],
    weights: { infra: 2.4 },
    meaning: 'an account or a landing zone in the cloud',
    source: CLOUD,
  },
  {
    id: 'infra-cloud-provider',
    // What runs in a cloud often carries its name.
    words: [
      ...['aws', 'azure', 'gcp', 'google cloud', 'amazon web', 'hetzner'],
      ...['ovh', 'ovhcloud', 'digitalocean', 'scaleway', 'linode', 'vultr'],
      ...['oracle cloud', 'alibaba cloud', 'aliyun', 'ibm cloud', 'stackit'],
      ...['ionos', 'exoscale', 'infomaniak', 'open telekom', 'upcloud'],
      ...['hcloud', 'civo'],
    ],
    weights: { infra: 0.6 },
    meaning: 'the name of a cloud',
    source: CLOUD,
    places: ['name', 'title', 'type'],
    unless: ['azure devops', 'aws sdk', 'azure pipelines'],
  },
  {
    id: 'infra-cloud-word',
    words: [
      ...['cloud', 'clouds', 'multi cloud', 'multicloud', 'hybrid cloud'],
      ...['private cloud', 'public cloud', 'nube', 'nuvem', 'hyperscaler'],
      ...['foundation', 'foundations'],
    ],
    weights: { infra: 1 },
    meaning: 'the word for the cloud or the foundation',
    source: PRACTICE,
    places: ['name', 'title'],
    company: [
      ...['aws', 'azure', 'gcp', 'account', 'accounts', 'landing', 'terraform'],
      ...['infrastructure', 'infra', 'network', 'networks', 'kubernetes'],
      ...['region', 'regions', 'provisioning', 'openstack', 'hosting'],
    ],
    unless: [
      ...['point cloud', 'word cloud', 'lidar', 'crm', 'charity', 'donation'],
      ...['donations', 'spring cloud', 'cloud cost', 'cloud security'],
    ],
  },
  {
    id: 'infra-runtime',
    words: [
      ...['ecs', 'ecs cluster', 'ecs service', 'fargate', 'app service'],
      ...['elastic beanstalk', 'beanstalk', 'container apps', 'portainer'],
      ...['docker swarm', 'docker host', 'docker hosts', 'hpc', 'slurm'],
      ...['mesos', 'hpc cluster', 'compute cluster', 'gpu cluster'],
      ...['gpu cloud', 'docker engine', 'cloud foundry', 'cloudfoundry'],
    ],
    weights: { infra: 1.4 },
    meaning: 'what containers and jobs run on',
    source: CLOUD,
    places: CALLED,
    unless: ['game', 'games', 'entity component'],
  },

  // Clusters
  {
    id: 'infra-cluster',
    words: [
      ...['kubernetes cluster', 'kubernetes clusters', 'k8s cluster'],
      ...['k8s clusters', 'eks', 'gke', 'aks', 'eks cluster', 'gke cluster'],
      ...['aks cluster', 'openshift', 'okd', 'rancher', 'rke', 'rke2', 'k3s'],
      ...['k0s', 'talos', 'microk8s', 'kubeadm', 'kops', 'kubespray', 'eksctl'],
      ...['kubeone', 'kamaji', 'hypershift', 'gardener', 'sveltos', 'tanzu'],
      ...['cluster api', 'clusterapi', 'capa', 'capz', 'capg', 'capv', 'capo'],
      ...['management cluster', 'workload cluster', 'workload clusters'],
      ...['cluster lifecycle', 'cluster provisioning', 'cluster bootstrap'],
      ...['cluster fleet', 'managed kubernetes', 'kubernetes distribution'],
      ...['kubernetes platform', 'kubernetes infrastructure'],
    ],
    weights: { infra: 2.2 },
    meaning: 'a cluster or how clusters are made',
    source: TOOLS,
    places: CALLED_OR_TAGGED,
    unless: ['garden', 'plants'],
  },
  {
    id: 'infra-cluster-word',
    words: ['cluster', 'clusters', 'clúster'],
    weights: { infra: 1.4 },
    meaning: 'the word for a group of machines or stores',
    source: TYPES,
    places: CALLED,
    unless: [
      ...['clustering', 'segmentation', 'segments', 'customer', 'customers'],
      ...['galaxy', 'topic modeling', 'embedding', 'embeddings', 'markers'],
    ],
  },
  {
    id: 'infra-cluster-part',
    words: [
      ...['karpenter', 'cluster autoscaler', 'autoscaler', 'autoscalers'],
      ...['autoscaling', 'auto scaling', 'keda', 'hpa', 'vertical pod'],
      ...['node pool', 'node pools', 'nodepool', 'nodepools', 'node group'],
      ...['node groups', 'nodegroup', 'nodegroups', 'worker nodes'],
      ...['spot instances', 'spot instance', 'descheduler', 'kured'],
      ...['node termination', 'node autoscaling', 'autoscaling group'],
      ...['cluster proportional', 'autoscaling groups'],
      ...['kubelet', 'kube apiserver', 'kube scheduler', 'containerd', 'cri o'],
      ...['crio', 'gvisor', 'kata containers', 'firecracker', 'gpu operator'],
      ...['device plugin', 'node feature', 'virtual kubelet', 'cluster addon'],
      ...['cluster addons', 'cluster add', 'cloud controller', 'runc'],
      ...['cluster apps', 'default apps', 'kubernetes addons', 'k8s addons'],
      ...['node image', 'node images', 'kubernetes node', 'kubernetes nodes'],
      ...['metrics server', 'cluster operator', 'cluster operators'],
    ],
    weights: { infra: 2 },
    meaning: 'a part of which clusters are made',
    source: TOOLS,
    places: CALLED,
  },
  {
    id: 'infra-kubernetes-word',
    // Every function works on Kubernetes.
    words: ['kubernetes', 'k8s', 'kube', 'namespace', 'namespaces'],
    weights: { infra: 0.6 },
    meaning: 'about Kubernetes',
    source: 'Shared ground of the functions',
    places: ['name', 'title', 'type'],
  },
  {
    id: 'infra-operator-word',
    words: [
      ...['operator', 'operators', 'controller', 'controllers'],
      ...['kubernetes operator', 'kubernetes controller', 'k8s operator'],
    ],
    weights: { infra: 0.8, platform: 0.4 },
    meaning: 'software that looks after resources in a cluster',
    source: 'Operator pattern of Kubernetes',
    places: CALLED,
    company: [
      ...['kubernetes', 'k8s', 'crd', 'crds', 'custom resource', 'cluster'],
      ...[
        'custom resources',
        'reconcile',
        'reconciles',
        'clusters',
        'openshift',
      ],
    ],
    unless: ['telecom', 'tour', 'bus', 'call center', 'game', 'mvc'],
  },

  // Machines
  {
    id: 'infra-virtual-machine',
    words: [
      ...['virtual machine', 'virtual machines', 'virtualmachine', 'vm', 'vms'],
      ...['ec2', 'ec2 instance', 'compute engine', 'compute instance', 'vmss'],
      ...['asg', 'ami', 'amis', 'machine image', 'machine images', 'vps'],
      ...['golden image', 'golden images', 'proxmox', 'vsphere', 'vmware'],
      ...['esxi', 'vcenter', 'hyperv', 'hyper v', 'kvm', 'qemu', 'libvirt'],
      ...['kubevirt', 'harvester', 'openstack', 'xcp ng', 'nutanix', 'ovirt'],
      ...['lxc', 'lxd', 'incus', 'hypervisor', 'hypervisors', 'virtualization'],
      ...['virtualisierung', 'virtualisation', 'cloudstack'],
    ],
    weights: { infra: 2.2 },
    meaning: 'a virtual machine or what runs them',
    source: TOOLS,
    places: CALLED_OR_TAGGED,
    unless: ['ethereum', 'wasm', 'bytecode', 'interpreter'],
  },
  {
    id: 'infra-hardware',
    words: [
      ...['bare metal', 'baremetal', 'datacenter', 'datacenters', 'datacentre'],
      ...['data center', 'data centers', 'data centre', 'rechenzentrum'],
      ...[
        'server room',
        'serverraum',
        'colocation',
        'ipmi',
        'idrac',
        'redfish',
      ],
      ...['pxe', 'ipxe', 'tinkerbell', 'metal3', 'raspberry pi', 'raspberrypi'],
      ...['rpi', 'nas', 'synology', 'truenas', 'unraid', 'qnap'],
      ...[
        'network switch',
        'gpu nodes',
        'gpu node',
        'mainframe',
        'dell server',
      ],
      ...['physical server', 'physical servers', 'serveur', 'serveurs'],
      ...['servidor', 'servidores'],
    ],
    weights: { infra: 2 },
    meaning: 'hardware, or where it stands',
    source: TYPES,
    places: CALLED_OR_TAGGED,
    unless: ['nasa', 'nasdaq'],
  },
  {
    id: 'infra-operating-system',
    words: [
      ...['operating system', 'operating systems', 'betriebssystem', 'linux'],
      ...['ubuntu', 'debian', 'rhel', 'centos', 'rocky linux', 'almalinux'],
      ...['flatcar', 'bottlerocket', 'coreos', 'talos linux', 'windows server'],
      ...['freebsd', 'kernel module', 'systemd', 'os image', 'os images'],
    ],
    weights: { infra: 1.2 },
    meaning: 'an operating system',
    source: TOOLS,
    places: ['name', 'title', 'type'],
    unless: ['docker image', 'base image', 'desktop app', 'installer'],
  },
  {
    id: 'infra-homelab',
    // Not tags and prose: whatever is at home carries the word.
    words: [
      ...['homelab', 'home lab', 'homeserver', 'home server', 'home ops'],
      ...['home cluster', 'home network', 'homenet', 'home infra'],
      ...['home infrastructure', 'home router'],
    ],
    weights: { infra: 1 },
    meaning: 'a foundation that a person runs at home',
    source: TYPES,
    places: ['name', 'title', 'type'],
  },

  // Stores and messages
  {
    id: 'infra-relational-database',
    words: RELATIONAL,
    weights: { infra: 1.8 },
    meaning: 'a database',
    source: TOOLS,
    places: CALLED,
    unless: CLIENT_CODE,
  },
  {
    id: 'infra-store',
    words: [...DOCUMENTS_AND_KEYS, ...CACHES, ...SEARCH],
    weights: { infra: 1.8 },
    meaning: 'a store, a cache or a search index',
    source: TOOLS,
    places: CALLED,
    unless: [...CLIENT_CODE, 'logging'],
  },
  {
    id: 'infra-database-operation',
    words: [
      ...['cloudnativepg', 'cloudnative pg', 'cnpg', 'postgres operator'],
      ...['postgresql operator', 'mysql operator', 'mariadb operator'],
      ...['mongodb operator', 'redis operator', 'database operator', 'patroni'],
      ...['pgbouncer', 'pgpool', 'proxysql', 'maxscale', 'stackgres'],
      ...['crunchydata', 'database cluster', 'database server'],
      ...['database servers', 'db cluster', 'db server', 'db servers'],
      ...['database infrastructure', 'database administration', 'pgadmin'],
      ...['db instance', 'database instance', 'read replica', 'phpmyadmin'],
      ...['datenbankserver', 'datenbankcluster', 'kafka operator'],
      ...['rabbitmq operator', 'elasticsearch operator', 'opensearch operator'],
    ],
    weights: { infra: 2.2 },
    meaning: 'how databases are run',
    source: TOOLS,
    places: CALLED_OR_TAGGED,
  },
  {
    id: 'infra-database-word',
    words: [
      ...['database', 'databases', 'db', 'dbs', 'datenbank', 'datenbanken'],
      ...['sql database', 'nosql', 'dbms', 'rdbms'],
      ...['storage', 'speicher', 'datenspeicher', 'stockage'],
      ...['almacenamiento', 'armazenamento', 'dateiablage'],
    ],
    weights: { infra: 1.4 },
    meaning: 'the word for a database or storage',
    source: TYPES,
    places: ['name', 'title', 'type'],
    unless: [
      'orm',
      'migration',
      'migrations',
      'query builder',
      'movie',
      'sdk',
      'schema change',
      'database client',
      'warehouse',
      'energy',
      'self storage',
      'cold storage',
      'local storage',
      'localstorage',
      'furniture',
    ],
  },
  {
    id: 'infra-messages',
    words: BROKERS,
    weights: { infra: 1.8 },
    meaning: 'what messages and events run through',
    source: TOOLS,
    places: CALLED,
    unless: CLIENT_CODE,
  },
  {
    id: 'infra-object-storage',
    words: OBJECTS,
    weights: { infra: 1.8 },
    meaning: 'a store for objects',
    source: CLOUD,
    places: CALLED,
    unless: [...CLIENT_CODE, 'uploader', 'upload api'],
  },
  {
    id: 'infra-store-tag',
    // A service is tagged with what it uses, a resource with what it is.
    words: [
      ...[...RELATIONAL, ...DOCUMENTS_AND_KEYS, ...CACHES],
      ...[...BROKERS, ...SEARCH, ...OBJECTS],
    ],
    weights: { infra: 2.4 },
    meaning: 'a store or a broker',
    source: TYPES,
    places: ['tags'],
    kinds: ['resource'],
  },
  {
    id: 'infra-resource-word',
    // A component is called a server or a queue for many reasons, a resource for one.
    words: [
      ...['server', 'servers', 'host', 'node', 'nodes', 'instance', 'volume'],
      ...['disk', 'bucket', 'buckets', 'queue', 'queues', 'topic', 'topics'],
      ...['cache', 'table', 'tables', 'stream', 'streams', 'broker', 'store'],
      ...['lb', 'ip', 'eip', 'zone', 'domain', 'gateway', 'router', 'mq'],
      ...['backend storage', 'eventstream', 'fileshare'],
      ...['nat', 'dlq', 'ftp', 'sftp', 'proxy', 'replica'],
    ],
    weights: { infra: 1.4 },
    meaning: 'the word for a provisioned resource',
    source: TYPES,
    places: ['name', 'title', 'type'],
    kinds: ['resource'],
    unless: [
      ...['secret', 'secrets', 'key', 'mcp', 'dataset', 'payment gateway'],
      ...['saas', 'license', 'feature store', 'app store'],
    ],
  },
  {
    id: 'infra-volume',
    words: [
      ...['csi', 'csi driver', 'csi drivers', 'ceph', 'rook', 'longhorn'],
      ...['openebs', 'portworx', 'linstor', 'drbd', 'piraeus', 'glusterfs'],
      ...['nfs', 'nfs server', 'samba', 'smb share', 'cifs', 'efs', 'ebs'],
      ...['iscsi', 'zfs', 'persistent volume', 'persistent volumes', 'pvc'],
      ...['pvcs', 'storage class', 'storageclass', 'volume snapshot', 'fsx'],
      ...['file server', 'fileserver', 'file share', 'file shares', 'lustre'],
      ...['topolvm', 'mayastor', 'vsan', 'local path', 'block storage'],
      ...['shared storage', 'network storage'],
    ],
    weights: { infra: 2.2 },
    meaning: 'storage that software is given',
    source: TOOLS,
    places: CALLED_OR_TAGGED,
    unless: ['chess'],
  },

  // Backup, recovery, capacity, cost
  {
    id: 'infra-backup',
    words: [
      ...['velero', 'restic', 'borg', 'borgbackup', 'borgmatic', 'kopia'],
      ...['k8up', 'kasten', 'veeam', 'barman', 'pgbackrest', 'wal g'],
      ...['duplicati', 'bareos', 'rclone', 'litestream'],
      ...['backup vault', 'backup plan', 'database backup'],
      ...['db backup', 'etcd backup', 'backup restore'],
      ...['backup job', 'snapshot policy'],
      ...['snapshot controller', 'restore test'],
      ...['volsync', 'datensicherung', 'sauvegarde'],
      ...['offsite backup', 'aws backup'],
      ...['backup', 'backups', 'restore', 'restores', 'snapshots', 'respaldo'],
      ...['wiederherstellung', 'restauration'],
      ...['disaster recovery', 'failover', 'fail over', 'business continuity'],
      ...['multi region', 'multiregion', 'cross region'],
      ...['rto', 'rpo', 'drp', 'dr plan', 'dr test', 'dr site'],
      ...['pilot light', 'warm standby', 'hot standby'],
      ...['geo redundancy', 'notfallwiederherstellung', 'high availability'],
      ...['notfallvorsorge', 'georedundanz'],
    ],
    weights: { infra: 2.2 },
    meaning: 'backup, restore and recovery',
    source:
      'Practices of infrastructure engineering: backup, disaster recovery',
    places: CALLED_OR_TAGGED,
    unless: [
      'backup power',
      'backup driver',
      'backup withholding',
      'backup generator',
      'battery',
      'restore purchases',
      'photo restoration',
      'dotfiles',
    ],
  },
  {
    id: 'infra-capacity',
    words: [
      ...['capacity planning', 'capacity plan', 'capacity management'],
      ...['kapazitätsplanung', 'kapazitaetsplanung', 'rightsizing'],
      ...['right sizing', 'cluster capacity', 'cloud capacity'],
      ...['capacity reservation', 'capacity reservations', 'overprovisioner'],
      ...['overprovisioning', 'resource quota', 'resource quotas'],
      ...['reserved instances', 'savings plans', 'service quotas'],
      ...['goldilocks'],
      ...['finops', 'fin ops', 'opencost', 'kubecost', 'infracost', 'komiser'],
      ...['cloudability', 'cloudhealth', 'cloud cost', 'cloud costs'],
      ...['cloud spend', 'cloud spending', 'cloud billing', 'cloud budget'],
      ...['cloud budgets', 'cost explorer', 'cost optimization'],
      ...['cost optimisation', 'cost allocation', 'cost anomaly', 'aws cost'],
      ...['aws costs', 'aws billing', 'aws budgets', 'azure cost'],
      ...['infrastructure cost', 'infrastructure costs', 'cost insights'],
      ...['cloud kosten', 'cloudkosten', 'kube downscaler', 'cloud carbon'],
    ],
    weights: { infra: 2, sre: 0.2 },
    meaning: 'how much capacity there is and what it costs',
    source: 'Practices of infrastructure engineering: capacity, FinOps',
    unless: ['hospital', 'beds', 'hotel', 'freight', 'truck'],
  },

  // Plumbing
  {
    id: 'infra-mail',
    words: [
      ...['postfix', 'dovecot', 'exim', 'sendmail', 'smtp', 'smtp relay'],
      ...['smtp server', 'mail relay', 'mail server', 'mailserver'],
      ...['mail servers', 'mail gateway', 'mailu', 'mailcow', 'stalwart'],
      ...['exchange server', 'imap server', 'rspamd', 'amazon ses', 'aws ses'],
      ...['mailrelay', 'serveur mail', 'mail transfer'],
    ],
    weights: { infra: 1.6 },
    meaning: 'a mail server or relay',
    source: TOOLS,
    places: CALLED,
    unless: ['newsletter', 'marketing', 'campaign', 'campaigns'],
  },
  {
    id: 'infra-directory',
    words: [
      ...['ldap', 'openldap', 'lldap', 'active directory', 'freeipa', '389ds'],
      ...['domain controller', 'domain controllers', 'directory server'],
      ...['directory servers', 'directory service', 'directory services'],
      ...['kerberos', 'freeradius', 'radius server', 'verzeichnisdienst'],
    ],
    weights: { infra: 1.8, devsecops: 1 },
    meaning: 'a directory server',
    source: TOOLS,
    places: CALLED,
    unless: ['business directory', 'doctor', 'doctors', 'backstage'],
  },

  // The words for the foundation
  {
    id: 'infra-word',
    words: [
      ...['infra', 'infrastructure', 'infrastructures', 'infrastruktur'],
      ...['infraestructura', 'infraestrutura', 'cloud infrastructure'],
      ...['cloud infra', 'cloud foundation', 'cloud engineering', 'core infra'],
      ...['core infrastructure', 'cloud plumbing', 'base infrastructure'],
      ...['shared infrastructure', 'platform infrastructure', 'it infra'],
      ...['it infrastructure', 'cloud networking', 'cloudinfra'],
    ],
    weights: { infra: 1.8 },
    meaning: 'the word for the foundation',
    source: 'Mission of the infra function',
    places: CALLED_OR_TAGGED,
    unless: [
      ...['market infrastructure', 'clearing', 'road', 'roads', 'railway'],
      ...['city', 'charging', 'hexagonal', 'ddd', 'domain driven'],
      ...['clean architecture', 'critical infrastructure'],
    ],
  },
  {
    id: 'infra-other-languages',
    words: [
      // Dutch, Italian, Polish, Norwegian, Swedish, Danish, Finnish
      ...['infrastructuur', 'infrastruttura', 'infrastruktura', 'netwerk'],
      ...['netwerken', 'rete aziendale', 'sieć', 'serwer', 'serwery'],
      ...['nettverk', 'nätverk', 'netværk', 'verkko', 'skyplattform'],
      ...['driftsplattform', 'driftsplatform', 'databas', 'databaser'],
      ...['tietokanta', 'baza danych', 'lagring', 'datasenter', 'datacenter'],
      ...['back up', 'sikkerhetskopi', 'opslag', 'rechenzentrum'],
    ],
    weights: { infra: 1.4 },
    meaning: 'a word for the foundation',
    source: 'The field in other languages',
    places: ['name', 'title', 'type', 'summary'],
    unless: ['sosialt nettverk', 'socialt nätverk', 'partnernettverk'],
  },
  {
    id: 'infra-team',
    words: [
      ...['infra', 'infrastructure', 'infrastruktur', 'infraestructura'],
      ...[
        'infraestrutura',
        'infra team',
        'core infra',
        'cloud ops',
        'cloudops',
      ],
      ...['cloud engineering', 'cloud foundation', 'cloud foundations'],
      ...['cloud infrastructure', 'cloud services', 'cloud team', 'cloud'],
      ...['network', 'networks', 'networking', 'netzwerk', 'netops', 'dba'],
      ...['dbas', 'database', 'databases', 'storage', 'compute', 'hosting'],
      ...['datacenter', 'data center', 'it operations', 'it ops', 'itops'],
      ...['sysadmin', 'sysadmins', 'system administration', 'kubernetes'],
      ...['systems engineering', 'network engineering', 'homelab', 'finops'],
      ...['linux', 'server', 'servers', 'virtualization', 'betrieb'],
    ],
    weights: { infra: 1.8 },
    meaning: 'the name of teams that build the foundation',
    source: 'Names of teams in the field',
    places: ['owner', 'system', 'domain', 'parent'],
    unless: [
      ...['social network', 'ad network', 'partner network', 'neural'],
      ...['sales cloud', 'clearing', 'cloud security', 'network security'],
    ],
  },
];
