import type { DocumentationPage } from '../catalog/documentation.ts';
import type { Localized } from '../messages/localized.ts';
import type { Path } from '../yaml/path.ts';
import type { ItemKind } from './checklist.ts';

/** One bullet of Zadig's High Availability page. */
export interface ItemDefinition {
  readonly id: string;
  readonly title: Localized;
  readonly kind: ItemKind;
  /** Rules whose findings fail the item; for items about one service only findings below `path` count. */
  readonly rules: readonly string[];
  readonly path?: Path;
  /** A value that decides the item: undecidable, the item is unknown; it also says where to look. */
  readonly decisive?: readonly Path[];
  /** Chart versions (inclusive) in which the item can be done at all. */
  readonly since?: string;
  readonly absentIn?: { readonly since: string; readonly until: string };
  readonly page: DocumentationPage;
}

/** A group of items under one heading. */
export interface SectionDefinition {
  readonly id: string;
  readonly title: Localized;
  readonly items: readonly ItemDefinition[];
}

const PAGE: DocumentationPage = 'high-availability';
const RESOURCE_RULES = ['limits-missing', 'requests-exceed-limits', 'null-resources', 'invalid-quantity'];

function manual(id: string, en: string, zh: string, page = PAGE): ItemDefinition {
  return { id, title: { en, 'zh-cn': zh }, kind: 'manual', rules: [], page };
}

function resources(id: string, name: string, path: Path): ItemDefinition {
  const title = { en: `Resource limits of ${name}`, 'zh-cn': `${name} 的资源上限` };
  return { id: `resources-${id}`, title, kind: 'auto', rules: RESOURCE_RULES, path, page: PAGE };
}

function replicas(id: string, name: string, path: Path, more: Partial<ItemDefinition> = {}): ItemDefinition {
  const title = { en: `At least two replicas of ${name}`, 'zh-cn': `${name} 至少两个副本` };
  const rules = ['single-replica'];
  return { id: `replicas-${id}`, title, kind: 'auto', rules, path, decisive: [path], page: PAGE, ...more };
}

