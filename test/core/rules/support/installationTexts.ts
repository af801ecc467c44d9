import fc from 'fast-check';
import { choicesOf, FORMS } from './forms.ts';
import { withComments } from './withComments.ts';
import { zadigTrees } from './zadigTrees.ts';

/** Values files in every form of writing; of several layers the lowest. */
export const installationTexts = fc
  .tuple(zadigTrees, fc.constantFrom(...Object.keys(FORMS)), fc.nat())
  .map(([tree, form, seed]) => {
    const choose = choicesOf(seed);
    const [text = ''] = (FORMS[form]?.(tree, choose) ?? []).map((layer) => withComments(layer, choose));
    return text;
  });
