import { type CancellationToken, RelativePattern, type Uri, workspace } from 'vscode';
import { SETTINGS_SECTION } from '../../server/src/protocol/index.ts';
import { mayBeValuesFile } from './cheapLook.ts';
import { isMostLikelyValuesFile } from './closeLook.ts';
import { isConfiguration } from './configuration.ts';
import { filesGlob, isEnabled, openDocument } from './documents.ts';

/** Folders with other people's files. A glob here comes on top of what `files.exclude` hides. */
const excluded = '**/{node_modules,.git,.venv,vendor}/**';

/** So many YAML files of a workspace are looked at. */
const limit = 5_000;

/** Bytes of a file that is still read. */
const sizeLimit = 1_000_000;

/** So many files are read at a time. */
const batchSize = 16;

/** A file that may be Zadig values; `isLikely` where a setting, a configuration or its keys say so. */
export interface Candidate {
  readonly uri: Uri;
  readonly isLikely: boolean;
}

/** The files of the workspace that may be Zadig values, sorted by path. The server decides. None where cancelled. */
export async function findValuesFiles(token: CancellationToken): Promise<readonly Uri[]> {
  return (await findCandidates(token)).map(({ uri }) => uri);
}

/** The same, with how likely each is. */
export async function findCandidates(token: CancellationToken): Promise<readonly Candidate[]> {
  const [all, bySetting] = await Promise.all([find('**/*.{yaml,yml}', token), findBySetting(token)]);
  const configurations = await inBatches(all.filter(isConfiguration), token, readConfiguration);
  const judged = await inBatches(
    all.filter((uri) => !isConfiguration(uri)),
    token,
    (uri) => judge(uri, configurations),
  );
  if (token.isCancellationRequested) return [];
  const found = [...judged.flat(), ...bySetting.map((uri) => ({ uri, isLikely: true }))];
  const unique = new Map(found.map((candidate) => [candidate.uri.toString(), candidate]));
  return [...unique.values()].filter(({ uri }) => isEnabled(uri)).sort(byPath);
}

/** The text of a configuration, and the path that all files begin with which it can name. */
interface Configuration {
  readonly folder: string;
  readonly text: string;
}

async function readConfiguration(uri: Uri): Promise<Configuration> {
  return { folder: uri.path.slice(0, uri.path.lastIndexOf('/') + 1), text: await textOf(uri) };
}

/** A look at the text, no parsing: the name of a file anywhere in a configuration above it counts as named. */
async function judge(uri: Uri, configurations: readonly Configuration[]): Promise<readonly Candidate[]> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  if (configurations.some(({ folder, text }) => uri.path.startsWith(folder) && text.includes(name)))
    return [{ uri, isLikely: true }];
  const text = await textOf(uri);
  return mayBeValuesFile(text) ? [{ uri, isLikely: isMostLikelyValuesFile(text) }] : [];
}

/** One search for each folder and glob of the setting. */
async function findBySetting(token: CancellationToken): Promise<readonly Uri[]> {
  const searches = (workspace.workspaceFolders ?? []).flatMap((folder) =>
    workspace
      .getConfiguration(SETTINGS_SECTION, folder.uri)
      .get<readonly string[]>('files', [])
      .map((glob) => find(new RelativePattern(folder, filesGlob(glob)), token)),
  );
  return (await Promise.all(searches)).flat();
}

function find(pattern: string | RelativePattern, token: CancellationToken): Thenable<readonly Uri[]> {
  return workspace.findFiles(pattern, excluded, limit, token);
}

/** Asks about files in turn, a few at once; no answers are left where it is cancelled. */
async function inBatches<T>(
  uris: readonly Uri[],
  token: CancellationToken,
  ask: (uri: Uri) => Promise<T>,
): Promise<readonly T[]> {
  const answers: T[] = [];
  for (let start = 0; start < uris.length && !token.isCancellationRequested; start += batchSize)
    answers.push(...(await Promise.all(uris.slice(start, start + batchSize).map(ask))));
  return answers;
}

/** The text as the editor has it, else as it is on the disk; nothing where it is huge or cannot be read. */
async function textOf(uri: Uri): Promise<string> {
  const open = openDocument(uri);
  if (open !== undefined) return open.getText();
  try {
    const { size } = await workspace.fs.stat(uri);
    return size > sizeLimit ? '' : new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}

function byPath(a: Candidate, b: Candidate): number {
  return a.uri.path < b.uri.path ? -1 : 1;
}
