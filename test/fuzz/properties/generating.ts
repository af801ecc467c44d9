import assert from 'node:assert/strict';
import { parseAllDocuments } from 'yaml';
import { inputFor } from '../../../server/src/core/generators/inputFor.ts';
import { GENERATORS } from '../../../server/src/core/generators/registry.ts';
import { judged } from './installation.ts';
import type { Property } from './property.ts';

/** What is generated for an installation can be read by who it is for, whatever the values are. */
export const generating: Property = {
  about: 'values',
  costly: true,
  check: (texts, choose) => {
    const analysis = judged(texts, choose);
    const locale = choose(2) === 0 ? 'en' : 'zh-cn';
    for (const { id, language, generate } of GENERATORS) {
      const text = generate(inputFor(analysis, {}, { locale, options: {} }));
      assert.ok(text.endsWith('\n'), `${id} does not end with a line feed`);
      if (language === 'json') JSON.parse(text);
      if (language !== 'yaml') continue;
      const faults = parseAllDocuments(text).flatMap(({ errors }) => errors.map(({ message }) => message));
      assert.deepEqual(faults, [], id);
    }
  },
};
