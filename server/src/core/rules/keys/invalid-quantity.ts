import { schemaAt } from '../../catalog/schema.ts';
import { formatPath } from '../../yaml/path.ts';
import { proposeValues } from '../helpers/propose.ts';
import { quantity } from '../helpers/quantity.ts';
import { walkKnown } from '../helpers/walk.ts';
import { defineRule } from '../rule.ts';

export const invalidQuantity = defineRule({
  id: 'invalid-quantity',
  category: 'keys',
  severity: 'error',
  fixable: 'fix',
  title: { en: 'Not a Kubernetes quantity', 'zh-cn': '不是有效的 Kubernetes 数量' },
  messages: {
    invalid: {
      en: 'Kubernetes does not read "{text}" as a quantity and refuses the object, so {path} stops the installation. Write it like 500m, 2 or 4Gi.',
      'zh-cn':
        'Kubernetes 无法把 "{text}" 解析为数量，会拒绝该对象，{path} 将导致安装失败。请写成 500m、2 或 4Gi 这样的形式。',
    },
    write: { en: 'Write {value}', 'zh-cn': '改为 {value}' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    for (const [layer, source] of values.layers.entries()) {
      walkKnown(source, ({ entry: { name, value }, path: parent }) => {
        if (name === undefined || value.kind !== 'scalar' || value.value === null || value.text.includes('{{')) return;
        const path = [...parent, name];
        if (schemaAt(path)?.kind !== 'quantity' || value.text.includes('<')) return;
        if (typeof value.value !== 'boolean' && quantity(value.value) !== undefined) return;
        if (values.written(path).origin?.value.start !== value.start) return;
        const certain = certainReading(value.text);
        const readings = certain === undefined ? possibleReadings(value.text) : [certain];
        report({
          at: { layer, start: value.start, end: value.end, path },
          messageId: 'invalid',
          data: { path: formatPath(path), text: value.text },
          proposals: readings.map((reading) => {
            const kind = certain === undefined ? 'ask' : 'fix';
            return proposeValues(kind, 'write', values, [{ path, value: reading }], { value: reading });
          }),
        });
      });
    }
  },
});

/** `20 Gi`, `1,5`, `4gi`, `4GiB`: slips of the pen with one meaning. */
function certainReading(text: string): string | undefined {
  const [, amount, unit = ''] = /^\s*(\d+(?:[.,]\d+)?)\s*([kmgtpe]ib?|[numkMGTPE])?\s*$/i.exec(text) ?? [];
  if (amount === undefined) return undefined;
  const binary = /^([kmgtpe])i/i.exec(unit)?.[1]?.toUpperCase();
  const reading = amount.replace(',', '.') + (binary === undefined ? unit : `${binary}i`);
  return quantity(reading) === undefined ? undefined : reading;
}

/** `4GB` may mean 4G or 4Gi. */
function possibleReadings(text: string): readonly string[] {
  const [, amount, unit] = /^\s*(\d+(?:\.\d+)?)\s*([kmgtpe])b?\s*$/i.exec(text) ?? [];
  if (amount === undefined || unit === undefined) return [];
  const letter = unit.toUpperCase();
  return [`${amount}${letter}i`, `${amount}${letter === 'K' ? 'k' : letter}`];
}
