import { STORES } from '../../catalog/stores.ts';
import type { Values } from '../../values/values.ts';
import type { Path } from '../../yaml/path.ts';
import { ASLAN_EXISTING_CLAIM, isVolumeName } from '../helpers/aslanStorage.ts';
import { isInstalled } from '../helpers/builtinStore.ts';
import { proposeValues } from '../helpers/propose.ts';
import { writtenText } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const CLAIMS: readonly Path[] = [
  ASLAN_EXISTING_CLAIM,
  ...['mongodb', 'mysql', 'minio'].map((store): Path => [store, 'persistence', 'existingClaim']),
];

export const claimReused = defineRule({
  id: 'claim-reused',
  category: 'storage',
  severity: 'warning',
  fixable: 'ask',
  title: { en: 'One claim for two services', 'zh-cn': '两个服务共用一个 PVC' },
  messages: {
    reused: {
      en: 'The claim "{claim}" is given to {other} too: two services on one volume overwrite each other’s files, or one of them does not start. Use a claim of its own.',
      'zh-cn':
        'PVC “{claim}” 也分配给了 {other}：两个服务共用一个卷会互相覆盖文件，或其中之一无法启动。请使用单独的 PVC。',
    },
    first: { en: 'Used here first', 'zh-cn': '最先在此使用' },
    choose: { en: 'Use another claim', 'zh-cn': '使用其他 PVC' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    const seen = new Map<string, Path>();
    for (const path of CLAIMS.filter((claim) => isInUse(values, claim))) {
      const claim = isVolumeName(values.written(path)) ? writtenText(values, path) : undefined;
      if (claim === undefined || /^<.*>$/.test(claim)) continue;
      const first = seen.get(claim);
      seen.set(claim, first ?? path);
      if (!first) continue;
      const data = { claim, other: first.slice(0, first[0] === 'microservice' ? 2 : 1).join('.') };
      report({
        at: values.place(path),
        messageId: 'reused',
        data,
        related: [{ at: values.place(first), messageId: 'first', data }],
        proposals: [proposeValues('ask', 'choose', values, [{ path, value: '<claim>' }])],
      });
    }
  },
});

/** A store that the chart does not install leaves its claim alone. */
function isInUse(values: Values, path: Path): boolean {
  const store = STORES.find(({ name }) => name === path[0]);
  return store === undefined || isInstalled(values, store) !== false;
}
