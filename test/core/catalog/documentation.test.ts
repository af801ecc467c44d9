import { expect, test } from 'vitest';
import {
  documentationPages,
  documentationTitle,
  documentationUrl,
} from '../../../server/src/core/catalog/documentation.ts';

test.each(documentationPages())('%s has an address and a title in both languages', (page) => {
  for (const locale of ['en', 'zh-cn'] as const) {
    const url = documentationUrl(page, locale);
    expect(url).toMatch(/^https:\/\/docs\.koderover\.com\/(?:(?:en|cn)\/Zadig%20v\d\.\d\/|enterprise-mgr\/)[!-~]+$/);
    expect(new URL(url).href).toBe(url);
  }
  expect(documentationTitle(page).en).toMatch(/^[A-Z]/);
  expect(documentationTitle(page)['zh-cn']).toMatch(/\p{Script=Han}/u);
});

test('addresses are exact', () => {
  expect(documentationUrl('high-availability', 'en')).toBe(
    'https://docs.koderover.com/en/Zadig%20v5.0/stable/high-availability/',
  );
  expect(documentationUrl('high-availability', 'zh-cn')).toBe(
    'https://docs.koderover.com/cn/Zadig%20v4.2/stable/high-availability/',
  );
  expect(decodeURI(documentationUrl('helm-deploy', 'zh-cn'))).toBe(
    'https://docs.koderover.com/cn/Zadig v4.2/install/helm-deploy/#zadig-chart-参数列表',
  );
  expect(documentationUrl('alert-handling', 'en')).toBe(
    'https://docs.koderover.com/en/Zadig%20v4.3/stable/alter-rules/',
  );
});

test('a page that is known in one language leads there in both', () => {
  expect(documentationUrl('metrics', 'zh-cn')).toBe(documentationUrl('metrics', 'en'));
  expect(decodeURI(documentationUrl('cluster-manage', 'en'))).toBe(
    'https://docs.koderover.com/cn/Zadig v4.3/pages/cluster_manage/#dind-资源配置',
  );
});
