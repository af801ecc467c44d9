import type { Localized } from '../../messages/localized.ts';

/** The prose of the runbook. `{name}` stands for what belongs to an installation, as Markdown. */
export const TEXTS = {
  title: { en: 'Restoring Zadig', 'zh-cn': 'Zadig 恢复手册' },
  about: {
    en: 'Release {release} in the namespace {namespace}, chart {version} ({reason}). It restores what the generated backup saves; see also [{page}]({url}).',
    'zh-cn':
      '适用于命名空间 {namespace} 中的 release {release}，chart {version}（{reason}）。恢复内容与生成的 backup 清单一致，另见[{page}]({url})。',
  },
  same: {
    en: '**The same cluster, namespace, release name and encryption key.** Elsewhere the licence becomes invalid, and without the key Zadig cannot read the credentials that it has stored. Whatever was written after the backup is lost.',
    'zh-cn':
      '**集群、命名空间、release 名称与加密密钥必须与原来一致。** 更换集群或命名空间会导致许可证失效；密钥不同则无法解密已保存的凭据。备份之后写入的数据会丢失。',
  },
  fill: {
    en: 'Needs {tools} on a machine that reaches the cluster, the databases and the backup. Replace every `<…>`. Passwords are asked for, none is in a command.',
    'zh-cn':
      '在能访问集群、数据库与备份存储的机器上执行，需要 {tools}。请替换所有 `<…>`；密码在执行时输入，不会出现在命令中。',
  },
  fetch: { en: 'Fetch the backup', 'zh-cn': '取回备份' },
  fetchWhich: {
    en: 'List what is there, and take folders of one night. The folder of the object storage has no time: it is a copy that is kept up to date.',
    'zh-cn': '列出已有备份，选择同一晚的目录。对象存储是持续更新的副本，没有时间目录。',
  },
  fetchCopy: { en: 'Copy them here:', 'zh-cn': '复制到本地：' },
  stop: { en: 'Stop Zadig', 'zh-cn': '停止 Zadig' },
  stopWhy: {
    en: 'Nothing may write while data is restored. Compare the names with `kubectl get deployments`; pass over those that are not there.',
    'zh-cn': '恢复期间不能有任何写入。请与 `kubectl get deployments` 的结果核对名称，忽略不存在的组件。',
  },
  storesFirst: {
    en: 'Is the release gone, and its built-in stores with it? Then do step {step} first, so that they exist, and come back here.',
    'zh-cn': '如果 release 连同内置存储都已不在，请先执行第 {step} 步安装出来，再从这里继续。',
  },
  mongodb: { en: 'Restore MongoDB', 'zh-cn': '恢复 MongoDB' },
  mysql: { en: 'Restore MySQL', 'zh-cn': '恢复 MySQL' },
  objects: { en: 'Restore the object storage', 'zh-cn': '恢复对象存储' },
  forward: {
    en: 'In a second terminal, for as long as this step takes:',
    'zh-cn': '在另一个终端保持运行，直到本步骤完成：',
  },
  mongodbAddress: {
    en: 'The address comes from the Secret of the backup. If that is lost, write the file by hand: `uri: ` and the address from the values, without a database in its path.',
    'zh-cn':
      '连接串取自备份所用的 Secret。如果 Secret 已丢失，请手动编写该文件：`uri: ` 后接 values 中的连接串，路径中不带库名。',
  },
  mongodbOptional: {
    en: 'Only if the backup has a folder for it:',
    'zh-cn': '仅当备份中有对应目录时执行：',
  },
  mysqlCreate: {
    en: 'Drop and create the databases, then load the dumps:',
    'zh-cn': '删除并重建数据库，然后导入：',
  },
  managed: {
    en: '{name} belongs to {service}: restore it there, to a time at which the other backups were made too.',
    'zh-cn': '{name} 由 {service} 提供，请在云厂商控制台恢复到与其他备份相同的时间点。',
  },
  objectsForwarded: {
    en: 'The keys are those of the first user of `minio.users`.',
    'zh-cn': 'AK/SK 为 `minio.users` 中的第一个用户。',
  },
  objectsElsewhere: {
    en: 'The built-in object storage is off. Restore the one that is chosen in the web interface where it lies.',
    'zh-cn': '内置对象存储已关闭，请在 Zadig 界面所配置的对象存储处恢复。',
  },
  install: { en: 'Install again, with the same values and key', 'zh-cn': '使用相同的 values 与密钥重新安装' },
  installWhy: {
    en: 'This also starts what step {step} has stopped. The shared volume of aslan needs no restore: it is a cache, and the installation empties it.',
    'zh-cn': '第 {step} 步停止的组件也会随之启动。aslan 的共享卷只是缓存，安装时会清空，无需恢复。',
  },
  check: { en: 'Check', 'zh-cn': '验证' },
  checkWhat: {
    en: 'Log in, open a project and an old workflow log, run a workflow, look at the attached clusters. Then delete the folder `restore`: it holds passwords and the key.',
    'zh-cn':
      '登录系统，打开项目与历史工作流日志，执行一次工作流，并检查接入集群的状态。完成后删除 `restore` 目录：其中有密码与密钥。',
  },
} as const satisfies Record<string, Localized>;
