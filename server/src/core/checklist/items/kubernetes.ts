import { manual, type SectionDefinition } from './item.ts';

/** What Zadig runs on. */
export const kubernetes: SectionDefinition = {
  id: 'kubernetes',
  title: { en: 'Kubernetes', 'zh-cn': 'Kubernetes 集群' },
  weight: 2,
  items: [
    manual(
      'control-plane',
      { en: 'The cluster itself is highly available', 'zh-cn': '集群自身高可用' },
      {
        why: {
          en: 'When the control plane is down, no pod of Zadig that is lost comes back.',
          'zh-cn': '控制面不可用时，Zadig 丢失的 Pod 无法恢复。',
        },
        bullet: {
          en: 'The availability of the cluster is guaranteed by its provider or operator.',
          'zh-cn': '由集群的提供方或运维方保障其可用性。',
        },
        evidence: {
          en: 'The provider’s service level for the control plane, or the number of its nodes and of etcd members.',
          'zh-cn': '服务商对控制面的 SLA，或控制面节点数与 etcd 成员数。',
        },
      },
    ),
    manual(
      'worker-nodes',
      { en: 'At least two nodes of 8 cores and 16 GiB', 'zh-cn': '至少两个 8 核 16 GiB 的节点' },
      {
        why: {
          en: 'Two replicas on one node are lost together, and a second node must have room for all of Zadig.',
          'zh-cn': '两个副本在同一节点上会一起丢失；另一个节点须能承载全部 Zadig 服务。',
        },
        bullet: {
          en: 'Two nodes or more with 8 cores and 16 GiB each; Zadig itself takes about 4 cores and 8 GiB.',
          'zh-cn': '至少两个 8 核 16 GiB 节点；Zadig 自身约占 4 核 8 GiB。',
        },
        evidence: {
          en: 'The nodes that Zadig may run on, with their size: kubectl get nodes.',
          'zh-cn': 'Zadig 可调度的节点及其规格：kubectl get nodes。',
        },
      },
    ),
  ],
};
