import { proposeValues } from '../helpers/propose.ts';
import { effectiveText, isWritten } from '../helpers/read.ts';
import { defineRule } from '../rule.ts';

const ZADIG = ['connections', 'mongodb', 'db'];
const ENTERPRISE = ['ee', 'mongodb', 'db'];
const ENTERPRISE_DEFAULT = 'plutus_zadig';

export const mongodbSharedDatabase = defineRule({
  id: 'mongodb-shared-database',
  category: 'data',
  severity: 'error',
  since: '2.0',
  fixable: 'fix',
  title: { en: 'One MongoDB database for two services', 'zh-cn': '两个服务共用一个 MongoDB 库' },
  messages: {
    shared: {
      en: 'Zadig and its enterprise service both use the MongoDB database "{name}": their data gets mixed up, and neither can be restored alone. Give them two names.',
      'zh-cn': 'Zadig 与企业服务都使用 MongoDB 库 “{name}”：数据会混在一起，也无法单独恢复。请使用两个不同的库名。',
    },
    other: { en: 'The same name stands here', 'zh-cn': '此处是同一库名' },
    rename: { en: 'Use {value} for the enterprise service', 'zh-cn': '企业服务使用 {value}' },
    renameZadig: { en: 'Use another database for Zadig', 'zh-cn': 'Zadig 使用其他库' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    const name = effectiveText(values, ZADIG);
    if (name === undefined || effectiveText(values, ENTERPRISE) !== name) return;
    const clash = name === ENTERPRISE_DEFAULT;
    const change = clash && !isWritten(values, ENTERPRISE) ? ZADIG : ENTERPRISE;
    const other = change === ZADIG ? ENTERPRISE : ZADIG;
    const data = { name, value: clash ? '<enterprise-database>' : ENTERPRISE_DEFAULT };
    report({
      at: values.place(change),
      messageId: 'shared',
      data,
      related: isWritten(values, other) ? [{ at: values.place(other), messageId: 'other', data }] : [],
      proposals: [
        change === ZADIG
          ? proposeValues('ask', 'renameZadig', values, [{ path: ZADIG, value: '<zadig-database>' }], data)
          : proposeValues(clash ? 'ask' : 'fix', 'rename', values, [{ path: ENTERPRISE, value: data.value }], data),
      ],
    });
  },
});
