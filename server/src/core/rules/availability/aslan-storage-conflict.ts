import { ASLAN_EXISTING_CLAIM, ASLAN_STORAGE_CLASS, isVolumeName } from '../helpers/aslanStorage.ts';
import { proposeAbsence } from '../helpers/remove.ts';
import { defineRule } from '../rule.ts';

export const aslanStorageConflict = defineRule({
  id: 'aslan-storage-conflict',
  category: 'availability',
  severity: 'warning',
  since: '2.2',
  fixable: 'ask',
  title: { en: 'aslan has a storage class and a claim', 'zh-cn': 'aslan 同时设置了存储类和 PVC' },
  messages: {
    both: {
      en: 'aslan takes a storageClass or an existingClaim; with both, nobody can tell which volume its replicas share. Keep one.',
      'zh-cn': 'aslan 只应设置 storageClass 或 existingClaim 之一；同时设置时无法确定各副本共用哪个卷。请保留其一。',
    },
    other: { en: 'The other one is set here', 'zh-cn': '另一项在此设置' },
    keepClaim: { en: 'Keep existingClaim, remove storageClass', 'zh-cn': '保留 existingClaim，删除 storageClass' },
    keepClass: { en: 'Keep storageClass, remove existingClaim', 'zh-cn': '保留 storageClass，删除 existingClaim' },
  },
  docs: { page: 'high-availability' },
  check({ values, report }) {
    if (![ASLAN_STORAGE_CLASS, ASLAN_EXISTING_CLAIM].every((path) => isVolumeName(values.written(path)))) return;
    const storageClass = values.place(ASLAN_STORAGE_CLASS);
    const claim = values.place(ASLAN_EXISTING_CLAIM);
    // The file above is the one that made two of them.
    const [at, other] = claim.layer > storageClass.layer ? [claim, storageClass] : [storageClass, claim];
    report({
      at,
      messageId: 'both',
      related: [{ at: other, messageId: 'other' }],
      proposals: [
        proposeAbsence('ask', 'keepClaim', values, ASLAN_STORAGE_CLASS),
        proposeAbsence('ask', 'keepClass', values, ASLAN_EXISTING_CLAIM),
      ],
    });
  },
});
