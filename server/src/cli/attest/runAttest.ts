import { dirname, join, resolve } from 'node:path';
import { lastDay } from '../../core/checklist/attestation.ts';
import { localDay } from '../../core/checklist/day.ts';
import { itemOf } from '../../core/checklist/items/index.ts';
import type { AttestationChange } from '../../core/config/attestationEdit.ts';
import { CONFIG_FILE } from '../../core/config/config.ts';
import { newAttestation } from '../../core/config/newAttestation.ts';
import type { Message } from '../../core/rules/finding.ts';
import type { NamedFile } from '../../disk/updateFile.ts';
import { writeAttestation } from '../../disk/writeAttestation.ts';
import type { AttestInvocation } from '../commands/attest.ts';
import { createConfigs } from '../config/configs.ts';
import { configFaults } from '../config/faults.ts';
import type { ExitStatus } from '../host.ts';
import { message, say } from '../locale.ts';
import { fail } from '../report/fail.ts';
import { styleFor } from '../report/output.ts';
import { harmless } from '../report/style.ts';

const texts = {
  removeAlone: {
    en: '--remove takes the confirmation back; {option} has no place beside it.',
    'zh-cn': '--remove 用于撤回确认，不能与 {option} 同时使用。',
  },
  attested: { en: '{path}: {by} confirms {item}.', 'zh-cn': '{path}：{by} 已确认 {item}。' },
  attestedUntil: {
    en: '{path}: {by} confirms {item}, valid until {until}.',
    'zh-cn': '{path}：{by} 已确认 {item}，有效期至 {until}。',
  },
  removed: { en: '{path}: {item} is not confirmed any more.', 'zh-cn': '{path}：已撤回对 {item} 的确认。' },
  absent: { en: '{path} does not confirm {item}.', 'zh-cn': '{path} 中没有对 {item} 的确认。' },
} as const;

/** The options that say something about a confirmation. */
const STATEMENT = ['by', 'evidence', 'note', 'expires'] as const;

/** Confirms an item in the configuration, or takes that back. */
export async function runAttest(invocation: AttestInvocation): Promise<ExitStatus> {
  const { host, locale, operands, options } = invocation;
  const [item = ''] = operands;
  const given = STATEMENT.find((option) => options[option] !== undefined);
  if (options.remove && given) return invocation.wrongUsage(message(texts.removeAlone, { option: `--${given}` }));
  const file = await configurationFor(invocation);
  const change = options.remove ? 'remove' : await statement(invocation, item, dirname(file.path));
  if (change !== 'remove' && 'problem' in change) return invocation.wrongUsage(change.problem);
  const update = await writeAttestation(file, item, change);
  if (update.kind === 'refused') return fail(invocation, [update.reason]);
  host.log(`${harmless(say(outcome(file.name, item, change, update.kind), locale))}\n`);
  return faultsOf(invocation, file);
}

async function statement(
  { host, options }: AttestInvocation,
  item: string,
  folder: string,
): Promise<AttestationChange | { readonly problem: Message }> {
  const by = options.by ?? (await host.userName(folder));
  const made = newAttestation(item, { ...options, by: by ?? '' }, localDay(host.now()));
  return 'problem' in made ? made : made.attestation;
}

/** The configuration that is named, else the nearest one, else a new one in the current folder. */
async function configurationFor({ host, options }: AttestInvocation): Promise<NamedFile> {
  if (options.config !== undefined) return { path: resolve(host.cwd, options.config), name: options.config };
  const nearest = await createConfigs(host, undefined).forFolder(host.cwd);
  if (nearest) return { path: join(nearest.folder, CONFIG_FILE), name: nearest.name };
  return { path: join(host.cwd, CONFIG_FILE), name: CONFIG_FILE };
}

function outcome(path: string, item: string, change: AttestationChange, kind: 'written' | 'unchanged'): Message {
  if (change === 'remove') return message(kind === 'written' ? texts.removed : texts.absent, { path, item });
  const { by } = change;
  const definition = itemOf(item);
  const until = definition && lastDay(definition, change);
  if (until === undefined) return message(texts.attested, { path, item, by });
  return message(texts.attestedUntil, { path, item, by, until });
}

/** What else is wrong in the configuration is said, since no other command will do its work either. */
async function faultsOf(invocation: AttestInvocation, { path, name }: NamedFile): Promise<0 | 3> {
  const { host } = invocation;
  const configs = createConfigs(host, name);
  await configs.forFolder(dirname(path));
  const faults = configs.faults();
  host.error(configFaults(faults, false, styleFor(invocation, { stream: 'stderr' })));
  return faults.length === 0 ? 0 : 3;
}
