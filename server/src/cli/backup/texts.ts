import type { Localized } from '../../core/messages/localized.ts';

/** What is said about a backup. `{words}` are helm's own, without its secrets. */
export const backupTexts = {
  unnamed: {
    en: '{option} is missing: neither the command line nor .zadig-ha.yaml names it.',
    'zh-cn': '缺少 {option}：命令行和 .zadig-ha.yaml 均未给出。',
  },
  notFree: {
    en: '{path} is there already. A backup is never overwritten: name another folder with --output.',
    'zh-cn': '{path} 已存在。备份不会被覆盖，请用 --output 指定其他文件夹。',
  },
  missing: {
    en: 'helm was not found on PATH. Install it as https://helm.sh/docs/intro/install/ says, and try again.',
    'zh-cn': '在 PATH 中没有找到 helm。请按 https://helm.sh/docs/intro/install/ 安装后重试。',
  },
  unstartable: { en: 'helm could not be started: {cause}.', 'zh-cn': '无法启动 helm：{cause}。' },
  timedOut: {
    en: 'helm {command} took longer than {seconds} s and was ended. --timeout gives it more.',
    'zh-cn': 'helm {command} 超过 {seconds} 秒未完成，已终止。可用 --timeout 延长时限。',
  },
  tooLong: {
    en: 'helm {command} wrote more than {limit} MB, which no release has, and was ended.',
    'zh-cn': 'helm {command} 的输出超过 {limit} MB，不可能来自一个 release，已终止。',
  },
  interrupted: { en: 'Stopped. Nothing was written.', 'zh-cn': '已中止，未写入任何内容。' },
  failed: { en: 'helm {command} failed: {words}', 'zh-cn': 'helm {command} 失败：{words}' },
  failedSilently: {
    en: 'helm {command} failed with exit status {status}.',
    'zh-cn': 'helm {command} 失败，退出状态为 {status}。',
  },
  unknownRelease: {
    en: 'There is no release {release} in the namespace {namespace}. helm list --all-namespaces shows those that there are.',
    'zh-cn': '命名空间 {namespace} 中没有 release {release}。可用 helm list --all-namespaces 查看已有的 release。',
  },
  forbidden: {
    en: 'The cluster does not let you read the Secrets of the namespace {namespace}, where helm keeps its releases: {words}',
    'zh-cn': '没有权限读取命名空间 {namespace} 的 Secret（helm 在其中保存 release）：{words}',
  },
  unreachable: {
    en: 'The Kubernetes cluster is out of reach: {words}',
    'zh-cn': '无法连接 Kubernetes 集群：{words}',
  },
  unknownRepository: {
    en: 'helm does not know the repository {repository} yet. Add it: {add}',
    'zh-cn': 'helm 尚未添加仓库 {repository}。请先添加：{add}',
  },
  unknownChart: {
    en: 'helm finds no chart {chart} {version} in the repository {repository}. Bring its index up to date: {update}',
    'zh-cn': 'helm 在仓库 {repository} 中没有找到 chart {chart} {version}。请更新索引：{update}',
  },
  unknownVersion: {
    en: 'helm does not tell the version of the chart; older ones cannot. Give it with --chart-version.',
    'zh-cn': 'helm 没有给出 chart 版本（较旧的 helm 不支持）。请用 --chart-version 指定。',
  },
  otherChart: {
    en: 'The release {release} is of the chart {chart}, which is not Zadig’s.',
    'zh-cn': 'release {release} 使用的 chart 是 {chart}，不是 Zadig 的 chart。',
  },
  nothingWritten: { en: 'helm {command} wrote nothing.', 'zh-cn': 'helm {command} 没有输出任何内容。' },
  onlyValues: {
    en: 'Only the values are saved, the chart is not.',
    'zh-cn': '只保存了 values，没有保存 chart。',
  },
  noValues: {
    en: 'The release has no values of its own: what was saved says null.',
    'zh-cn': '该 release 没有自定义的 values：保存的内容为 null。',
  },
  saved: { en: '{path} ({size} bytes, sha256 {sha256})', 'zh-cn': '{path}（{size} 字节，sha256 {sha256}）' },
  secrets: {
    en: 'The values hold secrets: keep {path} out of git and out of the cluster.',
    'zh-cn': 'values 中含有机密：请勿将 {path} 提交到 git，也不要只存放在该集群中。',
  },
  attest: { en: 'To confirm it in the checklist:', 'zh-cn': '在检查清单中确认：' },
  versionUnknown: {
    en: 'VERSION is the version of the chart that helm get metadata says.',
    'zh-cn': 'VERSION 为 helm get metadata 给出的 chart 版本。',
  },
} as const satisfies Readonly<Record<string, Localized>>;
