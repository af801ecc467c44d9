import { COMPONENTS, type Component } from '../../catalog/components.ts';
import { isInRange } from '../../catalog/versions.ts';
import type { Values } from '../../values/values.ts';
import type { Assignment } from '../../yaml/editors/assign.ts';
import type { Path } from '../../yaml/path.ts';
import { proposeValues } from '../helpers/propose.ts';
import { quantity } from '../helpers/quantity.ts';
import { defineRule, type Proposal } from '../rule.ts';

type Resource = 'cpu' | 'memory';
const RESOURCES: readonly Resource[] = ['cpu', 'memory'];

export const limitsMissing = defineRule({
  id: 'limits-missing',
  category: 'availability',
  severity: 'warning',
  profile: 'ha',
  fixable: 'fix',
  title: { en: 'Resources without a limit', 'zh-cn': '资源配置缺少上限' },
  messages: {
    missing: {
      en: '{service} has resources without {missing}: nothing bounds the pod, and the recommended alerts, which measure against the limit, cannot work. Set the limit.',
      'zh-cn': '{service} 的资源配置缺少 {missing}：Pod 用量不受约束，按上限比例计算的推荐告警也无法工作。请设置上限。',
    },
    add: { en: 'Add {limits}', 'zh-cn': '添加 {limits}' },
  },
  docs: { page: 'high-availability' },
  check({ values, chart, report }) {
    for (const component of COMPONENTS) {
      const resources = [...component.path, 'resources'];
      if (!component.sizedIn.some((range) => isInRange(chart.version, range)) || !says(values, resources)) continue;
      const missing = RESOURCES.filter((resource) => isMissing(values, [...resources, 'limits', resource]));
      const [first] = missing;
      if (first === undefined) continue;
      const data = { service: component.name, missing: missing.map((resource) => `limits.${resource}`).join(', ') };
      const place =
        missing.length === 1
          ? values.place([...resources, 'limits', first])
          : values.keyPlace([...resources, 'limits']);
      report({ at: place, messageId: 'missing', data, proposals: [proposal(values, component, missing)] });
    }
  },
});

/** Whether the files give the service resources of some kind; an empty map leaves the chart's own. */
function says(values: Values, resources: Path): boolean {
  if (values.written(resources).state !== 'map') return false;
  return ['limits', 'requests'].some((key) => values.written([...resources, key]).origin !== undefined);
}

/** A limit that only a template or an unknown chart default may supply counts as missing when the files do not write it. */
function isMissing(values: Values, limit: Path): boolean {
  const written = values.written(limit);
  if (written.state === 'unknown') return false;
  return written.state !== 'scalar' && values.get(limit).state !== 'scalar';
}

function proposal(values: Values, { path: parent, limits }: Component, missing: readonly Resource[]): Proposal {
  const assignments = missing.map((resource): Assignment & { known: boolean } => {
    const path = [...parent, 'resources', 'limits', resource];
    const known = limits?.[resource];
    const request = values.get([...parent, 'resources', 'requests', resource]);
    const requested = request.state === 'scalar' ? quantity(request.value) : 0;
    const enough = known !== undefined && requested !== undefined && requested <= (quantity(known) ?? 0);
    return { path, value: enough ? known : `<${resource}>`, known: enough };
  });
  const [first, ...rest] = assignments;
  if (!first) throw new Error('limits-missing: a proposal without a missing limit');
  const kind = assignments.every(({ known }) => known) ? 'fix' : 'ask';
  const limitTexts = assignments.map(({ path, value }) => `limits.${path.at(-1)}: ${value}`);
  return proposeValues(kind, 'add', values, [first, ...rest], { limits: limitTexts.join(', ') });
}
