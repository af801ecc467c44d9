import { writtenText } from '../helpers/read.ts';
import { proposeAbsence } from '../helpers/remove.ts';
import { replicasOf } from '../helpers/replicas.ts';
import { defineRule } from '../rule.ts';

const NAME = ['nameOverride'];

export const nameOverrideHubServer = defineRule({
  id: 'name-override-hub-server',
  category: 'availability',
  severity: 'warning',
  since: '3.4',
  fixable: 'ask',
  title: { en: 'A name that hides hub-server replicas', 'zh-cn': '名称覆盖使 hub-server 副本互不可见' },
  messages: {
    hidden: {
      en: 'hub-server finds its other replicas by the label app.kubernetes.io/name=zadig, which nameOverride "{name}" changes: without each other they lose requests to attached clusters. Remove nameOverride.',
      'zh-cn':
        'hub-server 依靠标签 app.kubernetes.io/name=zadig 找到其他副本，nameOverride “{name}” 会改掉该标签，副本之间找不到对方，发往接入集群的请求会丢失。请删除 nameOverride。',
    },
    remove: { en: 'Remove nameOverride', 'zh-cn': '删除 nameOverride' },
  },
  docs: { page: 'high-availability' },
  check({ values, report }) {
    const name = writtenText(values, NAME);
    const replicas = replicasOf(values, ['microservice', 'hubServer', 'replicas']) ?? 1;
    if (name === undefined || name === '' || name === 'zadig' || replicas < 2) return;
    // Removing it renames what is already installed: that is for the user to decide.
    const proposals = [proposeAbsence('ask', 'remove', values, NAME)];
    report({ at: values.place(NAME), messageId: 'hidden', data: { name }, proposals });
  },
});
