import { ASLAN_EXISTING_CLAIM, ASLAN_STORAGE_CLASS, isVolumeName } from '../helpers/aslanStorage.ts';
import { proposeRemoval } from '../helpers/remove.ts';
import { defineRule } from '../rule.ts';

export const aslanStorageConflict = defineRule({
  id: 'aslan-storage-conflict',
  category: 'availability',
  severity: 'warning',
  fixable: 'ask',
  title: { en: 'aslan has a storage class and a claim', 'zh-cn': 'aslan 同时设置了存储类和 PVC' },
  messages: {
    both: {
      en: 'aslan takes a storageClass or an existingClaim; with both, nobody can tell which volume its replicas share. Keep one.',
      'zh-cn': 'aslan 只应设置 storageClass 或 existingClaim 之一；同时设置时无法确定各副本共用哪个卷。请保留其一。',
    },
    other: { en: 'The claim is set here', 'zh-cn': 'PVC 在此设置' },
    keepClaim: { en: 'Keep existingClaim, remove storageClass', 'zh-cn': '保留 existingClaim，删除 storageClass' },
    keepClass: { en: 'Keep storageClass, remove existingClaim', 'zh-cn': '保留 storageClass，删除 existingClaim' },
  },
  docs: { page: 'high-availability' },
  check({ values, report }) {
    if (![ASLAN_STORAGE_CLASS, ASLAN_EXISTING_CLAIM].every((path) => isVolumeName(values.written(path)))) return;
    report({
      at: values.place(ASLAN_STORAGE_CLASS),
      messageId: 'both',
      related: [{ at: values.place(ASLAN_EXISTING_CLAIM), messageId: 'other' }],
      proposals: [
        proposeRemoval('ask', 'keepClaim', values, ASLAN_STORAGE_CLASS),
        proposeRemoval('ask', 'keepClass', values, ASLAN_EXISTING_CLAIM),
      ],
    });
  },
});
