import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type Position,
  SelectionRangeRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CHECKLIST_REQUEST,
  FIX_ALL_REQUEST,
  GENERATE_REQUEST,
  GENERATOR_KINDS,
  REPORT_REQUEST,
  SNIPPETS_REQUEST,
  STATUS_REQUEST,
} from '../../../server/src/protocol/index.ts';
import type { Choose } from '../../core/rules/support/forms.ts';
import { type FuzzSession, startSession, until } from '../session.ts';
import type { Property } from './property.ts';

const PIECES = [
  '',
  'a',
  ':',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '- ',
  '[',
  '}',
  '"',
  '&x ',
  '*x',
  '中',
  '😀',
  'tags: {mysql: "true"}\n',
];
const EDITS = 8;

let sessions: Promise<readonly [FuzzSession, FuzzSession]> | undefined;
let count = 0;

/**
 * A text that is typed step by step is served like one that is opened as it is in the end; every answer is about places
 * inside the text, and the server finds nothing to complain of.
 */
export const serving: Property = {
  about: 'values',
  costly: true,
  check: async ([text = ''], choose) => {
    sessions ??= Promise.all([startSession(), startSession()]);
    const [typed, fresh] = await sessions;
    const asked = typed.requests() + fresh.requests();
    const uri = `file:///fuzz/${++count}.yaml`;
    // What the protocol's JSON makes of halves of surrogate pairs is not our affair.
    const document = await type(typed, TextDocument.create(uri, 'yaml', 1, text.toWellFormed()), choose);
    await fresh.open(uri, document.getText());
    try {
      const position = positionIn(document, choose);
      const kind = GENERATOR_KINDS[choose(GENERATOR_KINDS.length)] ?? 'alerts';
      for (const [method, params] of requests(document, position, kind)) {
        const [answer, expected] = await Promise.all([typed.ask(method, params), fresh.ask(method, params)]);
        assertPlaces(document, answer, method);
        assert.deepEqual(withoutVersion(answer), withoutVersion(expected), `${method} after edits`);
      }
      const shown = (): readonly [unknown, unknown] => [typed.shown(uri, document.version), fresh.shown(uri, 1)];
      await until(
        () => shown().every(Array.isArray) && JSON.stringify(shown()[0]) === JSON.stringify(shown()[1]),
        () => `other diagnostics after edits: ${JSON.stringify(shown())} in\n${document.getText()}`,
      );
      assertPlaces(document, shown()[0], 'diagnostics');
    } finally {
      await Promise.all([typed.close(uri), fresh.close(uri)]);
    }
    assert.deepEqual([...typed.complaints(), ...fresh.complaints()], [], 'the log of the server');
    return typed.requests() + fresh.requests() - asked;
  },
};

/** Opens a text and changes it step by step, sometimes asking in between. */
async function type(session: FuzzSession, document: TextDocument, choose: Choose): Promise<TextDocument> {
  const { uri } = document;
  await session.open(uri, document.getText());
  let current = document;
  const steps = choose(EDITS);
  for (let step = 0; step < steps; step++) {
    const start = boundary(current, choose(current.getText().length + 1));
    const end = boundary(current, start + choose(6));
    const range = { start: current.positionAt(start), end: current.positionAt(end) };
    const text = PIECES[choose(PIECES.length)] ?? '';
    await session.change(uri, current.version + 1, range, text);
    current = TextDocument.update(current, [{ range, text }], current.version + 1);
    const position = positionIn(current, choose);
    if (choose(3) === 1) void session.ask(CompletionRequest.method, { textDocument: { uri }, position });
    if (choose(4) === 1) await session.ask(HoverRequest.method, { textDocument: { uri }, position });
  }
  return current;
}

/** The next offset where an editor's cursor can be: not inside of a character, nor between `\r` and `\n`. */
function boundary(document: TextDocument, offset: number): number {
  const text = document.getText();
  const at = Math.min(offset, text.length);
  const isInside = /[\ud800-\udbff]/.test(text.charAt(at - 1)) || (text[at - 1] === '\r' && text[at] === '\n');
  return isInside ? at + 1 : at;
}

/** Anywhere, and a little beyond. */
function positionIn(document: TextDocument, choose: Choose): Position {
  if (choose(10) === 9) return { line: choose(document.lineCount + 3), character: choose(200) };
  return document.positionAt(choose(document.getText().length + 1));
}

function requests(
  { uri, lineCount }: TextDocument,
  position: Position,
  kind: string,
): readonly (readonly [string, unknown])[] {
  const textDocument = { uri };
  const range = { start: { line: 0, character: 0 }, end: { line: lineCount, character: 0 } };
  const context = { diagnostics: [] };
  return [
    ...[CompletionRequest.method, HoverRequest.method, DefinitionRequest.method].map(
      (method) => [method, { textDocument, position }] as const,
    ),
    [CodeActionRequest.method, { textDocument, range: { start: range.start, end: position }, context }],
    [SelectionRangeRequest.method, { textDocument, positions: [position] }],
    [InlayHintRequest.method, { textDocument, range }],
    ...[DocumentSymbolRequest, FoldingRangeRequest, DocumentLinkRequest, CodeLensRequest].map(
      ({ method }) => [method, { textDocument }] as const,
    ),
    ...[CHECKLIST_REQUEST, STATUS_REQUEST, FIX_ALL_REQUEST, SNIPPETS_REQUEST].map(
      (method) => [method, { uri }] as const,
    ),
    [REPORT_REQUEST, { uri, format: 'markdown' }],
    [GENERATE_REQUEST, { uri, kind }],
  ];
}

/** Every range in an answer is one of the text. */
function assertPlaces(document: TextDocument, answer: unknown, method: string): void {
  if (typeof answer !== 'object' || answer === null) return;
  for (const [name, part] of Object.entries(answer)) {
    if (isPosition(part) && name !== 'location') {
      const offset = document.offsetAt(part);
      assert.deepEqual(document.positionAt(offset), part, `${method}: a place outside of the text`);
    }
    assertPlaces(document, part, method);
  }
}

function isPosition(part: unknown): part is Position {
  return typeof part === 'object' && part !== null && 'line' in part && 'character' in part;
}

function withoutVersion(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer ?? null, (key, value) => (key === 'version' ? undefined : value)));
}
