import { hideSecrets } from '../catalog/hideSecrets.ts';
import { type Confirmation, isExpiry, lastDay } from '../checklist/attestation.ts';
import type { Day } from '../checklist/day.ts';
import { ATTESTABLE, itemOf } from '../checklist/items/index.ts';
import type { ItemDefinition } from '../checklist/items/item.ts';
import type { Localized } from '../messages/localized.ts';
import type { Message } from '../rules/finding.ts';
import { nearestWords } from '../rules/helpers/editDistance.ts';
import { configTexts } from './texts.ts';

const texts = {
  unknownItem: {
    en: 'The checklist has no item {item}. These can be confirmed: {known}.',
    'zh-cn': '检查清单中没有条目 {item}。可确认的条目：{known}。',
  },
  unknownItemNear: configTexts.unknownItemNear,
  decidedByValues: {
    en: 'The values decide {item}, so nobody can confirm it. Change the values.',
    'zh-cn': '{item} 由 values 判定，无法人工确认。请修改 values。',
  },
  nobody: { en: 'Nobody is named who confirms it.', 'zh-cn': '没有指明确认人。' },
  expires: {
    en: '"{value}" says no end. Write a number of days such as 30d, a day such as 2026-12-23, or never.',
    'zh-cn': '“{value}”不是有效期限。请写天数（如 30d）、日期（如 2026-12-23）或 never。',
  },
  over: { en: '{value} is over already.', 'zh-cn': '{value} 已经过去。' },
  long: {
    en: '{field} has more than {limit} characters. Keep the text elsewhere and give its address.',
    'zh-cn': '{field} 超过 {limit} 个字符。请将内容存放在别处，并填写其地址。',
  },
  secret: {
    en: 'The {field} holds a login or token, which everybody who reads .zadig-ha.yaml would see. Give the address without it.',
    'zh-cn': '{field} 中含有登录信息或令牌，任何能看到 .zadig-ha.yaml 的人都会看到。请填写不含它的地址。',
  },
} as const satisfies Record<string, Localized>;

/** Characters of a part; it is read in a list and in a report. */
const LIMIT = 2_000;

/** What somebody who confirms an item says. Evidence and note that are left out stay as they were; empty ones go. */
export interface Statement {
  readonly by: string;
  readonly expires?: string | undefined;
  readonly evidence?: string | undefined;
  readonly note?: string | undefined;
}

/** The attestation of an item that begins today, or what is wrong with it. */
export function newAttestation(
  id: string,
  statement: Statement,
  today: Day,
): { readonly attestation: Confirmation } | { readonly problem: Message } {
  const item = itemOf(id);
  if (!item || item.kind === 'auto') return { problem: notAttestable(id, item) };
  const by = said(statement.by);
  const evidence = said(statement.evidence);
  const note = said(statement.note);
  const expires = said(statement.expires) ?? usualExpiry(item);
  if (by === undefined) return { problem: complaint('nobody') };
  for (const [field, value = ''] of Object.entries({ by, evidence, note }))
    if (value.length > LIMIT) return { problem: complaint('long', { field, limit: LIMIT }) };
  for (const [field, value = ''] of Object.entries({ evidence, note }))
    if (hideSecrets(value) !== value) return { problem: complaint('secret', { field }) };
  if (expires !== undefined && !isExpiry(expires)) return { problem: complaint('expires', { value: expires }) };
  const keeps = (['evidence', 'note'] as const).filter((field) => statement[field] === undefined);
  const attestation: Confirmation = {
    by,
    at: today,
    ...(expires !== undefined && { expires }),
    ...(evidence !== undefined && { evidence }),
    ...(note !== undefined && { note }),
    keeps,
  };
  const last = lastDay(item, attestation);
  if (last !== undefined && last < today) return { problem: complaint('over', { value: last }) };
  return { attestation };
}

function notAttestable(id: string, item: ItemDefinition | undefined): Message {
  if (item) return complaint('decidedByValues', { item: id });
  const [nearest] = nearestWords(id, ATTESTABLE);
  return nearest === undefined
    ? complaint('unknownItem', { item: id, known: ATTESTABLE.join(', ') })
    : complaint('unknownItemNear', { item: id, nearest });
}

function said(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function usualExpiry({ expiresAfter }: ItemDefinition): string | undefined {
  return expiresAfter === undefined ? undefined : `${expiresAfter}d`;
}

function complaint(text: keyof typeof texts, data: Message['data'] = {}): Message {
  return { text: texts[text], data };
}
