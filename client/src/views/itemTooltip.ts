import type { ChecklistItem, ItemAttestation } from '../../../server/src/protocol/index.ts';
import type { Translate } from '../translate.ts';

/** A paragraph of a tooltip; `label` is what it is about. All of it is text, none of it is Markdown. */
export interface Paragraph {
  readonly label?: string;
  readonly text: string;
}

/** What the tooltip of an item says below its title. `state` is the state in words. */
export function itemTooltip(item: ChecklistItem, state: string, t: Translate): readonly Paragraph[] {
  const { detail, why, rules, attestation, evidenceWanted } = item;
  const paragraphs: readonly Paragraph[] = [
    { label: state, text: detail },
    { text: why },
    ...(attestation === undefined ? [] : attested(attestation, t)),
    { label: t('Evidence wanted'), text: evidenceWanted ?? '' },
    { label: t('Rules'), text: rules.join(', ') },
  ];
  return paragraphs.filter(({ text, label }) => text !== '' || label === state);
}

function attested({ by, at, expires, evidence, note }: ItemAttestation, t: Translate): readonly Paragraph[] {
  const until = expires === undefined ? [] : [t('until {0}', expires)];
  return [
    { label: t('Confirmed'), text: [by, at, ...until].join(' · ') },
    { label: t('Evidence'), text: evidence ?? '' },
    { label: t('Note'), text: note ?? '' },
  ];
}
