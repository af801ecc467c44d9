import type { Localized } from '../messages/localized.ts';
import type { PlainValue } from '../yaml/editors/plainValue.ts';
import type { ScalarValue } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';

/** Values that belong together, for one step towards high availability. `<…>` stands for what only the user knows. */
export interface Block {
  /** `zadig-ha-…`: its prefix as a snippet. */
  readonly id: string;
  /** The map that the block is about: it is offered there and in the maps around it. */
  readonly at: Path;
  readonly title: Localized;
  readonly description: Localized;
  readonly values: { readonly [key: string]: PlainValue };
  /** What stands in places to fill in where the document does not tell. */
  readonly usual?: Readonly<Record<string, ScalarValue>>;
  /** What speaks against the block: a path with this value, or with any. */
  readonly unless?: { readonly path: Path; readonly value?: ScalarValue };
}

const FQDN_ENDPOINT = {
  endpoint: { type: 'FQDN', FQDN: '<zadig-domain>' },
  protocol: '<protocol>',
  dex: { config: { staticClients: [staticClient('<protocol>://<zadig-domain>/api/v1/callback')] } },
} as const;

const EXTERNAL_MYSQL = {
  tags: { mysql: false },
  connections: {
    mysql: {
      host: '<mysql-host>:<mysql-port>',
      auth: { user: '<mysql-user>', password: '<mysql-password>' },
      db: { user: 'user', dex: '<dex-database>' },
    },
  },
  dex: {
    config: {
      storage: {
        config: {
          host: '<mysql-host>',
          port: '<mysql-port>',
          user: '<mysql-user>',
          password: '<mysql-password>',
          database: '<dex-database>',
        },
      },
    },
  },
} as const;

const MONGODB_ADDRESS =
  'mongodb://<mongodb-user>:<mongodb-password>@<mongodb-1>:27017,<mongodb-2>:27017,<mongodb-3>:27017/?replicaSet=<replica-set>&authSource=admin';

const EXTERNAL_MONGODB = {
  tags: { mongodb: false },
  connections: { mongodb: { connectionString: MONGODB_ADDRESS, db: 'zadig' } },
  ee: { mongodb: { db: 'plutus_zadig' } },
} as const;

const USUAL = { protocol: 'https', 'dex-database': 'dex', 'mysql-port': 3306 } as const;

