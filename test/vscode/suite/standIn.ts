import assert from 'node:assert/strict';
import { extensions, type TextDocument } from 'vscode';
import type { StandInApi } from '../standIn/extension.ts';
import { waitFor } from './waitFor.ts';

/** The exports of the stand-in for the Red Hat YAML extension; undefined while it is not active. */
function standIn(): StandInApi | undefined {
  const extension = extensions.getExtension<StandInApi>('redhat.vscode-yaml');
  return extension?.isActive ? extension.exports : undefined;
}

/** The addresses of the schemas that the stand-in is told to use for a document. */
export function schemasOf({ uri }: TextDocument): readonly string[] {
  const api = standIn();
  assert.ok(api, 'the stand-in is active');
  return api.requestCustomSchema(uri.toString());
}

/** Waits until a document has our schema, or has none. */
export async function waitForSchema(document: TextDocument, isOurs: boolean): Promise<void> {
  await waitFor('the stand-in is active', () => standIn() !== undefined, Boolean);
  await waitFor(
    isOurs ? 'our schema' : 'no schema',
    () => schemasOf(document),
    ({ length }) => length === (isOurs ? 1 : 0),
  );
}

/** The schema that the stand-in gets for a document. */
export async function schemaText(document: TextDocument): Promise<string> {
  const [uri = ''] = schemasOf(document);
  return (await standIn()?.requestCustomSchemaContent(uri)) ?? '';
}
