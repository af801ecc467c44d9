import type { Localized } from '../messages/localized.ts';

/** What a hover says, its parts in the order of the hover. `{…}` is filled with Markdown. */
export const TEXTS = {
  colon: { en: ': ', 'zh-cn': '：' },
  comma: { en: ', ', 'zh-cn': '，' },
  semicolon: { en: '; ', 'zh-cn': '；' },
  enumeration: { en: ', ', 'zh-cn': '、' },
  between: { en: ' ', 'zh-cn': '' },

  range: { en: '{minimum} to {maximum}', 'zh-cn': '{minimum} 到 {maximum}' },
  minimum: { en: '{minimum} or more', 'zh-cn': '不小于 {minimum}' },
  workload: { en: 'workload {name}', 'zh-cn': '工作负载 {name}' },

  value: { en: 'Effective value', 'zh-cn': '生效值' },
  here: { en: '{value}, set here (line {line})', 'zh-cn': '{value}，在此设置（第 {line} 行）' },
  elsewhere: {
    en: '{value}, set in line {line} of this file instead of here',
    'zh-cn': '{value}，由本文件第 {line} 行设置，此处不生效',
  },
  above: {
    en: '{value}, set in {place}, which overrides this file',
    'zh-cn': '{value}，由 {place} 设置，覆盖了本文件',
  },
  below: { en: '{value}, set in {place}', 'zh-cn': '{value}，由 {place} 设置' },
  anchor: { en: '{where}, by the anchor {name} of line {line}', 'zh-cn': '{where}，来自第 {line} 行的锚点 {name}' },
  fromChart: { en: '{value}, the default of {chart}', 'zh-cn': '{value}，{chart} 的默认值' },
  line: { en: 'line {line}', 'zh-cn': '第 {line} 行' },
  deleted: {
    en: "none: the null in {place} removes the chart's default",
    'zh-cn': '无：{place} 的 null 删除了 chart 的默认值',
  },
  templated: { en: 'decided by a template in {place}', 'zh-cn': '由 {place} 的模板决定，无法判断' },
  hiddenByTemplate: { en: 'not certain: a template may set it', 'zh-cn': '无法判断：可能由模板设置' },
  hiddenByFault: { en: 'not certain: the YAML is broken', 'zh-cn': '无法判断：YAML 有误' },
  spelledWithDots: {
    en: 'not certain: a key with dots, which Helm ignores, means it too',
    'zh-cn': '无法判断：另有一个带点号的键也指向它，而 Helm 会忽略那个键',
  },
  replaced: { en: '{value}; what stands here is replaced in {place}', 'zh-cn': '{value}；此处的内容被 {place} 取代' },
  none: { en: 'none', 'zh-cn': '无' },
  unknown: { en: 'not known', 'zh-cn': '未知' },
  aMap: { en: 'a map', 'zh-cn': '映射' },
  aList: { en: 'a list', 'zh-cn': '列表' },

  availability: { en: 'Availability', 'zh-cn': '可用性' },

  scaling: { en: 'Replicas', 'zh-cn': '副本数' },
  scales: { en: 'set by {key}', 'zh-cn': '通过 {key} 设置' },
  scalesSince: {
    en: 'set by {key}; more than one from chart {since} on',
    'zh-cn': '通过 {key} 设置；自 chart {since} 起支持多副本',
  },
  scalesLater: {
    en: 'one only in chart {version}; more from chart {since} on, by {key}',
    'zh-cn': 'chart {version} 只支持单副本；自 chart {since} 起可通过 {key} 设置多副本',
  },
  scalesInSettings: {
    en: 'set in the cluster settings of the web interface, not in the values',
    'zh-cn': '在 Web 界面的集群管理中设置，不在 values 中',
  },
  scalesNever: { en: 'must stay at one', 'zh-cn': '必须保持单副本' },
  scalesByDefault: { en: 'several from the start, set by {key}', 'zh-cn': '默认即为多副本，通过 {key} 设置' },
  scalesUndocumented: {
    en: "set by {key}; Zadig's documentation says nothing about more than one",
    'zh-cn': '通过 {key} 设置；Zadig 文档没有说明是否支持多副本',
  },
  scalesWithOthers: { en: 'runs beside other services, not by itself', 'zh-cn': '随其他服务运行，不能单独设置' },
  noWorkload: { en: 'no workload of its own in chart {version}', 'zh-cn': '在 chart {version} 中不是独立的工作负载' },

  login: { en: 'Login', 'zh-cn': '登录' },
  loginAs: { en: 'user {user}, password {password}', 'zh-cn': '用户 {user}，密码 {password}' },
  loginWithout: { en: 'user {user}, no password', 'zh-cn': '用户 {user}，没有密码' },
  hosts: { en: 'Hosts', 'zh-cn': '主机' },
  more: { en: '{hosts} and {count} more', 'zh-cn': '{hosts} 等，另有 {count} 个' },
  builtin: { en: 'built-in {store}, one replica without failover', 'zh-cn': '内置 {store}，单副本，没有故障切换' },
  external: { en: 'external {store}', 'zh-cn': '外部 {store}' },
  members: { en: '{count} hosts', 'zh-cn': '{count} 个主机' },
  direct: {
    en: 'only one: Zadig connects to it directly and does not fail over',
    'zh-cn': '只有一个：Zadig 会直连它，不会故障切换',
  },
  srv: { en: 'mongodb+srv, which Zadig cannot use', 'zh-cn': 'Zadig 不支持 mongodb+srv' },
  database: { en: 'Database', 'zh-cn': '数据库' },
  databaseOfPath: { en: '{database}; Zadig itself uses {key}', 'zh-cn': '{database}；Zadig 自身使用 {key}' },
  databaseOfLogin: {
    en: '{database} (without authSource the user is looked up there); Zadig itself uses {key}',
    'zh-cn': '{database}（没有 authSource，会在此库中查找用户）；Zadig 自身使用 {key}',
  },
  options: { en: 'Options', 'zh-cn': '选项' },
  replicaSet: {
    en: '{option} (members are found again after a failover)',
    'zh-cn': '{option}（故障切换后能找到新主节点）',
  },
  authSource: { en: '{option} (where the user was created)', 'zh-cn': '{option}（创建用户的库）' },
  noReplicaSet: {
    en: 'no replicaSet, which most managed services need',
    'zh-cn': '没有 replicaSet，多数云服务要求设置',
  },
  server: { en: 'Server', 'zh-cn': '服务器' },
  portGiven: { en: '{store}; port {port}', 'zh-cn': '{store}；端口 {port}' },
  portAssumed: { en: '{store}; port {port}, as none is given', 'zh-cn': '{store}；未写端口，使用 {port}' },
  badHost: { en: 'only host:port can be read', 'zh-cn': '只能写 host:port，其他写法无法识别' },
  unreadable: { en: 'not readable', 'zh-cn': '无法识别' },
  fault: { en: 'Fault', 'zh-cn': '问题' },
  placeholder: { en: 'not filled in yet', 'zh-cn': '占位符尚未替换' },
  escapedComma: { en: 'a backslash stands before a comma', 'zh-cn': '逗号前有反斜杠' },
  scheme: { en: 'it does not begin with mongodb://', 'zh-cn': '不是以 mongodb:// 开头' },
  badLogin: {
    en: 'user or password; percent-encode @ : / ? % in them',
    'zh-cn': '用户名或密码有误，其中的 @ : / ? % 需做百分号编码',
  },
  badHosts: {
    en: 'a host is missing, or its port is no number from 1 to 65535',
    'zh-cn': '缺少主机，或端口不是 1 到 65535 的数字',
  },
  badOptions: {
    en: 'options stand behind /?, each as name=value',
    'zh-cn': '选项应写在 /? 之后，每项为 name=value',
  },

  allowed: { en: 'Allowed', 'zh-cn': '可用的值' },
  examples: { en: 'Examples', 'zh-cn': '示例' },
  default: { en: 'Default', 'zh-cn': '默认值' },
  defaultOf: { en: '{value} in {chart}', 'zh-cn': '{chart} 中为 {value}' },
  defaultUnset: { en: 'not set in {chart}', 'zh-cn': '{chart} 中未设置' },
  defaultUnknown: { en: 'not known for {chart}', 'zh-cn': '{chart} 的默认值未知' },
  versions: { en: 'Versions', 'zh-cn': '版本' },
  since: { en: 'from chart {since} on', 'zh-cn': '自 chart {since} 起' },
  until: { en: 'up to chart {until}', 'zh-cn': '仅到 chart {until}' },
  sinceUntil: { en: 'charts {since} to {until}', 'zh-cn': 'chart {since} 到 {until}' },
  known: { en: 'known of the charts {since} to {until}', 'zh-cn': '见于 chart {since} 到 {until}' },
  documented: { en: 'documented from {since} on', 'zh-cn': '自 {since} 起有文档说明' },
  notRead: { en: '{chart} does not read it', 'zh-cn': '{chart} 不读取此键' },
  chart: { en: 'chart {version}', 'zh-cn': 'chart {version}' },
  assumed: { en: '{text} (newest known version, assumed)', 'zh-cn': '{text}（按已知最新版本）' },

  documentation: { en: 'Zadig documentation: {title}', 'zh-cn': 'Zadig 文档：{title}' },
} as const satisfies Record<string, Localized>;