/** The checklist, section by section, in the order of the page. */
export const SECTIONS: readonly SectionDefinition[] = [
  {
    id: 'kubernetes',
    title: { en: 'Kubernetes', 'zh-cn': 'Kubernetes 集群' },
    items: [
      manual('control-plane', 'The cluster itself is highly available', '集群自身高可用'),
      manual('worker-nodes', 'At least two nodes of 8 cores and 16 GiB', '至少两个 8 核 16 GiB 的节点'),
    ],
  },
  {
    id: 'application',
    title: { en: 'Application', 'zh-cn': '应用服务' },
    items: [
      resources('aslan', 'aslan', ['microservice', 'aslan']),
      resources('cron', 'cron', ['microservice', 'cron']),
      resources('hub-server', 'hub-server', ['microservice', 'hubServer']),
      resources('user', 'user', ['microservice', 'user']),
      resources('portal', 'zadig-portal', ['frontend']),
      resources('dind', 'dind', ['microservice', 'dind']),
      replicas('aslan', 'aslan', ['microservice', 'aslan', 'replicas'], {
        rules: ['single-replica', 'aslan-replicas-unsupported'],
        since: '2.2',
      }),
      {
        id: 'storage-aslan',
        title: { en: 'aslan replicas share a ReadWriteMany volume', 'zh-cn': 'aslan 各副本共用 ReadWriteMany 卷' },
        kind: 'both',
        rules: ['aslan-shared-storage', 'aslan-storage-conflict', 'aslan-storage-access-mode'],
        decisive: [['microservice', 'aslan', 'replicas']],
        since: '2.2',
        page: PAGE,
      },
      replicas('portal', 'zadig-portal', ['frontend', 'replicas']),
      replicas('user', 'user', ['microservice', 'user', 'replicas'], { absentIn: { since: '1.14', until: '1.17' } }),
      replicas('hub-server', 'hub-server', ['microservice', 'hubServer', 'replicas'], { since: '3.4' }),
      {
        ...manual(
          'replicas-dind',
          'Several dind replicas, set in the cluster settings',
          '在集群设置中配置多个 dind 副本',
        ),
        kind: 'both',
        rules: ['dind-initial-only'],
        page: 'cluster-manage',
      },
      {
        id: 'gateway',
        title: { en: 'The gateway survives the loss of a pod or node', 'zh-cn': '网关可承受 Pod 或节点故障' },
        kind: 'auto',
        rules: ['gateway-single-replica', 'node-port-single-node'],
        page: PAGE,
      },
    ],
  },
  {
    id: 'monitoring',
    title: { en: 'Monitoring', 'zh-cn': '监控' },
    items: [
      manual('metrics-scraped', 'Prometheus scrapes Zadig', 'Prometheus 已采集 Zadig 指标', 'monitoring'),
      manual('dashboard', 'A dashboard shows the state of the services', '有展示服务状态的监控面板', 'monitoring'),
      manual(
        'alerts-core',
        'Alerts for aslan, cron and hub-server at 70 %',
        'aslan、cron、hub-server 用量达 70% 时告警',
      ),
      manual('alerts-dind', 'Alerts for dind at 80 %', 'dind 用量达 80% 时告警'),
    ],
  },
  {
    id: 'backup',
    title: { en: 'Backup', 'zh-cn': '备份' },
    items: [
      manual('backup-values', 'The release values are backed up', '已备份 release 的 values'),
      manual('backup-chart', 'The chart is backed up', '已备份 chart'),
      manual('backup-encryption-key', 'The encryption key is kept safe', '已妥善保存加密密钥'),
      manual('backup-mysql', 'MySQL is backed up every day', 'MySQL 每日备份', 'backup-and-restore'),
      manual('backup-mongodb', 'MongoDB is backed up every day', 'MongoDB 每日备份', 'backup-and-restore'),
      manual(
        'backup-object-storage',
        'The object storage is backed up every day',
        '对象存储每日备份',
        'backup-and-restore',
      ),
      manual('restore-tested', 'A restore has been tried', '已演练过恢复', 'backup-and-restore'),
    ],
  },
  {
    id: 'data',
    title: { en: 'Data', 'zh-cn': '数据' },
    items: [
      {
        id: 'external-mongodb',
        title: { en: 'MongoDB is external and highly available', 'zh-cn': 'MongoDB 使用外部高可用实例' },
        kind: 'auto',
        rules: [
          'builtin-mongodb',
          'builtin-database-left-on',
          'external-database-missing',
          'persistence-disabled',
          'mongodb-single-host',
          'mongodb-srv',
          'mongodb-connection-string',
          'mongodb-escaped-comma',
          'mongodb-shared-database',
          'mongodb-reserved-database',
          'mongodb-transaction',
        ],
        decisive: [
          ['tags', 'mongodb'],
          ['connections', 'mongodb', 'connectionString'],
        ],
        page: PAGE,
      },
      {
        id: 'external-mysql',
        title: { en: 'MySQL is external and highly available', 'zh-cn': 'MySQL 使用外部高可用实例' },
        kind: 'auto',
        rules: [
          'builtin-mysql',
          'builtin-database-left-on',
          'external-database-missing',
          'persistence-disabled',
          'dex-database-mismatch',
          'dex-mysql-endpoint-mismatch',
          'dex-host-with-port',
          'mysql-host-format',
        ],
        decisive: [
          ['tags', 'mysql'],
          ['connections', 'mysql', 'host'],
        ],
        page: PAGE,
      },
      manual('mysql-ha-edition', 'MySQL runs in an edition with failover', 'MySQL 使用具备故障切换的高可用版本'),
      manual('mongodb-dedicated', 'MongoDB is a dedicated replica set', 'MongoDB 使用独享副本集'),
      manual('image-registry-ha', 'The image registry is highly available', '镜像仓库高可用'),
      manual('helm-repository-ha', 'The Helm repository is highly available', 'Helm 仓库高可用'),
      {
        ...manual('object-storage-ha', 'The object storage is highly available', '对象存储高可用', 'object-storage'),
        kind: 'both',
        rules: ['builtin-minio', 'persistence-disabled'],
      },
    ],
  },
  {
    id: 'correctness',
    title: { en: 'Correctness', 'zh-cn': '正确性' },
    items: [
      {
        id: 'configuration-errors',
        title: { en: 'No other error in the values', 'zh-cn': 'values 中没有其他错误' },
        kind: 'auto',
        rules: [],
        page: PAGE,
      },
    ],
  },
];
