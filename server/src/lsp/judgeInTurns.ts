import type { ValuesFile } from './documents.ts';
import type { Installation } from './installation.ts';
import type { Session } from './session.ts';

/** Milliseconds that a request may have to wait for. */
const SLICE = 2;

/**
 * Judges a file's installation in small parts, each of which waits for its turn. Undefined where the file or its
 * settings have changed meanwhile; where another layer has, it begins again.
 */
export async function judgeInTurns(
  session: Session,
  file: ValuesFile,
  turn: () => Promise<void>,
): Promise<Installation | undefined> {
  while (session.documents.isCurrent(file)) {
    const end = performance.now() + SLICE;
    const installation = session.installationOf(file);
    let isLeft = installation.advance();
    if (!isLeft) return installation;
    while (isLeft && performance.now() < end) isLeft = installation.advance();
    await turn();
  }
  return undefined;
}
