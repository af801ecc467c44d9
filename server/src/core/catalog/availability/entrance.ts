import type { Path } from '../../yaml/path.ts';
import type { AvailabilityNote } from './note.ts';

const SERVICE: Path = ['gloo', 'gatewayProxies', 'gatewayProxy', 'service'];
const REDIRECT_URIS: Path = ['dex', 'config', 'staticClients', 0, 'redirectURIs'];

/** Notes on the way from users to Zadig. Source: zadig-domain §3.1, §3.3, §5.2, by the codes in front. */
export const ENTRANCE_NOTES: readonly AvailabilityNote[] = [
  {
    // EP-10
    paths: [['endpoint', 'type']],
    note: {
      en: 'With another type the login callback in dex.config.staticClients changes too.',
      'zh-cn': '切换类型后，dex.config.staticClients 中的登录回调地址也要同步修改。',
    },
  },
  {
    // HA-19
    paths: [['endpoint', 'FQDN']],
    note: {
      en: 'Let it lead to a load balancer in front of several nodes, not to one node.',
      'zh-cn': '请让域名指向多个节点前的负载均衡，而不是单个节点。',
    },
  },
  {
    // HA-19
    paths: [['endpoint', 'IP']],
    note: {
      en: 'For high availability use a domain, and a load balancer in front of several nodes.',
      'zh-cn': '要实现高可用，请改用域名，并在多个节点前使用负载均衡。',
    },
  },
  {
    // EP-12
    paths: [['protocol']],
    note: {
      en: 'Every request passes what terminates TLS: it needs a second instance as well.',
      'zh-cn': '所有请求都经过终结 TLS 的设施，它也需要多个实例。',
    },
  },
  {
    // HA-19
    paths: [[...SERVICE, 'type']],
    note: {
      en: 'In front of NodePort use a load balancer that knows several nodes.',
      'zh-cn': '使用 NodePort 时，请在多个节点前放置负载均衡。',
    },
  },
  {
    // HA-19
    paths: [[...SERVICE, 'httpNodePort']],
    note: {
      en: 'Every node answers at this port: a load balancer can use them all.',
      'zh-cn': '每个节点都开放该端口，负载均衡可以使用全部节点。',
    },
  },
  {
    // EP-13; §5.2
    paths: [['global', 'extensions', 'extAuth', 'extauthzServerRef', 'namespace']],
    note: {
      en: 'Restore a backup into the same namespace: in another one the licence becomes invalid.',
      'zh-cn': '恢复备份时请使用同一命名空间，否则许可证会失效。',
    },
  },
  {
    // EP-17
    paths: [['gloo', 'k8s', 'clusterName']],
    note: {
      en: 'The address of the built-in MinIO ends in cluster.local all the same: in a cluster with another domain Zadig does not find it.',
      'zh-cn': '内置 MinIO 的地址始终以 cluster.local 结尾；集群使用其他域名时，Zadig 找不到它。',
    },
  },
  {
    // EP-10
    paths: [REDIRECT_URIS, [...REDIRECT_URIS, 0]],
    note: {
      en: 'Change it together with protocol, endpoint and, with endpoint.type IP, httpNodePort.',
      'zh-cn': '修改 protocol、endpoint 或（endpoint.type 为 IP 时）httpNodePort 时，请同步修改。',
    },
  },
];
