import type { Connection } from 'vscode-languageserver';
import { findingDiagnostics } from './diagnostics.ts';
import type { ValuesFile } from './documents.ts';
import type { Installation } from './installation.ts';
import type { Session } from './session.ts';

/** Shows what is found in those layers of an installation that are not open themselves. */
export interface LayerPublisher {
  /** An open file has been judged as part of its installation. */
  readonly publish: (file: ValuesFile, installation: Installation) => Promise<void>;
  /** A file is not open any more, or not ours. */
  readonly forget: (uri: string) => Promise<void>;
  /** The other open files whose installation has this file as a layer. */
  readonly sharing: (uri: string) => readonly string[];
}

/** Makes the publisher. A layer that is open speaks for itself. */
export function createLayerPublisher(connection: Connection, session: Session): LayerPublisher {
  /** The other layers of each open file's installation. */
  const layersOf = new Map<string, readonly string[]>();
  const shown = new Set<string>();

  const sweep = async (): Promise<void> => {
    const wanted = new Set([...layersOf.values()].flat());
    for (const uri of shown) {
      if (wanted.has(uri) && !session.documents.isOpen(uri)) continue;
      shown.delete(uri);
      if (!session.documents.isOpen(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  };

  return {
    publish: async (file, installation) => {
      const { layers, layer } = installation;
      const others = layers.flatMap(({ path }, index) => (index === layer ? [] : [{ path, index }]));
      if (others.length === 0 && !layersOf.has(file.uri)) return;
      layersOf.set(
        file.uri,
        others.map(({ path }) => path),
      );
      const locale = session.localeOf(file);
      const languages = { locale, docsLocale: file.settings.docsLanguage ?? locale };
      for (const { path, index } of others) {
        if (session.documents.isOpen(path)) continue;
        shown.add(path);
        const diagnostics = findingDiagnostics(installation, index, languages);
        await connection.sendDiagnostics({ uri: path, diagnostics });
      }
      await sweep();
    },
    forget: async (uri) => {
      if (layersOf.delete(uri)) await sweep();
    },
    sharing: (uri) => [...layersOf].filter(([own, others]) => own !== uri && others.includes(uri)).map(([own]) => own),
  };
}
