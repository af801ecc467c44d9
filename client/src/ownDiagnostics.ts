import { type Diagnostic, languages, type Uri } from 'vscode';
import { DIAGNOSTIC_SOURCE } from '../../server/src/protocol/index.ts';

/** Milliseconds after which a document that has just been opened is taken to have no findings. */
const patience = 2_000;

/** What our server has found in an open document. Where it has said nothing yet, its first word is waited for. */
export async function ownDiagnostics(uri: Uri): Promise<readonly Diagnostic[]> {
  const present = known(uri);
  if (present.length > 0) return present;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(end, patience);
    const listener = languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((changed) => changed.toString() === uri.toString()) && known(uri).length > 0) end();
    });
  });
  return known(uri);
}

function known(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === DIAGNOSTIC_SOURCE);
}
