import { looksLikeBlockStorage } from '../../catalog/storageClasses.ts';
import { ASLAN_EXISTING_CLAIM, ASLAN_STORAGE_CLASS } from '../helpers/aslanStorage.ts';
import { proposeValues } from '../helpers/propose.ts';
import { isWritten, writtenText } from '../helpers/read.ts';
import { replicasOf } from '../helpers/replicas.ts';
import { defineRule } from '../rule.ts';

export const aslanStorageAccessMode = defineRule({
  id: 'aslan-storage-access-mode',
  category: 'availability',
  severity: 'warning',
  since: '2.2',
  fixable: 'ask',
  title: { en: 'A storage class that may not be ReadWriteMany', 'zh-cn': '存储类可能不支持 ReadWriteMany' },
  messages: {
    block: {
      en: 'The name "{class}" suggests block storage, which one node mounts at a time: aslan replicas on other nodes would not start. Use a class that provides ReadWriteMany.',
      'zh-cn':
        '名称 “{class}” 看起来是块存储，同一时刻只能挂载到一个节点，其他节点上的 aslan 副本将无法启动。请使用支持 ReadWriteMany 的存储类。',
    },
    choose: { en: 'Choose a ReadWriteMany class', 'zh-cn': '改用支持 ReadWriteMany 的存储类' },
  },
  docs: { page: 'high-availability' },
  check({ values, report }) {
    const replicas = replicasOf(values, ['microservice', 'aslan', 'replicas']);
    // With a claim the class may not be used at all.
    const name = isWritten(values, ASLAN_EXISTING_CLAIM) ? undefined : writtenText(values, ASLAN_STORAGE_CLASS);
    if (replicas === undefined || replicas < 2 || name === undefined || !looksLikeBlockStorage(name)) return;
    report({
      at: values.place(ASLAN_STORAGE_CLASS),
      messageId: 'block',
      data: { class: name },
      proposals: [
        proposeValues('ask', 'choose', values, [{ path: ASLAN_STORAGE_CLASS, value: '<rwx-storage-class>' }]),
      ],
    });
  },
});
