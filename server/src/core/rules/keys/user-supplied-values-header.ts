import { removeEntry } from '../../yaml/editors/remove.ts';
import { defineRule } from '../rule.ts';

const HEADERS = ['USER-SUPPLIED VALUES', 'COMPUTED VALUES'];

export const userSuppliedValuesHeader = defineRule({
  id: 'user-supplied-values-header',
  category: 'keys',
  severity: 'info',
  fixable: 'fix',
  title: { en: 'The heading that helm get values prints', 'zh-cn': 'helm get values 输出的标题行' },
  messages: {
    header: {
      en: '"{name}:" is the heading that "helm get values" prints, not a value. Helm ignores it, but a saved file should be restorable as it is: remove the line.',
      'zh-cn':
        '“{name}:” 是 “helm get values” 输出的标题行，不是配置。Helm 会忽略它，但备份文件应能直接用于恢复，请删除该行。',
    },
    remove: { en: 'Remove the line', 'zh-cn': '删除该行' },
  },
  docs: { page: 'backup-and-restore' },
  check({ values, report }) {
    for (const [layer, { document }] of values.layers.entries()) {
      const { root } = document;
      if (root?.kind !== 'map') continue;
      for (const entry of root.entries) {
        const { name, key, value } = entry;
        if (name === undefined || !HEADERS.includes(name) || value.kind !== 'scalar' || value.value !== null) continue;
        report({
          at: { layer, start: key.start, end: key.end, path: [name] },
          messageId: 'header',
          data: { name },
          proposals: [{ kind: 'fix', title: 'remove', layer, edits: removeEntry(document, root, entry, undefined) }],
        });
      }
    }
  },
});
