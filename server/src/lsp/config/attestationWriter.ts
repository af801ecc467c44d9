import { fileURLToPath } from 'node:url';
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type AttestationChange, attestText } from '../../core/config/attestationEdit.ts';
import { CONFIG_FILE } from '../../core/config/config.ts';
import type { Localized } from '../../core/messages/localized.ts';
import { createValuesDocument } from '../../core/yaml/valuesDocument.ts';
import type { FileUpdate } from '../../disk/updateFile.ts';
import { writeAttestation } from '../../disk/writeAttestation.ts';
import { lineEdits } from '../lineDiff.ts';
import { textOnDisk } from '../textOnDisk.ts';
import { plainEdits } from '../workspaceEdit.ts';

/** Has an edit of an open document made, for this version of it; false where it was not. */
export type EditOpen = (document: TextDocument, edits: ReturnType<typeof plainEdits>) => Promise<boolean>;

/** Writes or removes one attestation in a configuration. */
export type AttestationWriter = (config: string, item: string, change: AttestationChange) => Promise<FileUpdate>;

const EDITOR_REFUSED: Localized = {
  en: `${CONFIG_FILE} has unsaved changes, and the editor did not add this one. Save it and try again.`,
  'zh-cn': `${CONFIG_FILE} 有未保存的修改，编辑器未能写入。请保存后重试。`,
};

/** A configuration with unsaved changes is edited where the user sees it; any other one on the disk. */
export function createAttestationWriter(
  texts: Pick<TextDocuments<TextDocument>, 'get'>,
  edit: EditOpen,
  written: (config: string) => void,
): AttestationWriter {
  /** The version of an open document that was on the disk: it stays saved while the editor has not yet read our change. */
  const saved = new WeakMap<TextDocument, number>();
  const hasUnsavedChanges = (open: TextDocument): boolean => {
    const text = textOnDisk(open.uri);
    if (text === open.getText()) saved.set(open, open.version);
    // One that has been deleted below the editor is all that is left of it.
    return text === undefined || saved.get(open) !== open.version;
  };

  return async (config, item, change) => {
    const open = texts.get(config);
    if (open && hasUnsavedChanges(open)) return editOpen(open, item, change, edit);
    const update = await writeAttestation({ path: fileURLToPath(config), name: CONFIG_FILE }, item, change);
    if (update.kind === 'written') written(config);
    return update;
  };
}

async function editOpen(
  open: TextDocument,
  item: string,
  change: AttestationChange,
  edit: EditOpen,
): Promise<FileUpdate> {
  const before = open.getText();
  const changed = attestText(before, item, change);
  if ('refused' in changed) return { kind: 'refused', reason: changed.refused };
  if (changed.text === before) return { kind: 'unchanged' };
  const edits = plainEdits(createValuesDocument(before), lineEdits(before, changed.text));
  if (await edit(open, edits)) return { kind: 'written' };
  return { kind: 'refused', reason: { text: EDITOR_REFUSED, data: {} } };
}
