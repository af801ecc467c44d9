import assert from 'node:assert/strict';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { acceptedText, isOtherName, suggestedAt, withoutTyped } from '../../core/completion/support.ts';
import { missing, scalars } from '../../helpers/scalars.ts';
import { assertInside, isMisread, type Property } from './property.ts';

/** What is offered can be taken: it lies inside the text, breaks nothing and changes no other value. */
export const completing: Property = {
  about: 'values',
  check: ([text = ''], choose) => {
    if (isMisread(text)) return;
    for (let turn = 0; turn < 2; turn++) {
      const offset = choose(text.length + 1);
      const offered = suggestedAt(text, offset, { locale: turn === 0 ? 'en' : 'zh-cn' });
      for (const { edit, additionalEdits, label } of offered) assertInside(text, [edit, ...additionalEdits], label);
      const suggestion = offered[choose(offered.length)];
      if (!suggestion) continue;
      const before = createValuesDocument(withoutTyped(text, suggestion));
      if (before.problems.length > 0 || before.root?.kind === 'scalar') continue;
      const after = createValuesDocument(acceptedText(text, suggestion));
      assert.deepEqual(after.problems, [], `${suggestion.label} makes a fault in\n${after.text}`);
      const withKeys = !isOtherName(text, suggestion);
      assert.deepEqual(missing(scalars(before, withKeys), scalars(after, withKeys)), [], suggestion.label);
    }
  },
};
