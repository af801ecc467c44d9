import type { Localized } from '../../messages/localized.ts';
import type { GeneratorOption } from '../generator.ts';
import { choice } from '../optionShapes.ts';

/** What can be decided about backups. No image here is one of Zadig's. */
export const BACKUP_OPTIONS = {
  endpoint: {
    description: { en: 'Address of the object storage outside the cluster', 'zh-cn': '集群之外的对象存储地址' },
    default: 'https://s3.example.com',
    pattern: /^https?:\/\/[\w.-]+(?::\d{1,5})?$/,
    shape: { en: 'an address such as https://s3.example.com', 'zh-cn': '形如 https://s3.example.com 的地址' },
  },
  bucket: {
    description: { en: 'Bucket that backups go to', 'zh-cn': '存放备份的桶' },
    default: 'zadig-backup',
    pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
    shape: { en: 'the name of a bucket', 'zh-cn': '合法的桶名' },
  },
  'mongodb-secret': name('zadig-backup-mongodb', {
    en: 'Secret with the address of MongoDB (key uri)',
    'zh-cn': '保存 MongoDB 连接串的 Secret（键 uri）',
  }),
  'bucket-secret': name('zadig-backup-bucket', {
    en: 'Secret for that bucket (keys accessKey and secretKey)',
    'zh-cn': '访问该桶的 Secret（键 accessKey、secretKey）',
  }),
  claim: {
    description: {
      en: 'A volume claim to write to instead of the bucket; inside the same cluster that is no backup',
      'zh-cn': '改为写入此 PVC 而不是桶；与 Zadig 同一集群时不算备份',
    },
    default: '',
    pattern: /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)?$/,
    shape: { en: 'the name of a volume claim, or nothing', 'zh-cn': 'PVC 名称，或留空' },
  },
  hour: {
    description: {
      en: 'Hour of the backup, by the clock of the cluster, which is mostly UTC',
      'zh-cn': '每日备份的小时，以集群时区为准，通常是 UTC',
    },
    default: '1',
    pattern: /^(?:[0-3]|[5-9]|1\d|2[0-3])$/,
    shape: {
      en: 'an hour from 0 to 23, but not 4: aslan cleans its cache at 04:00',
      'zh-cn': '0 到 23 之间的整数，不能是 4：aslan 在 04:00 清理缓存',
    },
  },
  'retention-days': {
    description: { en: 'Days that backups are kept', 'zh-cn': '备份保留天数' },
    default: '14',
    pattern: /^[1-9]\d{0,3}$/,
    shape: { en: 'a number of days from 1 on', 'zh-cn': '不小于 1 的天数' },
  },
  'volume-size': {
    description: { en: 'Room for one dump on its node', 'zh-cn': '节点上单次导出可用的空间' },
    default: '20Gi',
    pattern: /^[1-9]\d{0,4}[MGT]i$/,
    shape: { en: 'a size such as 20Gi', 'zh-cn': '形如 20Gi 的大小' },
  },
  'managed-databases': choice(['skip', 'dump'], {
    en: 'Whether databases that a cloud runs are left to its own backups, or dumped too',
    'zh-cn': '云数据库由云厂商自动备份（skip），还是同样导出（dump）',
  }),
  'mysql-secret': name('zadig-backup-mysql', {
    en: 'Secret with a login of MySQL (keys user and password)',
    'zh-cn': '保存 MySQL 账号的 Secret（键 user、password）',
  }),
  'object-storage-secret': name('zadig-backup-object-storage', {
    en: "Secret for Zadig's object storage (keys accessKey and secretKey)",
    'zh-cn': '访问 Zadig 对象存储的 Secret（键 accessKey、secretKey）',
  }),
  'mongodb-image': image('mongo:4.4.29', 'mongodump'),
  'mysql-image': image('mysql:8.0.40', 'mysqldump'),
  'mc-image': image('minio/mc:RELEASE.2025-08-13T08-35-41Z', 'mc'),
  'helm-image': image('alpine/k8s:1.31.5', 'helm, kubectl'),
  'chart-repository': {
    description: { en: "Repository of Zadig's chart", 'zh-cn': 'Zadig chart 仓库地址' },
    default: 'https://koderover.tencentcloudcr.com/chartrepo/chart',
    pattern: /^https?:\/\/[\w.:/~-]+$/,
    shape: { en: 'the address of a chart repository', 'zh-cn': 'chart 仓库地址' },
  },
} as const satisfies Record<string, GeneratorOption>;

/** The name of an option of the backup. */
export type BackupOption = keyof typeof BACKUP_OPTIONS;

function name(value: string, description: Localized): GeneratorOption {
  return {
    description,
    default: value,
    pattern: /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/,
    shape: { en: 'a name of lower-case letters, digits, . and -', 'zh-cn': '由小写字母、数字、. 和 - 组成的名称' },
  };
}

function image(value: string, tools: string): GeneratorOption {
  return {
    description: { en: `Public image with ${tools}`, 'zh-cn': `带有 ${tools} 的公共镜像` },
    default: value,
    pattern: /^[a-z0-9][\w./:@-]{0,254}$/,
    shape: { en: 'an image with its tag', 'zh-cn': '带标签的镜像' },
  };
}
