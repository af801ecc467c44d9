import { childrenOf } from '../../catalog/schema.ts';
import type { Path } from '../../yaml/path.ts';
import { proposeValues } from '../helpers/propose.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const REPOSITORIES: readonly Path[] = [...childrenOf(['microservice']).keys()].map((service) => [
  'microservice',
  service,
  'image',
  'repository',
]);

/** Where the charts up to 3.4.0 take their images from. */
const PUBLIC_REGISTRY = 'koderover.tencentcloudcr.com/';

export const imageRegistryPrefix = defineRule({
  id: 'image-registry-prefix',
  category: 'keys',
  severity: 'warning',
  since: '3.4',
  fixable: 'fix',
  title: { en: 'A registry in an image name', 'zh-cn': '镜像名称带有仓库前缀' },
  messages: {
    prefix: {
      en: 'From 3.4.1 the chart puts the registry in front of the name itself: "{repository}" cannot be pulled, and the pod does not start. Write {name}.',
      'zh-cn': '自 3.4.1 起 chart 会自行在名称前加上镜像仓库：“{repository}” 将拉取失败，Pod 无法启动。请写成 {name}。',
    },
    strip: { en: 'Write {name}', 'zh-cn': '改为 {name}' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, chart, report }) {
    // A guessed version is no evidence, and 3.4.0 still wants the prefix.
    if (chart.source === 'assumed' || (chart.version === '3.4' && !(chart.patch !== undefined && chart.patch >= 1)))
      return;
    for (const path of REPOSITORIES) {
      const repository = writtenText(values, path);
      const name = repository === undefined ? undefined : nameBehindRegistry(repository);
      if (repository === undefined || name === undefined) continue;
      const data = { repository, name };
      // Images of a registry of one's own would from then on come from where the chart looks.
      const kind = repository.startsWith(PUBLIC_REGISTRY) ? 'fix' : 'ask';
      const proposals = [proposeValues(kind, 'strip', values, [{ path, value: name }], data)];
      report({ at: values.place(path), messageId: 'prefix', data, proposals });
    }
  },
});

/** The last part of a name that begins with a host; undefined for any other: `team/aslan` may be a path in a registry. */
function nameBehindRegistry(repository: string): string | undefined {
  const [host = '', ...parts] = repository.trim().split('/');
  return /[.:]|^localhost$/.test(host) && !host.includes('<') ? parts.at(-1) || undefined : undefined;
}
