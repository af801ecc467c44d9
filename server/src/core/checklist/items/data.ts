import { type ItemDefinition, manual, type SectionDefinition } from './item.ts';

const STORE_RULES = ['builtin-database-left-on', 'external-database-missing', 'persistence-disabled'];

const externalMongodb: ItemDefinition = {
  id: 'external-mongodb',
  title: { en: 'MongoDB is external', 'zh-cn': 'MongoDB 使用外部实例' },
  kind: 'auto',
  why: {
    en: 'The MongoDB that comes with the chart is one pod on one volume: when it is lost, so is Zadig.',
    'zh-cn': 'chart 自带的 MongoDB 只有一个 Pod 和一个卷：它一旦丢失，Zadig 也随之丢失。',
  },
  bullet: {
    en: 'An external MongoDB takes the place of the built-in one.',
    'zh-cn': '使用外部 MongoDB 代替内置实例。',
  },
  page: 'high-availability',
  rules: [
    'builtin-mongodb',
    ...STORE_RULES,
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
};

const externalMysql: ItemDefinition = {
  id: 'external-mysql',
  title: { en: 'MySQL is external', 'zh-cn': 'MySQL 使用外部实例' },
  kind: 'auto',
  why: {
    en: 'The MySQL that comes with the chart is one pod on one volume: when it is down, nobody can sign in.',
    'zh-cn': 'chart 自带的 MySQL 只有一个 Pod 和一个卷：它不可用时无人能登录。',
  },
  bullet: { en: 'An external MySQL takes the place of the built-in one.', 'zh-cn': '使用外部 MySQL 代替内置实例。' },
  page: 'high-availability',
  rules: [
    'builtin-mysql',
    ...STORE_RULES,
    'dex-database-mismatch',
    'dex-mysql-endpoint-mismatch',
    'dex-host-with-port',
    'mysql-host-format',
  ],
  decisive: [
    ['tags', 'mysql'],
    ['connections', 'mysql', 'host'],
  ],
};

/** Where Zadig keeps what it knows. */
export const data: SectionDefinition = {
  id: 'data',
  title: { en: 'Data', 'zh-cn': '数据' },
  weight: 3,
  items: [
    externalMongodb,
    externalMysql,
    manual(
      'mysql-ha-edition',
      { en: 'MySQL runs in an edition with failover', 'zh-cn': 'MySQL 使用具备故障切换的高可用版本' },
      {
        why: {
          en: 'An external database that is a single machine moves the single point of failure, no more.',
          'zh-cn': '外部数据库若只有单机，只是把单点换了个位置。',
        },
        bullet: {
          en: 'MySQL is the highly available edition of a cloud’s database, or as good.',
          'zh-cn': 'MySQL 使用云数据库的高可用版本或同等方案。',
        },
        evidence: {
          en: 'The edition and the number of nodes of the instance.',
          'zh-cn': '实例的版本类型与节点数。',
        },
      },
    ),
    manual(
      'mongodb-dedicated',
      { en: 'MongoDB is a dedicated replica set', 'zh-cn': 'MongoDB 使用独享副本集' },
      {
        why: {
          en: 'A replica set survives the loss of a member; a shared one suffers from its other tenants.',
          'zh-cn': '副本集可承受成员故障；共享实例会受其他租户影响。',
        },
        bullet: {
          en: 'MongoDB is a replica set of its own.',
          'zh-cn': 'MongoDB 使用独享的副本集实例。',
        },
        evidence: {
          en: 'The members of the replica set: rs.status().',
          'zh-cn': '副本集成员：rs.status()。',
        },
      },
    ),
    manual(
      'image-registry-ha',
      { en: 'The image registry is highly available', 'zh-cn': '镜像仓库高可用' },
      {
        why: {
          en: 'While the registry is down, no build can push and no pod can pull.',
          'zh-cn': '镜像仓库不可用时，构建无法推送镜像，Pod 无法拉取镜像。',
        },
        bullet: { en: 'The image registry is highly available.', 'zh-cn': '使用高可用的镜像仓库。' },
        evidence: {
          en: 'The service level of the registry, or how it is replicated.',
          'zh-cn': '镜像仓库的 SLA 或其多副本部署方式。',
        },
      },
    ),
    manual(
      'helm-repository-ha',
      { en: 'The Helm repository is highly available', 'zh-cn': 'Helm 仓库高可用' },
      {
        why: {
          en: 'Projects with Helm charts cannot be deployed while their repository is down.',
          'zh-cn': 'Helm 仓库不可用时，Helm Chart 项目无法部署。',
        },
        bullet: { en: 'The Helm repository is highly available.', 'zh-cn': '使用高可用的 Helm 仓库。' },
        evidence: {
          en: 'The service level of the repository, or how it is replicated.',
          'zh-cn': 'Helm 仓库的 SLA 或其多副本部署方式。',
        },
      },
    ),
    {
      ...manual(
        'object-storage-ha',
        { en: 'The object storage is highly available', 'zh-cn': '对象存储高可用' },
        {
          why: {
            en: 'The MinIO that comes with the chart is one pod on one volume, and holds charts, caches and logs.',
            'zh-cn': 'chart 自带的 MinIO 只有一个 Pod 和一个卷，却保存着 chart、缓存与日志。',
          },
          bullet: {
            en: 'A highly available object storage is connected to Zadig and made the default.',
            'zh-cn': '在 Zadig 中接入高可用对象存储并设为默认。',
          },
          page: 'object-storage',
          look: ['tags', 'minio'],
          evidence: {
            en: 'The default object storage in Zadig’s system settings.',
            'zh-cn': 'Zadig 系统设置中的默认对象存储。',
          },
        },
      ),
      kind: 'both',
      rules: ['builtin-minio', 'persistence-disabled'],
    },
  ],
};
