import type { Localized } from '../messages/localized.ts';
import type { Path } from '../yaml/path.ts';
import type { VersionRange } from './versions.ts';

/** A workload beside the services of the High Availability page. */
export interface OtherComponent {
  readonly id: string;
  /** The name of its workload in Kubernetes. */
  readonly name: string;
  /** The map that holds its values. */
  readonly path: Path;
  /** Where its number of replicas stands, where there is a key. */
  readonly replicas?: Path;
  readonly resources?: Path;
  readonly role: Localized;
  /** The chart versions that are known to have it. */
  readonly existsIn: readonly VersionRange[];
  /** `documented`: by an edition of the High Availability page; `default`: the chart starts several; `fixed`: one only. */
  readonly scaleOut: 'documented' | 'default' | 'undocumented' | 'fixed';
  /** The items of the checklist that speak of it. */
  readonly checklist: readonly string[];
}

const GATEWAY: Path = ['gloo', 'gatewayProxies', 'gatewayProxy'];

const CONTROL_PLANE: Localized = {
  en: "Part of the gateway's control plane. While it is down traffic flows on, only changes wait.",
  'zh-cn': '网关控制面的一部分。它不可用时流量照常转发，只有配置变更会等待。',
};

/** Gateway, login and services of older charts. Source: zadig-domain §1, §2.2, §7. */
export const OTHER_COMPONENTS: readonly OtherComponent[] = [
  {
    // HA22, HA30; key from the gloo 1.9.1 subchart
    id: 'gateway-proxy',
    name: 'gateway-proxy',
    path: GATEWAY,
    replicas: [...GATEWAY, 'kind', 'deployment', 'replicas'],
    resources: [...GATEWAY, 'podTemplate', 'resources'],
    role: { en: 'The only entry point of Zadig. Keeps nothing.', 'zh-cn': 'Zadig 的唯一入口。无状态。' },
    existsIn: [{ since: '1.13' }],
    scaleOut: 'documented',
    checklist: ['gateway'],
  },
  ...['gateway', 'discovery', 'gloo'].map(
    (name): OtherComponent => ({
      id: `gloo-${name}`,
      name,
      path: ['gloo', name],
      replicas: ['gloo', name, 'deployment', 'replicas'],
      role: CONTROL_PLANE,
      existsIn: [{ since: '1.13' }],
      scaleOut: 'undocumented',
      checklist: [],
    }),
  ),
  {
    // dex 0.6.3 subchart; its data is in MySQL, so more replicas look safe (INF)
    id: 'dex',
    name: 'zadig-dex',
    path: ['dex'],
    replicas: ['dex', 'replicaCount'],
    resources: ['dex', 'resources'],
    role: {
      en: 'OpenID Connect provider for LDAP and single sign-on. Its data is in MySQL.',
      'zh-cn': '用于 LDAP 与单点登录的 OIDC 服务，数据在 MySQL 中。',
    },
    existsIn: [{ since: '1.13' }],
    scaleOut: 'undocumented',
    checklist: [],
  },
  {
    // C113–C116
    id: 'opa',
    name: 'opa',
    path: ['microservice', 'opa'],
    replicas: ['microservice', 'opa', 'replicas'],
    resources: ['microservice', 'opa', 'resources'],
    role: { en: 'Policy engine that the gateway asks.', 'zh-cn': '网关调用的策略引擎。' },
    existsIn: [{ since: '1.13', until: '1.18' }],
    scaleOut: 'undocumented',
    checklist: [],
  },
  {
    // C113–C116; role moved to aslan in 2.2, gone at 3.3 (SRC)
    id: 'warpdrive',
    name: 'warpdrive',
    path: ['microservice', 'warpdrive'],
    replicas: ['microservice', 'warpdrive', 'replicas'],
    resources: ['microservice', 'warpdrive', 'resources'],
    role: {
      en: 'Ran the tasks of workflows; aslan does so from 2.2 on.',
      'zh-cn': '曾负责执行工作流任务；自 2.2 起由 aslan 承担。',
    },
    existsIn: [{ since: '1.13', until: '3.2' }],
    scaleOut: 'default',
    checklist: [],
  },
  {
    // C113–C116; retired around 2.0
    id: 'resource-server',
    name: 'resource-server',
    path: ['microservice', 'resourceServer'],
    replicas: ['microservice', 'resourceServer', 'replicas'],
    role: { en: 'Served the program that runs jobs.', 'zh-cn': '曾负责提供任务执行程序。' },
    existsIn: [{ since: '1.13', until: '1.18' }],
    scaleOut: 'undocumented',
    checklist: [],
  },
  {
    // C113–C116; removed from the code in 1.18.0
    id: 'nsqd',
    name: 'nsqd',
    path: ['nsqd'],
    resources: ['nsqd', 'resources'],
    role: { en: 'Message queue beside aslan, cron and warpdrive.', 'zh-cn': 'aslan、cron、warpdrive 旁的消息队列。' },
    existsIn: [{ since: '1.13', until: '1.17' }],
    scaleOut: 'fixed',
    checklist: [],
  },
];
