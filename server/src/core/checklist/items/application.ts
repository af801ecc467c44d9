import type { Localized } from '../../messages/localized.ts';
import type { Path } from '../../yaml/path.ts';
import { type ItemDefinition, manual, type SectionDefinition } from './item.ts';

const RESOURCE_RULES = ['limits-missing', 'requests-exceed-limits', 'null-resources', 'invalid-quantity'];

/** Chart versions in which `user` is a part of aslan. */
const USER_IN_ASLAN = { since: '1.14', until: '1.17' };

function resources(id: string, name: string, path: Path, more: Partial<ItemDefinition> = {}): ItemDefinition {
  return {
    id: `resources-${id}`,
    title: { en: `Resource limits of ${name}`, 'zh-cn': `${name} 的资源上限` },
    kind: 'auto',
    why: {
      en: `Without limits, ${name} can take a node down with it, and the alerts on its usage never mean anything.`,
      'zh-cn': `没有资源上限时，${name} 可能拖垮整个节点，按用量设置的告警也失去意义。`,
    },
    bullet: {
      en: `CPU and memory of ${name} fit the load that is expected.`,
      'zh-cn': `按预期负载配置 ${name} 的 CPU 与内存。`,
    },
    page: 'high-availability',
    rules: RESOURCE_RULES,
    path,
    look: [...path, 'resources'],
    ...more,
  };
}

function replicas(id: string, name: string, path: Path, why: Localized, more: Partial<ItemDefinition> = {}) {
  return {
    id: `replicas-${id}`,
    title: { en: `At least two replicas of ${name}`, 'zh-cn': `${name} 至少两个副本` },
    kind: 'auto',
    why,
    bullet: { en: `${name} runs with two replicas or more.`, 'zh-cn': `${name} 以两个及以上副本运行。` },
    page: 'high-availability',
    rules: ['single-replica'],
    path,
    decisive: [path],
    ...more,
  } as const satisfies ItemDefinition;
}

/** Zadig's own services. */
export const application: SectionDefinition = {
  id: 'application',
  title: { en: 'Application', 'zh-cn': '应用服务' },
  weight: 3,
  items: [
    resources('aslan', 'aslan', ['microservice', 'aslan']),
    resources('cron', 'cron', ['microservice', 'cron']),
    resources('hub-server', 'hub-server', ['microservice', 'hubServer']),
    resources('user', 'user', ['microservice', 'user'], { absentIn: USER_IN_ASLAN }),
    resources('portal', 'zadig-portal', ['frontend']),
    resources('dind', 'dind', ['microservice', 'dind']),
    replicas(
      'aslan',
      'aslan',
      ['microservice', 'aslan', 'replicas'],
      {
        en: 'aslan is the main service: while its only pod restarts, nobody can work with Zadig.',
        'zh-cn': 'aslan 是主服务：唯一的 Pod 重启期间，所有人都无法使用 Zadig。',
      },
      { rules: ['single-replica', 'aslan-replicas-unsupported'], since: '2.2' },
    ),
    {
      id: 'storage-aslan',
      title: { en: 'aslan replicas share a ReadWriteMany volume', 'zh-cn': 'aslan 各副本共用 ReadWriteMany 卷' },
      kind: 'both',
      why: {
        en: 'All replicas of aslan work on the same files: on a volume that only one node can mount, the second one does not start or sees other files.',
        'zh-cn': 'aslan 的各副本使用同一份文件：若卷只能由一个节点挂载，第二个副本无法启动，或看到不同的文件。',
      },
      bullet: {
        en: 'Several replicas of aslan need a storage class or an existing claim with ReadWriteMany.',
        'zh-cn': 'aslan 多副本需要支持 ReadWriteMany 的存储类或已有 PVC。',
      },
      page: 'high-availability',
      rules: ['aslan-shared-storage', 'aslan-storage-conflict', 'aslan-storage-access-mode'],
      decisive: [['microservice', 'aslan', 'replicas']],
      since: '2.2',
      evidence: {
        en: 'The access mode of aslan’s bound claim: kubectl get pvc.',
        'zh-cn': 'aslan 所绑定 PVC 的访问模式：kubectl get pvc。',
      },
    },
    replicas('portal', 'zadig-portal', ['frontend', 'replicas'], {
      en: 'zadig-portal serves the web interface: without it, Zadig cannot be opened.',
      'zh-cn': 'zadig-portal 提供 Web 界面：没有它就打不开 Zadig。',
    }),
    replicas(
      'user',
      'user',
      ['microservice', 'user', 'replicas'],
      {
        en: 'user signs people in and knows their permissions: without it, nobody gets in.',
        'zh-cn': 'user 负责登录与权限：没有它，谁都无法登录。',
      },
      { absentIn: USER_IN_ASLAN },
    ),
    replicas(
      'hub-server',
      'hub-server',
      ['microservice', 'hubServer', 'replicas'],
      {
        en: 'hub-server holds the connections to attached clusters: without it, none of them can be reached.',
        'zh-cn': 'hub-server 维持与接入集群的连接：没有它，这些集群都无法访问。',
      },
      { since: '3.4' },
    ),
    {
      ...manual(
        'replicas-dind',
        { en: 'Several dind replicas, set in the cluster settings', 'zh-cn': '在集群设置中配置多个 dind 副本' },
        {
          why: {
            en: 'dind builds images: with one replica, every build waits for it and fails when it restarts.',
            'zh-cn': 'dind 负责镜像构建：只有一个副本时，所有构建都排队等它，它重启时构建失败。',
          },
          bullet: {
            en: 'dind has several replicas and enough CPU and memory, set in Zadig under the cluster’s settings.',
            'zh-cn': '在 Zadig 的集群设置中为 dind 配置多个副本及足够的 CPU 与内存。',
          },
          page: 'cluster-manage',
          look: ['microservice', 'dind'],
          evidence: {
            en: 'The number of dind replicas in the settings of the local cluster.',
            'zh-cn': '本地集群设置中的 dind 副本数。',
          },
        },
      ),
      kind: 'both',
      rules: ['dind-initial-only'],
    },
    {
      id: 'gateway',
      title: { en: 'The gateway survives the loss of a pod or node', 'zh-cn': '网关可承受 Pod 或节点故障' },
      kind: 'auto',
      why: {
        en: 'Every request passes the gateway: its only pod, or the only node that people connect to, takes all of Zadig with it.',
        'zh-cn': '所有请求都经过网关：唯一的网关 Pod 或唯一的入口节点故障时，整个 Zadig 不可用。',
      },
      bullet: {
        en: 'The way in has no single point of failure (named by the page’s editions for 2.2 and 3.0).',
        'zh-cn': '入口没有单点（该页面 2.2、3.0 版中列出）。',
      },
      page: 'high-availability',
      rules: ['gateway-single-replica', 'node-port-single-node'],
      look: ['gloo', 'gatewayProxies', 'gatewayProxy', 'kind', 'deployment', 'replicas'],
    },
  ],
};
