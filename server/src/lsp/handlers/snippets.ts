import { BLOCKS, type Block } from '../../core/snippets/blocks.ts';
import { leavesFor } from '../../core/snippets/leaves.ts';
import { isContradicted, mergeBlock } from '../../core/snippets/merge.ts';
import { blockText } from '../../core/snippets/tree.ts';
import { formatPath } from '../../core/yaml/path.ts';
import type { DocumentParams, SnippetOffer, SnippetsResult } from '../../protocol/index.ts';
import type { ValuesFile } from '../documents.ts';
import { defineHandler, documentUri } from '../handler.ts';
import { refusals } from '../messages.ts';
import type { Session } from '../session.ts';
import { plainEdits, snippetEdits } from '../workspaceEdit.ts';

/** The blocks that fit a document, and what merging each of them would do. */
export const snippets = defineHandler<DocumentParams, SnippetsResult | null>({
  uri: documentUri,
  empty: null,
  answer: offers,
  // Somebody asks for them by a command: the file need not be ours yet.
  answerOther: offers,
});

function offers(session: Session, file: ValuesFile): SnippetsResult {
  const { chart } = session.installationOf(file);
  const fitting = BLOCKS.filter(
    (block) => leavesFor(block, chart.version).length > 0 && !isContradicted(file.document, block),
  );
  return { version: file.version, snippets: fitting.map((block) => offer(session, file, block, chart.version)) };
}

function offer(session: Session, file: ValuesFile, block: Block, version: string): SnippetOffer {
  const locale = session.docsLocaleOf(file);
  const merge = mergeBlock(file.document, block, version);
  const edits = 'refused' in merge ? [] : merge.edits;
  return {
    id: block.id,
    title: block.title[locale],
    description: block.description[locale],
    preview: blockText(block, version),
    edits: plainEdits(file.document, edits),
    snippetEdits: snippetEdits(file.document, edits).map(asOffered),
    kept: merge.kept.map(formatPath),
    ...('refused' in merge ? { refused: refusals[merge.refused][session.localeOf(file)] } : {}),
  };
}

function asOffered(edit: ReturnType<typeof snippetEdits>[number]): SnippetOffer['snippetEdits'][number] {
  return 'newText' in edit
    ? { range: edit.range, newText: edit.newText }
    : { range: edit.range, snippet: { kind: 'snippet', value: edit.snippet.value } };
}
