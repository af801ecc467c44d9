import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** `a%20b.yaml` is `a b.yaml`; of what is wrongly encoded, the text itself. */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** `a/b c.yaml` is `a/b%20c.yaml`: encodes as much as VS Code does. Half a surrogate pair has no code and is replaced. */
export function encoded(path: string): string {
  const steps = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent);
  return steps.join('/').replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Some files and folders; asked with decoded URIs, since clients differ in what they encode. */
export type Places = (decoded: string) => boolean;

/** One place. */
export function placeOf(uri: string): Places {
  const place = decoded(uri);
  return (other) => other === place;
}

/** These places and all that is below them. */
export function placesFrom(uris: readonly string[]): Places {
  const tops = new Set(uris.map((uri) => decoded(uri).replace(/\/$/, '')));
  return (other) => {
    for (let place: string | undefined = other; place !== undefined; place = parentOf(place))
      if (tops.has(place)) return true;
    return false;
  };
}

/** The folder that something lies in, without a `/` at its end. */
export function parentOf(uri: string): string | undefined {
  const end = uri.lastIndexOf('/');
  return end < 0 ? undefined : uri.slice(0, end);
}

/** How the editor spells a document that is open: editors differ in what they encode. */
export function spelledOpen(texts: Pick<TextDocuments<TextDocument>, 'get' | 'keys'>, uri: string): string | undefined {
  if (texts.get(uri) !== undefined) return uri;
  const wanted = decoded(uri);
  return texts.keys().find((key) => decoded(key) === wanted);
}
