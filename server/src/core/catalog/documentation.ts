import type { Locale, Localized } from '../messages/localized.ts';

/** A page of Zadig's documentation that findings and checklist items lead to. */
export type DocumentationPage = keyof typeof PAGES;

interface Page {
  readonly title: Localized;
  readonly en: string;
  readonly 'zh-cn': string;
}

const BASE = 'https://docs.koderover.com';

const ARCHITECTURE = '/en/Zadig%20v5.0/stable/system-architecture';
const LOCAL_INSTALL = '/en/Zadig%20v4.3/install/install-on-local-k8s/';
const METRICS = '/en/Zadig%20v4.3/stable/prometheus-metrics-reference/';
const OBJECT_STORAGE = '/en/Zadig%20v4.0/settings/object-storage/';
const COMPATIBILITY = '/en/Zadig%20v4.3/pages/compatibility/';
const FAQ = '/en/Zadig%20v5.0/faq/debug-system/';
const MIGRATION = '/en/Zadig%20v4.2/stable/zadig-to-zadigx/';
/** `#dind-资源配置` */
const CLUSTER_MANAGE = '/cn/Zadig%20v4.3/pages/cluster_manage/#dind-%E8%B5%84%E6%BA%90%E9%85%8D%E7%BD%AE';

/**
 * Only addresses that were read in a stored page of exactly that version, or stand as a link in one (zadig-domain §6,
 * V and L). A page known in one language leads there in both.
 */
const PAGES = {
  'high-availability': {
    title: { en: 'High Availability', 'zh-cn': '高可用' },
    en: '/en/Zadig%20v5.0/stable/high-availability/',
    'zh-cn': '/cn/Zadig%20v4.2/stable/high-availability/',
  },
  install: {
    title: { en: 'Installation with the O&M tools', 'zh-cn': '运维工具安装' },
    en: '/en/Zadig%20v5.0/stable/install/',
    'zh-cn': '/cn/Zadig%20v4.3/stable/install/',
  },
  'helm-deploy': {
    title: { en: 'Installation with Helm', 'zh-cn': 'Helm 安装' },
    en: '/en/Zadig%20v4.3/install/helm-deploy/#zadig-chart-parameter-list',
    // #zadig-chart-参数列表
    'zh-cn': '/cn/Zadig%20v4.2/install/helm-deploy/#zadig-chart-%E5%8F%82%E6%95%B0%E5%88%97%E8%A1%A8',
  },
  'script-install': {
    title: { en: 'Installation with the script', 'zh-cn': '脚本安装' },
    en: '/en/Zadig%20v5.0/install/install-on-k8s/',
    'zh-cn': '/cn/Zadig%20v5.0/install/install-on-k8s/',
  },
  'local-install': {
    title: { en: 'Local installation', 'zh-cn': '本地安装' },
    en: LOCAL_INSTALL,
    'zh-cn': LOCAL_INSTALL,
  },
  architecture: { title: { en: 'System architecture', 'zh-cn': '系统架构' }, en: ARCHITECTURE, 'zh-cn': ARCHITECTURE },
  'backup-and-restore': {
    title: { en: 'Backup and restore', 'zh-cn': '备份与恢复' },
    en: '/en/Zadig%20v4.3/stable/backup-and-restore/',
    'zh-cn': '/cn/Zadig%20v5.0/stable/backup-and-restore/',
  },
  monitoring: {
    title: { en: 'Monitoring and alarms', 'zh-cn': '监控告警配置' },
    en: '/en/Zadig%20v4.3/stable/monitoring-alter-config/',
    'zh-cn': '/cn/Zadig%20v4.3/stable/monitoring-alter-config/',
  },
  metrics: { title: { en: 'Metrics reference', 'zh-cn': '监控指标' }, en: METRICS, 'zh-cn': METRICS },
  'alert-handling': {
    title: { en: 'Alert handling', 'zh-cn': '告警规则与处理方法' },
    en: '/en/Zadig%20v4.3/stable/alter-rules/',
    'zh-cn': '/cn/Zadig%20v5.0/stable/alter-rules/',
  },
  'cluster-manage': {
    title: { en: 'Cluster management (dind)', 'zh-cn': '集群管理（dind 资源配置）' },
    en: CLUSTER_MANAGE,
    'zh-cn': CLUSTER_MANAGE,
  },
  'object-storage': {
    title: { en: 'Object storage', 'zh-cn': '对象存储' },
    en: OBJECT_STORAGE,
    'zh-cn': OBJECT_STORAGE,
  },
  compatibility: { title: { en: 'Compatibility', 'zh-cn': '兼容性' }, en: COMPATIBILITY, 'zh-cn': COMPATIBILITY },
  faq: { title: { en: 'Frequently asked questions', 'zh-cn': '常见问题' }, en: FAQ, 'zh-cn': FAQ },
  licence: {
    title: { en: 'Enterprise licence', 'zh-cn': '许可证' },
    en: '/enterprise-mgr/#license',
    // #许可证
    'zh-cn': '/enterprise-mgr/#%E8%AE%B8%E5%8F%AF%E8%AF%81',
  },
  migration: {
    title: { en: 'Migration from 1.18 to 2.x', 'zh-cn': '从 1.18 迁移到 2.x' },
    en: MIGRATION,
    'zh-cn': MIGRATION,
  },
} as const satisfies Record<string, Page>;

/** The address of a page in a language; in the other one where no page in this language is known. */
export function documentationUrl(page: DocumentationPage, locale: Locale): string {
  return BASE + PAGES[page][locale];
}

/** The name of a page, as a title of a link. */
export function documentationTitle(page: DocumentationPage): Localized {
  return PAGES[page].title;
}

/** All pages. */
export function documentationPages(): readonly DocumentationPage[] {
  return Object.keys(PAGES) as DocumentationPage[];
}
