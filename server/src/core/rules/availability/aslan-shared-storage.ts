import { ASLAN_EXISTING_CLAIM, ASLAN_STORAGE_CLASS, hasSharedStorage } from '../helpers/aslanStorage.ts';
import { proposeValues } from '../helpers/propose.ts';
import { replicasOf } from '../helpers/replicas.ts';
import { defineRule } from '../rule.ts';

const REPLICAS = ['microservice', 'aslan', 'replicas'];

export const aslanSharedStorage = defineRule({
  id: 'aslan-shared-storage',
  category: 'availability',
  severity: 'error',
  since: '2.2',
  fixable: 'ask',
  title: { en: 'Several aslan replicas without shared storage', 'zh-cn': 'aslan 多副本缺少共享存储' },
  messages: {
    missing: {
      en: 'aslan runs {replicas} replicas without a shared volume, so each sees other working files and requests fail. Set storageClass to a ReadWriteMany class, or existingClaim to such a claim.',
      'zh-cn':
        'aslan 运行 {replicas} 个副本却没有共享卷，各副本看到的工作文件不一致，请求会出错。请把 storageClass 设为支持 ReadWriteMany 的存储类，或用 existingClaim 指定这样的 PVC。',
    },
    addClass: {
      en: 'Add a storageClass that provides ReadWriteMany',
      'zh-cn': '添加支持 ReadWriteMany 的 storageClass',
    },
    addClaim: { en: 'Add an existingClaim that is ReadWriteMany', 'zh-cn': '添加 ReadWriteMany 的 existingClaim' },
  },
  docs: { page: 'high-availability' },
  check({ values, report }) {
    const replicas = replicasOf(values, REPLICAS);
    if (replicas === undefined || replicas < 2 || hasSharedStorage(values)) return;
    report({
      at: values.place(REPLICAS),
      messageId: 'missing',
      data: { replicas },
      proposals: [
        proposeValues('ask', 'addClass', values, [{ path: ASLAN_STORAGE_CLASS, value: '<rwx-storage-class>' }]),
        proposeValues('ask', 'addClaim', values, [{ path: ASLAN_EXISTING_CLAIM, value: '<rwx-claim>' }]),
      ],
    });
  },
});
