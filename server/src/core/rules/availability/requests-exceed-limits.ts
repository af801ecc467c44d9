import { existsIn } from '../../catalog/schema.ts';
import { STORES } from '../../catalog/stores.ts';
import { compareVersions } from '../../catalog/versions.ts';
import type { Values } from '../../values/values.ts';
import { formatPath, type Path, samePath } from '../../yaml/path.ts';
import { isInstalled } from '../helpers/builtinStore.ts';
import { proposeValues } from '../helpers/propose.ts';
import { quantity } from '../helpers/quantity.ts';
import { isWritten } from '../helpers/read.ts';
import { knownEntries } from '../helpers/walk.ts';
import { defineRule } from '../rule.ts';

/** What the templates of 1.x give requests of their own, whatever the values say. */
const REQUESTS_FIXED_IN_1: readonly Path[] = [
  ...['aslan', 'dind', 'warpdrive'].map((service) => ['microservice', service, 'resources']),
  ['frontend', 'resources'],
  ['nsqd', 'resources'],
];

export const requestsExceedLimits = defineRule({
  id: 'requests-exceed-limits',
  category: 'availability',
  severity: 'error',
  fixable: 'ask',
  title: { en: 'A request above its limit', 'zh-cn': '资源请求超过上限' },
  messages: {
    above: {
      en: 'The {resource} request {request} is above the limit {limit}: Kubernetes refuses such a workload, and the installation stops. Raise the limit or lower the request.',
      'zh-cn':
        '{resource} 的请求 {request} 超过上限 {limit}，Kubernetes 会拒绝该工作负载，安装随之中止。请提高上限或降低请求。',
    },
    limit: { en: 'The limit is {limit}', 'zh-cn': '上限为 {limit}' },
    raise: { en: 'Raise the limit to {request}', 'zh-cn': '把上限提高到 {request}' },
    lower: { en: 'Lower the request to {limit}', 'zh-cn': '把请求降低到 {limit}' },
  },
  docs: { page: 'high-availability' },
  check({ values, chart, report }) {
    for (const resources of resourcesIn(values)) {
      if (values.written(resources).state !== 'map' || !isRead(values, resources, chart.version)) continue;
      for (const resource of ['cpu', 'memory']) {
        const paths = { request: [...resources, 'requests', resource], limit: [...resources, 'limits', resource] };
        const request = values.get(paths.request);
        const limit = values.get(paths.limit);
        if (request.state !== 'scalar' || limit.state !== 'scalar') continue;
        const amounts = [quantity(request.value), quantity(limit.value)] as const;
        if (amounts[0] === undefined || amounts[1] === undefined || !isAbove(amounts[0], amounts[1])) continue;
        const written = isWritten(values, paths.request);
        const data = { resource, request: String(request.value), limit: String(limit.value) };
        report({
          at: values.place(written ? paths.request : paths.limit),
          messageId: 'above',
          data,
          related:
            written && isWritten(values, paths.limit)
              ? [{ at: values.place(paths.limit), messageId: 'limit', data }]
              : [],
          proposals: [
            proposeValues('ask', 'raise', values, [{ path: paths.limit, value: request.value }], data),
            proposeValues('ask', 'lower', values, [{ path: paths.request, value: limit.value }], data),
          ],
        });
      }
    }
  },
});

/** Where the values have resources that a chart may read. */
function resourcesIn({ layers }: Values): readonly Path[] {
  const written = layers.flatMap(({ document }) => knownEntries(document));
  const resources = written.filter(({ name, schema }) => name === 'resources' && schema);
  return [...new Map(resources.map(({ to }) => [formatPath(to), to])).values()];
}

/** Whether the chart hands the requests to a pod that it creates. */
function isRead(values: Values, resources: Path, version: string): boolean {
  const store = STORES.find(({ name }) => name === resources[0]);
  if (existsIn(resources, version) === false || (store && isInstalled(values, store) === false)) return false;
  return compareVersions(version, '2.0') >= 0 || !REQUESTS_FIXED_IN_1.some((path) => samePath(path, resources));
}

/** `26m` is 0.026, though their numbers may differ in the last digit. */
function isAbove(request: number, limit: number): boolean {
  return request - limit > limit * 1e-9;
}
