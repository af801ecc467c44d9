import type { Connection } from 'vscode-languageserver';
import { findingDiagnostics } from './diagnostics.ts';
import type { ValuesFile } from './documents.ts';
import type { Installation } from './installation.ts';
import { layersNamedFor } from './layers.ts';
import type { Session } from './session.ts';
import { decoded, type Places } from './uris.ts';

/** Shows what is found in those layers of an installation that are not open themselves. */
export interface LayerPublisher {
  /** An open file has been judged as part of its installation. Of one that has changed or been closed since, nothing. */
  readonly publish: (file: ValuesFile, installation: Installation) => Promise<void>;
  /** A file is not open any more, or not ours. */
  readonly forget: (uri: string) => Promise<void>;
  /** The open files whose installation has another layer there, or names one that is missing. */
  readonly sharing: (isThere: Places) => readonly string[];
}

/** Makes the publisher. A layer that is open speaks for itself. */
export function createLayerPublisher(connection: Connection, session: Session): LayerPublisher {
  /** By open file. */
  const layersOf = new Map<string, OtherLayers>();
  const shown = new Set<string>();

  const sweep = async (): Promise<void> => {
    const wanted = new Set([...layersOf.values()].flatMap(({ read }) => read));
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
      const others = (uris: readonly string[]): readonly string[] =>
        uris.filter((uri) => uri !== file.uri).map(decoded);
      layersOf.set(file.uri, { named: others(named), read: others(layers.map(({ path }) => path)) });
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
    sharing: (isThere) => [...layersOf].filter(([, { named }]) => named.some(isThere)).map(([uri]) => uri),
  };
}

/** The other layers of an installation, decoded: clients differ in what they encode. */
interface OtherLayers {
  readonly named: readonly string[];
  /** Without those that are missing. */
  readonly read: readonly string[];
}
