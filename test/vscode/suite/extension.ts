import assert from 'node:assert/strict';
import { type Extension, extensions, type TextDocument } from 'vscode';
import type { ZadigHaApi } from '../../../client/src/api.ts';
import type { ChecklistItem } from '../../../server/src/protocol/index.ts';
import { waitFor } from './waitFor.ts';

/** The extension under test, active or not. */
export function zadigHa(): Extension<ZadigHaApi> {
  const extension = extensions.getExtension<ZadigHaApi>('zadig-ha.zadig-ha');
  assert.ok(extension, 'the extension is there');
  return extension;
}

/** What the active extension offers to others. */
export function api(): ZadigHaApi {
  assert.ok(zadigHa().isActive, 'the extension is active');
  return zadigHa().exports;
}

/** Waits until an item of the checklist of a document has a state. */
export async function waitForItem(document: TextDocument, id: string, state: ChecklistItem['state']): Promise<void> {
  await waitFor(
    `the checklist item ${id} is ${state}`,
    async () => {
      const checklist = await api().checklist(document.uri);
      return checklist?.sections.flatMap(({ items }) => items).find((item) => item.id === id);
    },
    (item) => item?.state === state,
  );
}
