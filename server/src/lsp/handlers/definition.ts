import type { DefinitionParams, Location } from 'vscode-languageserver';
import { definitionsAt } from '../../core/links/definitions.ts';
import { offsetAt, rangeOf } from '../convert.ts';
import { defineHandler, textDocumentUri } from '../handler.ts';

/** The other layers that set a key, the one that wins first. A file that is an installation by itself has none. */
export const definition = defineHandler<DefinitionParams, Location[] | null>({
  uri: textDocumentUri,
  empty: null,
  answer: (session, file, { position }) => {
    const { layers, layer } = session.installationOf(file);
    if (layers.length < 2) return null;
    const places = definitionsAt(layers, layer, offsetAt(file.document, position));
    return places.flatMap((place) => {
      const target = layers[place.layer];
      return target ? [{ uri: target.path, range: rangeOf(target.document, place) }] : [];
    });
  },
});
