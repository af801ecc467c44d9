import type { Localized } from '../../messages/localized.ts';

/** What comments of the backup say. `{name}` stands for what belongs to an installation. */
export const TEXTS = {
  head: {
    en: 'Daily backups of Zadig in the namespace {namespace}. Needs Kubernetes 1.21 or newer.\nThe images are public ones, none is made by Zadig: mirror them, and take tools that are as new as your servers.\nTo restore, generate the restore runbook; try it before you need it.\n{url}',
    'zh-cn':
      '命名空间 {namespace} 中 Zadig 的每日备份，需要 Kubernetes 1.21 及以上版本。\n镜像均为公共镜像，并非由 Zadig 提供：请同步到自己的镜像仓库，工具版本不要低于服务端。\n恢复步骤见恢复手册（restore-runbook），请提前演练。\n{url}',
  },
  secrets: {
    en: 'Create these Secrets first, in the same namespace. Prefer users that can only read; the address of MongoDB is the\none in the values, without a database in its path. Keep the bucket private: it will hold passwords and the key.',
    'zh-cn':
      '请先在同一命名空间创建以下 Secret，建议使用只读账号；MongoDB 连接串与 values 中一致，但路径中不带库名。\n桶中会有密码与加密密钥，请勿公开。',
  },
  claim: {
    en: 'WARNING: everything goes to the volume claim {claim}. A volume in the same cluster is lost together with it: this is no\nbackup until something else copies it out of the cluster.',
    'zh-cn': '警告：备份写入 PVC {claim}。集群损坏时，同一集群中的卷会一起丢失；复制到集群之外以前，这不能算备份。',
  },
  bucket: {
    en: 'The bucket must lie outside the cluster.',
    'zh-cn': '桶必须位于集群之外。',
  },
  mongodb: {
    en: 'MongoDB: {databases}',
    'zh-cn': 'MongoDB：{databases}',
  },
  optional: {
    en: '{databases} may be empty or missing: only older charts write to it.',
    'zh-cn': '{databases} 可能为空或不存在：只有旧版本会写入。',
  },
  mysql: {
    en: 'MySQL: {databases}',
    'zh-cn': 'MySQL：{databases}',
  },
  external: {
    en: "If a cloud runs this server, switch on the provider's automatic backup: mostly it is off.",
    'zh-cn': '如果这是云数据库，请在云厂商控制台手动开启自动备份。',
  },
  managed: {
    en: '{name} belongs to {service}: no dump is made here. Switch on its automatic backup there, by hand, and set how long\nbackups are kept. To dump it all the same, set managed-databases=dump.',
    'zh-cn':
      '{name} 由 {service} 提供，这里不做导出。请在云厂商控制台手动开启自动备份，并设置保留时长。\n如仍需导出，请设置 managed-databases=dump。',
  },
  objects: {
    en: "Object storage, bucket {bucket}: what is deleted in Zadig stays in the copy; let the target's versioning and lifecycle\nrules decide how long.",
    'zh-cn':
      '对象存储（桶 {bucket}）：Zadig 中删除的对象会保留在副本中，保留多久请通过目标桶的版本控制与生命周期规则设置。',
  },
  noObjects: {
    en: 'Object storage: the built-in one is off, so it is chosen in the web interface. Back it up every day where it lies; the\ncharts of K8s Helm Chart projects are in it.',
    'zh-cn':
      '对象存储：内置 MinIO 已关闭，实际使用的对象存储在 Zadig 界面中配置，请在其所在处每日备份；K8s Helm Chart 项目的 chart 也存放在其中。',
  },
  release: {
    en: 'The values of the release, with their passwords, and the encryption key. The name of its Secret is that of chart 1.16:\ncheck it with kubectl get secrets.',
    'zh-cn':
      'release 的 values（含密码）与加密密钥。密钥所在 Secret 的名称取自 chart 1.16，请用 kubectl get secrets 确认。',
  },
  chart: {
    en: 'The chart in the installed version. The cluster must reach its repository.',
    'zh-cn': '当前安装版本的 chart，集群需要能访问 chart 仓库。',
  },
  role: {
    en: 'Helm keeps releases in Secrets under changing names, so all Secrets of the namespace can be read.',
    'zh-cn': 'Helm 把 release 存放在名称不固定的 Secret 中，因此需要读取该命名空间内的全部 Secret。',
  },
  empty: { en: 'Nothing to back up: ', 'zh-cn': '备份内容为空：' },
} as const satisfies Record<string, Localized>;
