import { existsIn } from '../../catalog/schema.ts';
import { formatPath } from '../../yaml/path.ts';
import { walkKnown } from '../helpers/walk.ts';
import { defineRule } from '../rule.ts';

export const noEffectKey = defineRule({
  id: 'no-effect-key',
  category: 'keys',
  severity: 'info',
  fixable: 'none',
  title: { en: 'A key that this chart does not read', 'zh-cn': '该版本 chart 不读取的键' },
  messages: {
    unread: {
      en: 'Chart {version} does not read {path}: what stands here changes nothing, though it looks as if it did.',
      'zh-cn': 'chart {version} 不读取 {path}：此处的配置看似生效，实际没有作用。',
    },
  },
  docs: { page: 'helm-deploy' },
  check({ values, chart, report }) {
    if (chart.source === 'assumed') return;
    for (const [layer, source] of values.layers.entries()) {
      walkKnown(source, ({ entry: { name, key, value }, path: parent }) => {
        if (name === undefined || (value.kind === 'scalar' && value.value === null)) return;
        const path = [...parent, name];
        // The topmost key that is not read speaks for what lies below it.
        if (existsIn(path, chart.version) !== false || (parent.length > 0 && existsIn(parent, chart.version) === false))
          return;
        const data = { version: chart.version, path: formatPath(path) };
        report({ at: { layer, start: key.start, end: key.end, path }, messageId: 'unread', data });
      });
    }
  },
});
