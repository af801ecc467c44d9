import type { Path } from '../../yaml/path.ts';
import type { AvailabilityNote } from './note.ts';

const ASLAN: Path = ['microservice', 'aslan'];
const CRON: Path = ['microservice', 'cron'];
const HUB_SERVER: Path = ['microservice', 'hubServer'];
const USER: Path = ['microservice', 'user'];
const DIND: Path = ['microservice', 'dind'];
const PORTAL: Path = ['frontend'];
const GATEWAY: Path = ['gloo', 'gatewayProxies', 'gatewayProxy', 'kind', 'deployment', 'replicas'];

/** `resources` of services and the two limits in them. */
function limitsOf(...services: readonly Path[]): readonly Path[] {
  return services.flatMap((service): readonly Path[] => [
    [...service, 'resources'],
    [...service, 'resources', 'limits', 'cpu'],
    [...service, 'resources', 'limits', 'memory'],
  ]);
}

/** Notes on replicas, resources and the storage of aslan. Source: zadig-domain §3.1, by the codes in front. */
export const SERVICE_NOTES: readonly AvailabilityNote[] = [
  {
    // HA-22, SRC v4.0 and v5.0
    paths: [[...ASLAN, 'replicas']],
    since: '4.0',
    note: {
      en: 'More replicas do not save running workflows: each aslan that starts cancels all unfinished tasks, also those of other replicas.',
      'zh-cn': '多副本也保不住正在运行的工作流：任一 aslan 启动时都会取消所有未完成的任务，包括其他副本上的任务。',
    },
  },
  {
    // HA-05
    paths: [[...ASLAN, 'replicas']],
    until: '2.1',
    note: {
      en: 'Without the locks of chart 2.2 two replicas run the same task twice: keep 1, or upgrade first.',
      'zh-cn': '2.2 之前 aslan 没有锁，两个副本会重复执行同一任务：请保持 1 个，或先升级。',
    },
  },
  {
    // HA-02; §5.3 (SRC: the init job empties it)
    paths: [
      [...ASLAN, 'storageClass'],
      [...ASLAN, 'existingClaim'],
    ],
    since: '2.2',
    note: {
      en: 'Needed as soon as aslan has several replicas. The volume is a cache: each installation and upgrade empties it, and it needs no backup.',
      'zh-cn': 'aslan 有多个副本时必须设置。卷中只是缓存，每次安装或升级都会清空，无需备份。',
    },
  },
  {
    // HA-04
    paths: [[...ASLAN, 'storageClass']],
    since: '2.2',
    note: {
      en: 'The values do not show what a class provisions: check its provisioner.',
      'zh-cn': 'values 中看不出存储类支持哪种访问模式，请确认其 provisioner。',
    },
  },
  {
    // HA-03
    paths: [[...ASLAN, 'existingClaim']],
    since: '2.2',
    note: {
      en: 'Which of the two wins where both are set is not documented.',
      'zh-cn': '两者同时设置时以哪个为准，没有文档说明。',
    },
  },
  {
    // HA-13
    paths: [
      [...DIND, 'replicas'],
      [...DIND, 'resources'],
    ],
    since: '1.15',
    note: {
      en: 'Each start of aslan writes the saved cluster settings over what Helm has installed: a change made here is lost then.',
      'zh-cn': 'aslan 每次启动都会用已保存的集群设置覆盖 Helm 安装的结果，在这里做的修改随之丢失。',
    },
  },
  {
    // HA-07
    paths: [[...CRON, 'replicas']],
    note: {
      en: 'When the pod fails Kubernetes starts it again; until then no scheduled workflow begins.',
      'zh-cn': 'Pod 故障后由 Kubernetes 重新拉起，其间不会触发定时工作流。',
    },
  },
  {
    // HA-21, SRC v3.4.0
    paths: [[...HUB_SERVER, 'replicas']],
    since: '3.4',
    note: {
      en: 'The replicas find each other by the label app.kubernetes.io/name=zadig: leave nameOverride alone.',
      'zh-cn': '各副本依靠标签 app.kubernetes.io/name=zadig 互相发现，请不要设置 nameOverride。',
    },
  },
  {
    // HA-21, SRC v3.4.0
    paths: [['nameOverride']],
    since: '3.4',
    note: {
      en: 'Replicas of hub-server that do not find each other lose requests to attached clusters.',
      'zh-cn': 'hub-server 的副本互相找不到时，发往接入集群的请求会丢失。',
    },
  },
  {
    // §1: HA, Redis since 2.0; HA-20
    paths: [[...USER, 'replicas']],
    since: '2.0',
    note: {
      en: 'Its state is in MySQL and Redis, so any replica can answer; two are enough.',
      'zh-cn': '状态保存在 MySQL 与 Redis 中，任一副本都能响应请求，两个副本即可。',
    },
  },
  {
    // HA-20
    paths: [[...PORTAL, 'replicas']],
    note: {
      en: 'Two are enough, on different nodes: no quorum asks for an odd number.',
      'zh-cn': '两个副本分布在不同节点上即可，不需要奇数个。',
    },
  },
  {
    // HA-18, HA-20; §1: the control plane
    paths: [GATEWAY],
    note: {
      en: 'Two are enough. The control plane (gateway, discovery, gloo) may stay at one: traffic flows on while it is down.',
      'zh-cn': '两个副本即可。控制面（gateway、discovery、gloo）可以保持单副本：不可用时流量照常转发。',
    },
  },
  {
    // HA-17; §4.4 (HA page), §4.1 (measured since 3.0)
    paths: limitsOf(ASLAN, CRON, HUB_SERVER),
    since: '3.0',
    note: {
      en: 'The High Availability page wants an alert when the use stays at 70 % of the limit for 2 minutes; then raise the limit.',
      'zh-cn': '高可用文档要求用量达到上限的 70% 并持续 2 分钟时告警，告警后请提高上限。',
    },
  },
  {
    // HA-13, HA-17; §4.4 (HA page), §4.1
    paths: limitsOf(DIND),
    since: '3.0',
    note: {
      en: 'The High Availability page wants an alert when the use stays at 80 % of the limit for 2 minutes; then raise it in the cluster settings.',
      'zh-cn': '高可用文档要求用量达到上限的 80% 并持续 2 分钟时告警，告警后请在集群设置中提高上限。',
    },
  },
  {
    // HA-17
    paths: limitsOf(USER, PORTAL),
    note: {
      en: 'Without a limit one pod can use up its node and take others down with it.',
      'zh-cn': '没有上限时，一个 Pod 可能耗尽节点资源，拖垮同一节点上的其他 Pod。',
    },
  },
];