/** The blocks of the High Availability page and of the parameters it needs. Source: zadig-domain §3.1, §3.5, §1. */
export const BLOCKS: readonly Block[] = [
  {
    id: 'zadig-ha-full',
    at: [],
    title: { en: 'A whole highly available installation', 'zh-cn': '完整的高可用安装' },
    description: {
      en: 'Every key of the High Availability page: replicas with shared storage, external databases, domain and login.',
      'zh-cn': '高可用文档涉及的全部键：多副本与共享存储、外部数据库、访问域名与登录回调。',
    },
    values: {
      ...FQDN_ENDPOINT,
      global: { extensions: { extAuth: { extauthzServerRef: { namespace: '<namespace-of-zadig>' } } } },
      tags: { mysql: false, mongodb: false },
      connections: { ...EXTERNAL_MYSQL.connections, ...EXTERNAL_MONGODB.connections },
      ee: EXTERNAL_MONGODB.ee,
      dex: { config: { ...FQDN_ENDPOINT.dex.config, ...EXTERNAL_MYSQL.dex.config } },
      microservice: {
        aslan: { replicas: 2, storageClass: '<rwx-storage-class>', resources: limits(2, '4Gi') },
        user: { replicas: 2 },
        hubServer: { replicas: 2 },
      },
      frontend: { replicas: 2 },
      gloo: { gatewayProxies: { gatewayProxy: { kind: { deployment: { replicas: 2 } } } } },
    },
    usual: USUAL,
  },
  {
    id: 'zadig-ha-aslan-storage-class',
    at: ['microservice', 'aslan'],
    title: { en: 'aslan: two replicas with a storage class', 'zh-cn': 'aslan：双副本 + 存储类' },
    description: {
      en: 'Two replicas that share their files on a volume of a class that provisions ReadWriteMany.',
      'zh-cn': '双副本，共享文件使用可提供 ReadWriteMany 卷的存储类。',
    },
    values: { microservice: { aslan: { replicas: 2, storageClass: '<rwx-storage-class>' } } },
    unless: { path: ['microservice', 'aslan', 'existingClaim'] },
  },
  {
    id: 'zadig-ha-aslan-claim',
    at: ['microservice', 'aslan'],
    title: { en: 'aslan: two replicas with a claim', 'zh-cn': 'aslan：双副本 + 已有 PVC' },
    description: {
      en: 'Two replicas that share their files on an existing ReadWriteMany claim in the namespace of Zadig.',
      'zh-cn': '双副本，共享文件使用 Zadig 命名空间内已有的 ReadWriteMany PVC。',
    },
    values: { microservice: { aslan: { replicas: 2, existingClaim: '<rwx-claim>' } } },
    unless: { path: ['microservice', 'aslan', 'storageClass'] },
  },
  replicasBlock('portal', 'zadig-portal', ['frontend'], { frontend: { replicas: 2 } }),
  replicasBlock('user', 'user', ['microservice', 'user'], { microservice: { user: { replicas: 2 } } }),
  replicasBlock('hub-server', 'hub-server', ['microservice', 'hubServer'], {
    microservice: { hubServer: { replicas: 2 } },
  }),
  {
    id: 'zadig-ha-dind',
    at: ['microservice', 'dind'],
    title: { en: 'dind: two replicas with limits', 'zh-cn': 'dind：双副本与资源上限' },
    description: {
      en: 'What dind starts with. From chart 1.15 on the cluster settings in the web interface overwrite it: keep both equal.',
      'zh-cn': 'dind 的初始值。自 chart 1.15 起会被 Web 界面的集群管理覆盖，两处请保持一致。',
    },
    values: { microservice: { dind: { replicas: 2, resources: limits(4, '8Gi') } } },
  },
  replicasBlock('gateway', 'gateway-proxy', ['gloo', 'gatewayProxies', 'gatewayProxy'], {
    gloo: { gatewayProxies: { gatewayProxy: { kind: { deployment: { replicas: 2 } } } } },
  }),
  resourcesBlock('aslan', 'aslan', ['microservice', 'aslan'], limits(2, '4Gi')),
  resourcesBlock('cron', 'cron', ['microservice', 'cron'], limits(1, '1024M')),
  resourcesBlock('hub-server', 'hub-server', ['microservice', 'hubServer'], limits(1, '1G')),
  resourcesBlock('user', 'user', ['microservice', 'user'], limits('<cpu-limit>', '<memory-limit>')),
  resourcesBlock('portal', 'zadig-portal', ['frontend'], limits(1, '512Mi')),
  resourcesBlock('dind', 'dind', ['microservice', 'dind'], limits(4, '8Gi')),
  {
    id: 'zadig-ha-external-mysql',
    at: ['connections', 'mysql'],
    title: { en: 'External MySQL, for Zadig and dex', 'zh-cn': '外部 MySQL（Zadig 与 dex）' },
    description: {
      en: 'One server for both: the connection of Zadig, the same for dex, and the built-in MySQL switched off. Create the dex database first.',
      'zh-cn': '同一个 MySQL 供两者使用：Zadig 的连接、dex 的相同连接，并关闭内置 MySQL。请先创建 dex 数据库。',
    },
    values: EXTERNAL_MYSQL,
    usual: USUAL,
  },
  {
    id: 'zadig-ha-external-mongodb',
    at: ['connections', 'mongodb'],
    title: { en: 'External MongoDB replica set', 'zh-cn': '外部 MongoDB 副本集' },
    description: {
      en: 'All members in the address, so that the driver fails over, and the built-in MongoDB switched off.',
      'zh-cn': '连接串列出全部成员，驱动才能故障转移；并关闭内置 MongoDB。',
    },
    values: EXTERNAL_MONGODB,
  },
  {
    id: 'zadig-ha-endpoint-fqdn',
    at: ['endpoint'],
    title: { en: 'Access by domain name, with the login callback', 'zh-cn': '域名访问及登录回调' },
    description: {
      en: 'A domain in front of all nodes. The callback of the login is built from it; TLS must end in front of Zadig.',
      'zh-cn': '域名可指向所有节点之前的负载均衡。登录回调地址由它组成；TLS 需在 Zadig 之前终止。',
    },
    values: FQDN_ENDPOINT,
    usual: USUAL,
    unless: { path: ['endpoint', 'type'], value: 'IP' },
  },
  {
    id: 'zadig-ha-endpoint-ip',
    at: ['endpoint'],
    title: { en: 'Access by node IP, with the login callback', 'zh-cn': '节点 IP 访问及登录回调' },
    description: {
      en: 'NodePort on one node: everybody loses access with that node. For high availability take a domain.',
      'zh-cn': '通过单个节点的 NodePort 访问：该节点故障时所有人都无法访问。高可用请使用域名。',
    },
    values: {
      endpoint: { type: 'IP', IP: '<node-ip>' },
      protocol: '<protocol>',
      gloo: { gatewayProxies: { gatewayProxy: { service: { type: 'NodePort', httpNodePort: '<node-port>' } } } },
      dex: { config: { staticClients: [staticClient('<protocol>://<node-ip>:<node-port>/api/v1/callback')] } },
    },
    usual: { protocol: 'http', 'node-port': 31500 },
    unless: { path: ['endpoint', 'type'], value: 'FQDN' },
  },
];

function replicasBlock(id: string, name: string, at: Path, values: Block['values']): Block {
  return {
    id: `zadig-ha-${id}`,
    at,
    title: { en: `${name}: two replicas`, 'zh-cn': `${name}：双副本` },
    description: {
      en: 'The service keeps nothing itself: a second replica takes over at once.',
      'zh-cn': '该服务自身无状态：第二个副本可立即接管。',
    },
    values,
  };
}

function resourcesBlock(id: string, name: string, path: Path, resources: PlainValue): Block {
  return {
    id: `zadig-ha-resources-${id}`,
    at: [...path, 'resources'],
    title: { en: `${name}: CPU and memory limits`, 'zh-cn': `${name}：CPU 与内存上限` },
    description: {
      en: 'The recommended alerts measure against the limits. The figures are those of the 1.x charts: adjust them to your load.',
      'zh-cn': '推荐的告警按上限计算占用率。数值取自 1.x chart，请按实际负载调整。',
    },
    values: nested([...path, 'resources'], resources),
  };
}

function nested(path: Path, value: PlainValue): Block['values'] {
  return path.reduceRight<PlainValue>((inner, step) => ({ [step]: inner }), value) as Block['values'];
}

function limits(cpu: number | string, memory: string): { readonly limits: PlainValue } {
  return { limits: { cpu, memory } };
}

/** Helm does not merge lists: what stands in a file replaces the chart's client, so it must be complete. */
function staticClient(redirectUri: string): PlainValue {
  return { id: 'zadig', name: 'zadig', secret: '<client-secret>', redirectURIs: [redirectUri] };
}
