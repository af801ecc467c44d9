import assert from 'node:assert/strict';
import { hintsOf } from '../../../server/src/core/hints/hintsOf.ts';
import { definitionsAt } from '../../../server/src/core/links/definitions.ts';
import { documentLinks } from '../../../server/src/core/links/documentLinks.ts';
import { hovers } from '../../core/hover/support.ts';
import { judged } from './installation.ts';
import { assertInside, type Property } from './property.ts';

/** Hovers, hints, links and definitions answer for every place, and about places inside the texts. */
export const pointing: Property = {
  about: 'values',
  check: (texts, choose) => {
    const { layers, values, chart } = judged(texts, choose);
    const text = texts[0] ?? '';
    const above = texts[1];
    const locale = choose(2) === 0 ? 'en' : 'zh-cn';
    const hover = hovers(text, { chart: chart.version, locale, ...(above !== undefined && { above }) });
    for (let turn = 0; turn < 4; turn++) {
      const offset = choose(text.length + 3) - 1;
      const answer = hover(offset);
      if (answer) assertInside(text, [answer], 'a hover');
      for (const place of definitionsAt(layers, 0, offset))
        assertInside(texts[place.layer] ?? '', [place], 'a definition');
    }
    for (const [layer, { document }] of layers.entries()) {
      assertInside(document.text, documentLinks(document, locale), 'a link');
      const all = { start: 0, end: document.text.length };
      for (const { offset, label } of hintsOf({ values, chart, layer, layerName: String }, all, locale)) {
        assertInside(document.text, [{ start: offset, end: offset }], 'a hint');
        assert.doesNotMatch(label, /[\r\n]/);
      }
    }
  },
};
