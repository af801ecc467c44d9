import type { Checklist } from '../../../server/src/protocol/index.ts';

/** An installation that was judged, and the file by which it was found. Files are URIs. */
export interface JudgedInstallation {
  readonly file: string;
  readonly checklist: Checklist;
}

/** A file that could not be judged; the reason is in the user's language, and absent where there was no answer. */
export interface UnjudgedFile {
  readonly file: string;
  readonly reason?: string;
}

/** What a run over the files of a workspace has come to. */
export interface Run {
  readonly judged: readonly JudgedInstallation[];
  readonly unjudged: readonly UnjudgedFile[];
  /** How many files had not been looked at when the run was cancelled. */
  readonly left: number;
}

/** What a run needs to know, and whom it tells. */
export interface RunHost {
  /** The checklist; null where the file is none of ours, undefined where there is no answer. */
  readonly ask: (file: string) => Promise<Checklist | null | undefined>;
  /** A file is looked at next; counted from 0. */
  readonly begin: (index: number, file: string) => void;
  readonly isCancelled: () => boolean;
}

/** Judges files one after the other, all layers of one installation once. */
export async function checkInstallations(files: readonly string[], host: RunHost): Promise<Run> {
  const judged: JudgedInstallation[] = [];
  const unjudged: UnjudgedFile[] = [];
  const seen = new Set<string>();
  for (const [index, file] of files.entries()) {
    host.begin(index, file);
    if (seen.has(decoded(file))) continue;
    const checklist = host.isCancelled() ? undefined : await host.ask(file);
    if (host.isCancelled()) return { judged, unjudged, left: unseen(files.slice(index), seen).length };
    if (checklist === null) continue;
    const reason = checklist && undecidedBecause(checklist);
    if (checklist === undefined) unjudged.push({ file });
    else if (reason === undefined) judged.push({ file, checklist });
    else unjudged.push({ file, reason });
    for (const layer of checklist?.installation.files ?? []) seen.add(decoded(layer));
  }
  return { judged, unjudged, left: 0 };
}

/** The files beyond those of an installation. */
export function filesBeyond(files: readonly string[], { installation }: Checklist): readonly string[] {
  return unseen(files, new Set(installation.files.map(decoded)));
}

function unseen(files: readonly string[], seen: ReadonlySet<string>): readonly string[] {
  return files.filter((file) => !seen.has(decoded(file)));
}

/** Why nothing was decided by the values, as where the YAML is broken; undefined where something was. */
function undecidedBecause({ sections }: Checklist): string | undefined {
  const automatic = sections.flatMap(({ items }) => items).filter(({ kind }) => kind === 'auto');
  const isDecided = automatic.some(({ state }) => state === 'passed');
  return isDecided ? undefined : automatic.find(({ state }) => state === 'unknown')?.detail;
}

/** Client and server encode differently; of what is wrongly encoded, the text itself. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
