import assert from 'node:assert/strict';
import { extensions, type TextDocument } from 'vscode';
import type { StandInApi } from '../standIn/extension.ts';
import { waitFor } from './waitFor.ts';

/** What the stand-in for the Red Hat YAML extension exports; it is active as soon as a YAML file is open. */
export function standIn(): StandInApi {
  const extension = extensions.getExtension<StandInApi>('redhat.vscode-yaml');
  assert.ok(extension?.isActive, 'the stand-in is active');
  return extension.exports;
}

/** The addresses of the schemas that the stand-in is told to use for a document. */
export function schemasOf({ uri }: TextDocument): readonly string[] {
  return standIn().requestCustomSchema(uri.toString());
}

/** Waits until a document has our schema, or has none. */
export async function waitForSchema(document: TextDocument, isOurs: boolean): Promise<void> {
  await waitFor(
    isOurs ? 'our schema' : 'no schema',
    () => schemasOf(document),
    ({ length }) => length === (isOurs ? 1 : 0),
  );
}

/** The schema that the stand-in gets for a document. */
export async function schemaText(document: TextDocument): Promise<string> {
  const [uri = ''] = schemasOf(document);
  return (await standIn().requestCustomSchemaContent(uri)) ?? '';
}
