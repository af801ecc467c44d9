import { knownPaths } from '../../catalog/schema.ts';
import type { Path } from '../../yaml/path.ts';
import { proposeValues } from '../helpers/propose.ts';
import { quantity } from '../helpers/quantity.ts';
import { isWritten } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const RESOURCES: readonly Path[] = knownPaths().filter((path) => path.at(-1) === 'resources');

export const requestsExceedLimits = defineRule({
  id: 'requests-exceed-limits',
  category: 'availability',
  severity: 'error',
  fixable: 'ask',
  title: { en: 'A request above its limit', 'zh-cn': '资源请求超过上限' },
  messages: {
    above: {
      en: 'The {resource} request {request} is above the limit {limit}: Kubernetes refuses the pod. Raise the limit or lower the request.',
      'zh-cn': '{resource} 的请求 {request} 超过上限 {limit}，Kubernetes 会拒绝该 Pod。请提高上限或降低请求。',
    },
    limit: { en: 'The limit is {limit}', 'zh-cn': '上限为 {limit}' },
    raise: { en: 'Raise the limit to {request}', 'zh-cn': '把上限提高到 {request}' },
    lower: { en: 'Lower the request to {limit}', 'zh-cn': '把请求降低到 {limit}' },
  },
  docs: { page: 'high-availability' },
  check({ values, report }) {
    for (const resources of RESOURCES) {
      if (values.written(resources).state !== 'map') continue;
      for (const resource of ['cpu', 'memory']) {
        const paths = { request: [...resources, 'requests', resource], limit: [...resources, 'limits', resource] };
        const request = values.get(paths.request);
        const limit = values.get(paths.limit);
        if (request.state !== 'scalar' || limit.state !== 'scalar') continue;
        const amounts = [quantity(request.value), quantity(limit.value)] as const;
        if (amounts[0] === undefined || amounts[1] === undefined || amounts[0] <= amounts[1]) continue;
        const data = { resource, request: String(request.value), limit: String(limit.value) };
        report({
          at: values.place(isWritten(values, paths.request) ? paths.request : paths.limit),
          messageId: 'above',
          data,
          related: isWritten(values, paths.limit) ? [{ at: values.place(paths.limit), messageId: 'limit', data }] : [],
          proposals: [
            proposeValues('ask', 'raise', values, [{ path: paths.limit, value: request.value }], data),
            proposeValues('ask', 'lower', values, [{ path: paths.request, value: limit.value }], data),
          ],
        });
      }
    }
  },
});
