import type { Path } from '../../yaml/path.ts';
import { proposeRemoval } from '../helpers/remove.ts';
import { defineRule } from '../rule.ts';

/** Services whose 1.x templates read `resources.limits` without asking whether it is there. */
const DEREFERENCED: readonly Path[] = [
  ['microservice', 'aslan'],
  ['microservice', 'dind'],
  ['microservice', 'warpdrive'],
  ['frontend'],
  ['nsqd'],
];

export const nullResources = defineRule({
  id: 'null-resources',
  category: 'availability',
  severity: 'error',
  until: '1.17',
  fixable: 'ask',
  title: { en: 'Resources taken away', 'zh-cn': '资源配置被清空' },
  messages: {
    empty: {
      en: 'The chart reads limits.cpu and limits.memory of {service}; without them it does not render, and nothing is installed. Remove {key}, or give the limits.',
      'zh-cn':
        'chart 会读取 {service} 的 limits.cpu 与 limits.memory，缺少时无法渲染，安装失败。请删除 {key}，或写明上限。',
    },
    remove: { en: 'Remove {key}: the limits of the chart apply', 'zh-cn': '删除 {key}，使用 chart 自带的上限' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    for (const service of DEREFERENCED) {
      // A service that is taken away as a whole is another matter.
      if (values.written(service).state === 'deleted') continue;
      const resources = [...service, 'resources'];
      for (const path of [resources, [...resources, 'limits']]) {
        // An empty map takes nothing away: Helm merges it with the chart's own.
        if (values.written(path).state !== 'deleted') continue;
        const data = { service: service.at(-1) ?? '', key: path.slice(service.length).join('.') };
        const proposals = [proposeRemoval('ask', 'remove', values, path, data)];
        report({ at: values.place(path), messageId: 'empty', data, proposals });
        break;
      }
    }
  },
});
