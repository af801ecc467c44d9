import type { Path } from '../../yaml/path.ts';
import { isVolumeName } from '../helpers/aslanStorage.ts';
import { isWritten } from '../helpers/read.ts';
import { proposeRemoval } from '../helpers/remove.ts';
import { defineRule } from '../rule.ts';

/** Where a built-in store's claim is named, and the keys that it makes void. */
const CLAIMS: readonly { readonly claim: Path; readonly ignored: readonly Path[] }[] = [
  'mongodb',
  'mysql',
  'minio',
].map((store) => ({
  claim: [store, 'persistence', 'existingClaim'],
  ignored: [
    [store, 'persistence', 'size'],
    [store, 'persistence', 'storageClass'],
    [store, 'storageClass'],
  ],
}));

export const existingClaimOverrides = defineRule({
  id: 'existing-claim-overrides',
  category: 'storage',
  severity: 'info',
  since: '1.15',
  fixable: 'fix',
  title: { en: 'A setting that the claim makes void', 'zh-cn': '被 existingClaim 覆盖的设置' },
  messages: {
    ignored: {
      en: '{key} is not read because existingClaim names a volume that exists: its size and class are what they are. Remove the key.',
      'zh-cn': '已通过 existingClaim 指定现有卷，{key} 不会被读取，卷的大小与存储类以现有卷为准。请删除该键。',
    },
    claim: { en: 'The claim is named here', 'zh-cn': 'PVC 在此指定' },
    remove: { en: 'Remove {key}', 'zh-cn': '删除 {key}' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    for (const { claim, ignored } of CLAIMS) {
      if (!isVolumeName(values.written(claim))) continue;
      for (const path of ignored) {
        if (!isWritten(values, path)) continue;
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
