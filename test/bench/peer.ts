import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, getLanguageService, type LanguageService } from 'yaml-language-server';
import schema from '../../schemas/zadig-values.schema.json' with { type: 'json' };
import { cursor } from '../helpers/cursor.ts';

/** yaml-language-server by itself, as an editor runs it, with our schema for every text. */
const service: LanguageService = getLanguageService({
  schemaRequestService: (uri) => Promise.reject(new Error(`${uri} is not there`)),
  workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
  telemetry: { send: () => {}, sendTrack: () => {}, sendError: () => {} },
});
service.configure({
  validate: true,
  completion: true,
  hover: true,
  customTags: [],
  schemas: [{ uri: 'bench:/schema.json', fileMatch: ['*.yaml'], schema: structuredClone(schema) }],
});

let version = 0;

function documentOf(text: string): TextDocument {
  version += 1;
  return TextDocument.create('file:///values.yaml', 'yaml', version, text);
}

/** What the peer offers at the `|`; nothing where it throws. */
export async function peerItems(marked: string): Promise<readonly CompletionItem[]> {
  const { text, position } = cursor(marked);
  try {
    return (await service.doComplete(documentOf(text), position, false)).items;
  } catch {
    return [];
  }
}

/** What the peer's hover says at the `|`; empty where it throws. */
export async function peerHover(marked: string): Promise<string> {
  const { text, position } = cursor(marked);
  try {
    return JSON.stringify((await service.doHover(documentOf(text), position))?.contents ?? '');
  } catch {
    return '';
  }
}
