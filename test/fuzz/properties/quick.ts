import { isSameWhereQuick } from '../../core/yaml/support/sameWhereQuick.ts';
import type { Property } from './property.ts';

/** What is read without the parser is what the parser reads. */
export const quick: Property = {
  about: 'values',
  check: (texts) => {
    for (const text of texts) isSameWhereQuick(text);
    return undefined;
  },
};
