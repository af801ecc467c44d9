import type { Path } from '../../yaml/path.ts';
import { proposeValues } from '../helpers/propose.ts';
import { defineRule, type Proposal } from '../rule.ts';

const DEX: Path = ['dex', 'config', 'storage', 'config', 'database'];
const ZADIG: Path = ['connections', 'mysql', 'db', 'dex'];
const STORAGE_TYPE: Path = ['dex', 'config', 'storage', 'type'];

export const dexDatabaseMismatch = defineRule({
  id: 'dex-database-mismatch',
  category: 'data',
  severity: 'error',
  since: '1.14',
  fixable: 'fix',
  title: { en: 'dex and Zadig use different databases', 'zh-cn': 'dex 与 Zadig 使用的数据库不一致' },
  messages: {
    mismatch: {
      en: 'dex keeps its data in database "{dex}", but Zadig looks for it in "{zadig}": logins fail. Give both keys the same name.',
      'zh-cn': 'dex 的数据存放在数据库 “{dex}”，而 Zadig 会到 “{zadig}” 中查找，登录会失败。请让两处使用同一个库名。',
    },
    other: { en: 'The other place says "{name}"', 'zh-cn': '另一处写的是 “{name}”' },
    copyToDex: { en: 'Use "{name}" for dex as well', 'zh-cn': 'dex 也使用 “{name}”' },
    copyToZadig: { en: 'Use "{name}" for Zadig as well', 'zh-cn': 'Zadig 也使用 “{name}”' },
  },
  docs: { page: 'helm-deploy' },
  check({ values, report }) {
    const dex = values.get(DEX);
    const zadig = values.get(ZADIG);
    const storage = values.get(STORAGE_TYPE);
    if (dex.state !== 'scalar' || zadig.state !== 'scalar' || String(dex.value) === String(zadig.value)) return;
    if (storage.state === 'scalar' && storage.value !== 'mysql') return;
    const bothWritten = dex.origin !== undefined && zadig.origin !== undefined;
    const kind: Proposal['kind'] = bothWritten ? 'ask' : 'fix';
    const toDex = (): Proposal =>
      proposeValues(kind, 'copyToDex', values, [{ path: DEX, value: zadig.value }], { name: String(zadig.value) });
    const toZadig = (): Proposal =>
      proposeValues(kind, 'copyToZadig', values, [{ path: ZADIG, value: dex.value }], { name: String(dex.value) });
    const changeZadig = zadig.origin === undefined && dex.origin !== undefined;
    const [change, other] = changeZadig ? [ZADIG, DEX] : [DEX, ZADIG];
    report({
      at: values.place(change),
      messageId: 'mismatch',
      data: { dex: String(dex.value), zadig: String(zadig.value) },
      proposals: bothWritten ? [toDex(), toZadig()] : [changeZadig ? toZadig() : toDex()],
      related: values.written(other).origin
        ? [{ at: values.place(other), messageId: 'other', data: { name: String((changeZadig ? dex : zadig).value) } }]
        : [],
    });
  },
});
