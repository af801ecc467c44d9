import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { COMPLETION_GROUPS, type CompletionCase } from '../core/completion/cases.ts';
import { accepted } from '../core/completion/support.ts';
import { accept, cursor } from '../helpers/cursor.ts';
import { pathsAndValues } from './outcome.ts';
import { peerItems } from './peer.ts';

/** How many cases of one kind each of the two gets right. */
export interface QualityRow {
  readonly name: string;
  readonly cases: number;
  readonly ours: number;
  readonly peer: number;
  /** Cases that the peer gets right and we do not. */
  readonly lost: readonly string[];
}

/**
 * Runs every completion case through both. Right is: what is wanted is offered, and the text after accepting is valid
 * YAML with every key where it belongs; a value that was asked for is the right one.
 */
export async function completionQuality(): Promise<readonly QualityRow[]> {
  const rows: QualityRow[] = [];
  for (const { name, cases } of COMPLETION_GROUPS) {
    const results = [];
    for (const each of cases) {
      const withValues = name.startsWith('values');
      const peer = await peerText(each);
      results.push({ each, ours: isRight(ourText(each), each, withValues), peer: isRight(peer, each, withValues) });
    }
    rows.push({
      name,
      cases: cases.length,
      ours: results.filter(({ ours }) => ours).length,
      peer: results.filter(({ peer }) => peer).length,
      lost: results.filter(({ ours, peer }) => peer && !ours).map(({ each }) => JSON.stringify(each.text)),
    });
  }
  return rows;
}

function ourText({ text, accept: label, version }: CompletionCase): string | undefined {
  try {
    return accepted(text, label, version === undefined ? {} : { version });
  } catch {
    return undefined;
  }
}

async function peerText({ text, accept: label }: CompletionCase): Promise<string | undefined> {
  const item = (await peerItems(text)).find((candidate) => candidate.label === label);
  return item && accept(cursor(text), item);
}

function isRight(text: string | undefined, { expected }: CompletionCase, withValues: boolean): boolean {
  if (text === undefined) return false;
  const [found, wanted] = [text, expected].map((each) => createValuesDocument(each));
  if (!found || !wanted) return false;
  const isBroken = found.problems.length > wanted.problems.length;
  return !isBroken && pathsAndValues(found, withValues) === pathsAndValues(wanted, withValues);
}
