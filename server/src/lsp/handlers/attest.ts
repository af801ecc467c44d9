import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AttestationChange } from '../../core/config/attestationEdit.ts';
import { CONFIG_FILE } from '../../core/config/config.ts';
import { newAttestation } from '../../core/config/newAttestation.ts';
import { format, type Localized } from '../../core/messages/localized.ts';
import type { Message } from '../../core/rules/finding.ts';
import { gitUser } from '../../disk/gitUser.ts';
import { systemUser } from '../../disk/systemUser.ts';
import type { AttestParams, AttestResult } from '../../protocol/index.ts';
import type { ValuesFile } from '../documents.ts';
import { defineHandler, documentUri } from '../handler.ts';

const UNSAVED: Localized = {
  en: `Save the file first: what is confirmed stands in ${CONFIG_FILE} beside it.`,
  'zh-cn': `请先保存文件：确认记录写在同一文件夹的 ${CONFIG_FILE} 中。`,
};

/** Confirms an item of the checklist in the configuration of the installation, or takes that back. */
export const attest = defineHandler<AttestParams, AttestResult | null>({
  uri: documentUri,
  empty: null,
  answer: async (session, file, params) => {
    const refused = ({ text, data }: Message): AttestResult => {
      return { kind: 'refused', reason: format(text, data, session.localeOf(file)) };
    };
    const config = configOf(file);
    if (config === undefined) return refused({ text: UNSAVED, data: {} });
    const item = String(params.item);
    const change = params.remove === true ? 'remove' : await statement(item, params, config, session.today());
    if (change !== 'remove' && 'problem' in change) return refused(change.problem);
    const update = await session.writeAttestation(config, item, change);
    return update.kind === 'refused' ? refused(update.reason) : { kind: update.kind, file: config };
  },
});

/** The configuration in force, else a new one beside the file; undefined for what is not on disk. */
function configOf({ uri, settings }: ValuesFile): string | undefined {
  if (settings.config) return settings.config.uri;
  return uri.startsWith('file:') ? uri.slice(0, uri.lastIndexOf('/') + 1) + CONFIG_FILE : undefined;
}

async function statement(
  item: string,
  { by, evidence, note, expires, mayRunPrograms }: AttestParams,
  config: string,
  today: string,
): Promise<AttestationChange | { readonly problem: Message }> {
  const who = textOf(by) ?? (mayRunPrograms === true ? await gitUser(dirname(fileURLToPath(config))) : undefined);
  const parts = { evidence: stringOf(evidence), note: stringOf(note), expires: stringOf(expires) };
  const made = newAttestation(item, { by: who ?? systemUser() ?? '', ...parts }, today);
  return 'problem' in made ? made : made.attestation;
}

/** Anybody may send anything. */
function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textOf(value: unknown): string | undefined {
  return stringOf(value)?.trim() === '' ? undefined : stringOf(value);
}
