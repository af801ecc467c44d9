import type { Localized } from '../messages/localized.ts';
import type { Path } from '../yaml/path.ts';
import type { VersionRange } from './versions.ts';

/** Limits of one pod, and the chart versions whose values or templates say so. */
export interface Limits extends VersionRange {
  readonly cpu: number | string;
  readonly memory: string;
}

/** A service of Zadig that its values size or scale. */
export interface Component {
  /** The word for it in checklist items. */
  readonly id: string;
  /** The name of its workload in Kubernetes. */
  readonly name: string;
  /** Where its values lie; `replicas` and `resources` stand below. */
  readonly path: Path;
  readonly role: Localized;
  /** The chart versions in which it is a workload of its own. */
  readonly existsIn: readonly VersionRange[];
  /** The chart versions in which the values may give it several replicas, as the High Availability page says. */
  readonly scalesIn: readonly VersionRange[];
  /** Who sets the number of replicas: the values, the cluster settings in the web interface, or nobody: it must stay one. */
  readonly replicasFrom: 'values' | 'settings' | 'fixed';
  /** The chart versions that read its `resources`; others fix them. */
  readonly sizedIn: readonly VersionRange[];
  /** What the 1.x charts give it. Newer charts are not known: a good proposal there, not a fact. */
  readonly limits?: Limits;
  /** The items of the checklist that speak of it. */
  readonly checklist: readonly string[];
}

/** The versions of the charts that were read: 1.13.0, 1.14.0, 1.15.1 and 1.16.0. */
export const CHARTS_READ = { since: '1.13', until: '1.16' } as const;

/** The services of the High Availability page. */
export const COMPONENTS: readonly Component[] = [
  {
    // zadig-domain §1: HA, HA-05 (locks since 2.2.0); limits C113–C116
    id: 'aslan',
    name: 'aslan',
    path: ['microservice', 'aslan'],
    role: {
      en: 'Main service: programming interface, business logic and workflow controller. Several replicas share their working files.',
      'zh-cn': '主服务：API、业务逻辑与工作流控制器。多副本需要共享工作文件。',
    },
    existsIn: [{}],
    scalesIn: [{ since: '2.2' }],
    replicasFrom: 'values',
    sizedIn: [{}],
    limits: { cpu: 2, memory: '4Gi', ...CHARTS_READ },
    checklist: ['resources-aslan', 'replicas-aslan', 'storage-aslan'],
  },
  {
    // §1: HA-07 (no leader election, SRC); limits are hard-coded in the 1.x templates
    id: 'cron',
    name: 'cron',
    path: ['microservice', 'cron'],
    role: {
      en: 'Timers: scheduled workflows and the cleaning of environments.',
      'zh-cn': '定时器：定时工作流与环境清理等。',
    },
    existsIn: [{}],
    scalesIn: [],
    replicasFrom: 'fixed',
    sizedIn: [{ since: '2.0' }],
    limits: { cpu: 1, memory: '1024M', ...CHARTS_READ },
    checklist: ['resources-cron'],
  },
  {
    // §1: HA, SRC v3.4.0; limits are hard-coded in the 1.x templates
    id: 'hub-server',
    name: 'hub-server',
    path: ['microservice', 'hubServer'],
    role: {
      en: 'Holds the connections of attached clusters.',
      'zh-cn': '维持与接入集群的连接。',
    },
    existsIn: [{}],
    scalesIn: [{ since: '3.4' }],
    replicasFrom: 'values',
    sizedIn: [{ since: '2.0' }],
    limits: { cpu: 1, memory: '1G', ...CHARTS_READ },
    checklist: ['resources-hub-server', 'replicas-hub-server'],
  },
  {
    // §1, §7: part of aslan in 1.14 – 1.17; no limits known
    id: 'user',
    name: 'user',
    path: ['microservice', 'user'],
    role: {
      en: 'Login, users and permissions. Keeps nothing itself.',
      'zh-cn': '登录、用户与权限。自身无状态。',
    },
    existsIn: [{ until: '1.13' }, { since: '1.18' }],
    scalesIn: [{ since: '1.18' }],
    replicasFrom: 'values',
    sizedIn: [{ until: '1.13' }, { since: '1.18' }],
    checklist: ['resources-user', 'replicas-user'],
  },
  {
    // §1: HA; limits C113–C116
    id: 'portal',
    name: 'zadig-portal',
    path: ['frontend'],
    role: { en: 'Web interface. Keeps nothing.', 'zh-cn': 'Web 界面。无状态。' },
    existsIn: [{}],
    scalesIn: [{}],
    replicasFrom: 'values',
    sizedIn: [{}],
    limits: { cpu: 1, memory: '512Mi', ...CHARTS_READ },
    checklist: ['resources-portal', 'replicas-portal'],
  },
  {
    // §1, HA-13: HA, CLU (the web interface starts from the same limits), C113–C116
    id: 'dind',
    name: 'dind',
    path: ['microservice', 'dind'],
    role: {
      en: 'Docker daemons that build images.',
      'zh-cn': '构建镜像的 Docker 守护进程。',
    },
    existsIn: [{}],
    scalesIn: [],
    replicasFrom: 'settings',
    sizedIn: [{}],
    limits: { cpu: 4, memory: '8Gi', ...CHARTS_READ },
    checklist: ['resources-dind', 'replicas-dind'],
  },
];
