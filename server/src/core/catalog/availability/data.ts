import type { Path } from '../../yaml/path.ts';
import type { AvailabilityNote } from './note.ts';

const MONGODB: Path = ['connections', 'mongodb'];
const DEX_MYSQL: Path = ['dex', 'config', 'storage', 'config'];

const MONGODB_34 = { en: 'Needs MongoDB 3.4 or newer.', 'zh-cn': '需要 MongoDB 3.4 及以上版本。' };

/** Notes on databases, object storage and the encryption key. Source: zadig-domain §3, §5, §7, by the codes in front. */
export const DATA_NOTES: readonly AvailabilityNote[] = [
  {
    // HA-14; §5.2
    paths: [
      ['tags', 'mongodb'],
      ['tags', 'mysql'],
    ],
    note: {
      en: 'Switching it off moves no data: migrate first.',
      'zh-cn': '关闭开关不会迁移数据，请先完成迁移。',
    },
  },
  {
    // HA-15
    paths: [['tags', 'minio']],
    note: {
      en: 'The charts of K8s Helm Chart projects lie in the object storage: back it up every day.',
      'zh-cn': 'K8s Helm Chart 项目的 chart 存放在对象存储中，请每日备份。',
    },
  },
  {
    // HA-23
    paths: [['connections']],
    since: '2.0',
    note: {
      en: 'Redis, which Zadig needs too, is not among them: no key for it is documented, and a single one without failover is used. It stays a single point of failure.',
      'zh-cn': 'Zadig 还依赖 Redis，但没有文档说明的键，且只使用单个实例，没有故障切换，仍是一处单点。',
    },
  },
  {
    // HA-08, SRC v2.2.0 – v5.0.0
    paths: [[...MONGODB, 'connectionString']],
    since: '2.2',
    note: {
      en: 'A single host is right only for a managed service whose address fails over by itself (DNS, virtual IP).',
      'zh-cn': '只有云服务提供的、能自行切换的地址（DNS、虚拟 IP）才适合只写一个主机。',
    },
  },
  {
    // DB-10
    paths: [[...MONGODB, 'connectionString']],
    since: '3.4',
    note: { en: 'Needs MongoDB 4.4 or newer.', 'zh-cn': '需要 MongoDB 4.4 及以上版本。' },
  },
  // DB-10, §7: not checked in between
  { paths: [[...MONGODB, 'connectionString']], since: '1.13', until: '1.14', note: MONGODB_34 },
  { paths: [[...MONGODB, 'connectionString']], since: '1.18', until: '2.2', note: MONGODB_34 },
  {
    // DB-17
    paths: [[...MONGODB, 'db']],
    until: '4.2',
    note: {
      en: 'Up to 4.2.1 there is a second database, named like this one with _policy behind: the user needs rights on it.',
      'zh-cn': '4.2.1 及之前还有一个库，名称为此库名加 _policy，用户需要拥有该库的权限。',
    },
  },
  {
    // §5.1: BK, HA
    paths: [
      [...MONGODB, 'db'],
      ['ee', 'mongodb', 'db'],
    ],
    note: { en: 'Back it up every day.', 'zh-cn': '请每日备份。' },
  },
  {
    // DB-16
    paths: [['ee', 'mongodb', 'enableTransaction']],
    note: {
      en: 'The built-in MongoDB is a single server and has no transactions.',
      'zh-cn': '内置 MongoDB 是单实例，不支持事务。',
    },
  },
  {
    // DB-10, DB-09
    paths: [['connections', 'mysql', 'host']],
    since: '1.14',
    note: {
      en: 'Needs MySQL 5.7 or newer. On an external server create the databases of connections.mysql.db first.',
      'zh-cn': '需要 MySQL 5.7 及以上版本。使用外部 MySQL 时，请先创建 connections.mysql.db 中的库。',
    },
  },
  {
    // DB-02, DB-03
    paths: [DEX_MYSQL, [...DEX_MYSQL, 'host'], [...DEX_MYSQL, 'port']],
    note: {
      en: 'dex does not read connections.mysql: when MySQL moves, change both, or login by LDAP and single sign-on fails.',
      'zh-cn': 'dex 不读取 connections.mysql：MySQL 迁移时两处都要修改，否则 LDAP 登录与单点登录会失败。',
    },
  },
  {
    // DB-07
    paths: [
      [...DEX_MYSQL, 'user'],
      [...DEX_MYSQL, 'password'],
    ],
    note: {
      en: 'When the login of MySQL changes, change connections.mysql.auth too.',
      'zh-cn': '更换 MySQL 账号时，请同步修改 connections.mysql.auth。',
    },
  },
  {
    // HA-16
    paths: [
      ['mongodb', 'persistence', 'enabled'],
      ['mysql', 'persistence', 'enabled'],
      ['mysql', 'primary', 'persistence', 'enabled'],
    ],
    note: {
      en: 'The volume outlives the pod, but the database stays one pod without failover.',
      'zh-cn': '卷能在 Pod 重建后保留数据，但数据库仍是单个 Pod，没有故障切换。',
    },
  },
  {
    // HA-16; §5.1
    paths: [['minio', 'persistence', 'enabled']],
    note: {
      en: 'The volume outlives the pod, but takes the place of no backup.',
      'zh-cn': '卷能在 Pod 重建后保留数据，但不能代替备份。',
    },
  },
  {
    // ST-04, ST-05
    paths: ['mongodb', 'mysql', 'minio'].map((store): Path => [store, 'persistence', 'existingClaim']),
    note: { en: 'Give each store a claim of its own.', 'zh-cn': '每个存储请使用各自的 PVC。' },
  },
  {
    // ISS 766
    paths: ['mongodb', 'mysql'].map((store): Path => [store, 'persistence', 'existingClaim']),
    note: {
      en: 'A claim that was in use before keeps its root password.',
      'zh-cn': '用过的 PVC 会沿用原来的 root 密码。',
    },
  },
  {
    // ST-07, HA-15
    paths: [['minio', 'endpoint']],
    note: {
      en: "Add external object storage in Zadig's web interface, and make it the default there.",
      'zh-cn': '外部对象存储请在 Zadig 界面中添加，并设为默认。',
    },
  },
  {
    // EP-15, EP-16; §5.1
    paths: [['global', 'encryption', 'key']],
    note: {
      en: 'Store that copy outside the cluster, with the backups of the data.',
      'zh-cn': '请把密钥另存在集群之外，与数据备份放在一起。',
    },
  },
];
