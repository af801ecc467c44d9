import assert from 'node:assert/strict';
import type { Attestation } from '../../../server/src/core/checklist/attestation.ts';
import { attestText } from '../../../server/src/core/config/attestationEdit.ts';
import { parseConfig } from '../../../server/src/core/config/parse.ts';
import { settingsFor } from '../../../server/src/core/config/settings.ts';
import { format } from '../../../server/src/core/messages/localized.ts';
import { commentsOf } from '../../../server/src/core/yaml/comments.ts';
import { judged } from './installation.ts';
import { assertInside, type Property } from './property.ts';

const WORDS = ['ops', 'ops # 1', ': |', '张三', "it's", '{{ x }}', 'a\nb', '*x', '<<', '2026-11-23', 'a\u2028b', '😀'];
const ITEMS = ['backup-mysql', 'backup-mongodb', 'backup-values'];

/** A configuration is read without an exception, and an attestation changes nothing in it but itself. */
export const configuring: Property = {
  about: 'configuration',
  check: ([text = ''], choose) => {
    const before = parseConfig(text);
    assertInside(text, before.problems, 'a problem');
    settingsFor(before.config, ['values.yaml', 'env/prod/values.yaml']);
    judged([text], choose);

    const item = ITEMS[choose(ITEMS.length)] ?? '';
    const word = (): string => WORDS[choose(WORDS.length)] ?? '';
    const wanted: Attestation = { by: word(), at: '2026-11-23', ...(choose(2) === 1 && { note: word() }) };
    for (const change of ['remove', wanted] as const) {
      const result = attestText(text, item, change);
      if ('refused' in result) {
        assert.notEqual(format(result.refused.text, result.refused.data, 'zh-cn'), '');
        continue;
      }
      const after = parseConfig(result.text);
      const mine = (attestations: object): unknown => Object.entries(attestations).find(([name]) => name === item)?.[1];
      const others = ({ attestations, ...rest }: typeof after.config): unknown => [
        rest,
        Object.entries(attestations).filter(([name]) => name !== item),
      ];
      assert.deepEqual(others(after.config), others(before.config), 'another decision than the attestation');
      // Keys that people have added to an attestation are kept, although it does not count with them.
      if (before.problems.length === 0)
        assert.deepEqual(mine(after.config.attestations), change === 'remove' ? undefined : wanted);
      assert.ok(after.problems.length <= before.problems.length, 'a fault that was not there before');
      // The comment of a field that goes, goes too.
      if (change !== 'remove' && !text.includes(item))
        assert.deepEqual(
          commentsOf(after.document).map((comment) => comment.text),
          commentsOf(before.document).map((comment) => comment.text),
        );
    }
  },
};
