import { existsIn } from '../../catalog/schema.ts';
import { STORES, type Store } from '../../catalog/stores.ts';
import type { Path } from '../../yaml/path.ts';
import { isVolumeName } from '../helpers/aslanStorage.ts';
import { isInstalled } from '../helpers/builtinStore.ts';
import { writtenText } from '../helpers/read.ts';
import { proposeRemoval } from '../helpers/remove.ts';
import { defineRule } from '../rule.ts';

/** What a claim makes void; a chart reads some of these. */
function sizeAndClass({ name }: Store): readonly Path[] {
  return [
    [name, 'persistence', 'size'],
    [name, 'persistence', 'storageClass'],
    [name, 'storageClass'],
  ];
}

export const existingClaimOverrides = defineRule({
  id: 'existing-claim-overrides',
  category: 'storage',
  severity: 'info',
  since: '1.15',
  fixable: 'fix',
  title: { en: 'A setting that the claim makes void', 'zh-cn': '被 existingClaim 覆盖的设置' },
  messages: {
    ignored: {
      en: '{key} is not read: existingClaim names a volume that has its own size and class, so nobody gets what stands here. Remove the key.',
      'zh-cn': '已通过 existingClaim 指定现有卷，{key} 不会被读取，卷的大小与存储类以现有卷为准。请删除该键。',
    },
    claim: { en: 'The claim is named here', 'zh-cn': 'PVC 在此指定' },
    remove: { en: 'Remove {key}', 'zh-cn': '删除 {key}' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, chart, report }) {
    for (const store of STORES) {
      const claim = [store.name, 'persistence', 'existingClaim'];
      if (!isVolumeName(values.written(claim)) || isInstalled(values, store) === false) continue;
      for (const path of sizeAndClass(store)) {
        const text = writtenText(values, path) ?? '';
        if (text === '' || existsIn(path, chart.version) !== true) continue;
        const data = { key: path.join('.') };
        report({
          at: values.keyPlace(path),
          messageId: 'ignored',
          data,
          related: [{ at: values.place(claim), messageId: 'claim', data }],
          proposals: [proposeRemoval('fix', 'remove', values, path, data)],
        });
      }
    }
  },
});
