import { existsIn } from '../../catalog/schema.ts';
import { STORES } from '../../catalog/stores.ts';
import type { Values } from '../../values/values.ts';
import { formatPath, type Path } from '../../yaml/path.ts';
import { isInstalled } from '../helpers/builtinStore.ts';
import { proposeValues } from '../helpers/propose.ts';
import { quantity } from '../helpers/quantity.ts';
import { isDeciding } from '../helpers/read.ts';
import { knownEntries } from '../helpers/walk.ts';
import { defineRule } from '../rule.ts';

export const invalidQuantity = defineRule({
  id: 'invalid-quantity',
  category: 'keys',
  severity: 'error',
  fixable: 'fix',
  judgesForm: true,
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
  check({ values, chart, report }) {
    for (const [layer, source] of values.layers.entries()) {
      for (const { entry, name, node, to: path, schema } of knownEntries(source.document)) {
        if (schema?.kind !== 'quantity' || node.kind !== 'scalar' || node.value === null) continue;
        const { value } = entry;
        const text = String(node.value);
        if (/\{\{|<|^\s*$/.test(text)) continue;
        // Kubernetes looks past blanks at either end.
        if (quantity(typeof node.value === 'string' ? text.trim() : node.value) !== undefined) continue;
        if (!isRead(values, path, chart.version) || !isDeciding(values, path, layer, value)) continue;
        const certain = certainReading(text, name);
        const readings = certain === undefined ? possibleReadings(text, name) : [certain];
        report({
          at: { layer, start: value.start, end: value.end, path },
          messageId: 'invalid',
          data: { path: formatPath(path), text },
          proposals: readings.map((reading) => {
            const kind = certain === undefined ? 'ask' : 'fix';
            return proposeValues(kind, 'write', values, [{ path, value: reading }], { value: reading });
          }),
        });
      }
    }
  },
});

/** Whether the chart puts the value into an object: not for a store that is not installed, or a key of other charts. */
function isRead(values: Values, path: Path, version: string): boolean {
  const store = STORES.find(({ name }) => name === path[0]);
  return existsIn(path, version) !== false && !(store && isInstalled(values, store) === false);
}

/** `20 Gi`, `1,5`, `4gi`, `4GiB`: slips of the pen with one meaning. `1,500` and `512 m` of memory have two. */
function certainReading(text: string, name: string): string | undefined {
  const [, amount, unit = ''] = /^\s*(\d+(?:\.\d+|,\d{1,2})?)(?:\s*([kmgtpe]ib?|[mkMGTPE]))?\s*$/i.exec(text) ?? [];
  // Nobody means parts of a byte.
  if (amount === undefined || (name !== 'cpu' && (unit === 'm' || (unit === '' && /[.,]/.test(amount)))))
    return undefined;
  // Of processors nobody has millions.
  if (name === 'cpu' && /^[kmgtpe]i/i.test(unit)) return undefined;
  const binary = /^([kmgtpe])i/i.exec(unit)?.[1]?.toUpperCase();
  const reading = amount.replace(',', '.') + (binary === undefined ? unit : `${binary}i`);
  return quantity(reading) === undefined ? undefined : reading;
}

/** `4GB` may mean 4Gi or 4G; of processors, `500mi` most likely 500m. */
function possibleReadings(text: string, name: string): readonly string[] {
  const [, thousandths] = name === 'cpu' ? (/^\s*(\d+)\s*mi\s*$/i.exec(text) ?? []) : [];
  if (thousandths !== undefined) return [`${thousandths}m`];
  const [, amount, unit] = /^\s*(\d+(?:\.\d+|,\d{1,2})?)\s*([kmgtpe])b?\s*$/i.exec(text) ?? [];
  if (amount === undefined || unit === undefined) return [];
  const letter = unit.toUpperCase();
  return [`${letter}i`, letter === 'K' ? 'k' : letter].map((suffix) => amount.replace(',', '.') + suffix);
}
