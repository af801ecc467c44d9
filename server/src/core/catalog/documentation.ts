import type { Locale } from '../messages/localized.ts';

/** A page of Zadig's documentation that findings and checklist items lead to. */
export type DocumentationPage = keyof typeof PAGES;

const BASE = 'https://docs.koderover.com';

/** Only pages that were read or are linked in the version named (zadig-domain §6); a page without Chinese text leads to the English one. */
const PAGES = {
  'high-availability': {
    en: '/en/Zadig%20v5.0/stable/high-availability/',
    'zh-cn': '/cn/Zadig%20v4.2/stable/high-availability/',
  },
  install: { en: '/en/Zadig%20v5.0/stable/install/', 'zh-cn': '/cn/Zadig%20v4.3/stable/install/' },
  'helm-deploy': { en: '/en/Zadig%20v4.3/install/helm-deploy/', 'zh-cn': '/cn/Zadig%20v4.2/install/helm-deploy/' },
  'script-install': {
    en: '/en/Zadig%20v5.0/install/install-on-k8s/',
    'zh-cn': '/cn/Zadig%20v5.0/install/install-on-k8s/',
  },
  architecture: { en: '/en/Zadig%20v5.0/stable/system-architecture' },
  'backup-and-restore': {
    en: '/en/Zadig%20v4.3/stable/backup-and-restore/',
    'zh-cn': '/cn/Zadig%20v5.0/stable/backup-and-restore/',
  },
  monitoring: {
    en: '/en/Zadig%20v4.3/stable/monitoring-alter-config/',
    'zh-cn': '/cn/Zadig%20v4.3/stable/monitoring-alter-config/',
  },
  metrics: { en: '/en/Zadig%20v4.3/stable/prometheus-metrics-reference/' },
  'alert-handling': { en: '/en/Zadig%20v4.3/stable/alter-rules/', 'zh-cn': '/cn/Zadig%20v5.0/stable/alter-rules/' },
  'cluster-manage': { en: '/en/Zadig%20v4.3/pages/cluster_manage/', 'zh-cn': '/cn/Zadig%20v4.3/pages/cluster_manage/' },
  'object-storage': { en: '/en/Zadig%20v4.0/settings/object-storage/' },
  compatibility: { en: '/en/Zadig%20v4.3/pages/compatibility/' },
  migration: { en: '/en/Zadig%20v4.2/stable/zadig-to-zadigx/' },
} as const satisfies Record<string, { readonly en: string; readonly 'zh-cn'?: string }>;

/** The address of a page in a language, else in English. */
export function documentationUrl(page: DocumentationPage, locale: Locale): string {
  const paths: { readonly en: string; readonly 'zh-cn'?: string } = PAGES[page];
  return BASE + (paths[locale] ?? paths.en);
}
