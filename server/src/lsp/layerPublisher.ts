import type { Connection } from 'vscode-languageserver';
import { findingDiagnostics } from './diagnostics.ts';
import type { ValuesFile } from './documents.ts';
import type { Installation } from './installation.ts';
import { layersNamedFor } from './layers.ts';
import type { Session } from './session.ts';
import { decoded } from './uris.ts';

/** Shows what is found in those layers of an installation that are not open themselves. */
export interface LayerPublisher {
  /** An open file has been judged as part of its installation. Of one that has changed or been closed since, nothing. */
  readonly publish: (file: ValuesFile, installation: Installation) => Promise<void>;
  /** A file is not open any more, or not ours. */
  readonly forget: (uri: string) => Promise<void>;
  /** The other open files whose installation has this file as a layer, or names it as one that is missing. */
  readonly sharing: (uri: string) => readonly string[];
}

/** Makes the publisher. A layer that is open speaks for itself. */
export function createLayerPublisher(connection: Connection, session: Session): LayerPublisher {
  /** The other layers of each open file's installation, decoded: clients differ in what they encode. */
  const layersOf = new Map<string, readonly string[]>();
  const shown = new Set<string>();

  const sweep = async (): Promise<void> => {
    const wanted = new Set([...layersOf.values()].flat());
    for (const uri of shown) {
      if (wanted.has(decoded(uri)) && !session.documents.isOpen(uri)) continue;
      shown.delete(uri);
      if (!session.documents.isOpen(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  };

  return {
    publish: async (file, installation) => {
      if (!session.documents.isCurrent(file)) return;
      const { layers, layer } = installation;
      const named = layersNamedFor(file).map(({ uri }) => uri);
      if (named.length === 1 && !layersOf.has(file.uri)) return;
      layersOf.set(file.uri, named.filter((uri) => uri !== file.uri).map(decoded));
      const locale = session.localeOf(file);
      const languages = { locale, docsLocale: file.settings.docsLanguage ?? locale };
      for (const [index, { path }] of layers.entries()) {
        if (index === layer || session.documents.isOpen(path)) continue;
        shown.add(path);
        const diagnostics = findingDiagnostics(installation, index, languages);
        await connection.sendDiagnostics({ uri: path, diagnostics });
      }
      await sweep();
    },
    forget: async (uri) => {
      if (layersOf.delete(uri)) await sweep();
    },
    sharing: (uri) => {
      const wanted = decoded(uri);
      return [...layersOf.keys()].filter((own) => own !== uri && layersOf.get(own)?.includes(wanted));
    },
  };
}
