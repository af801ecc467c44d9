import type { DocumentationPage } from '../catalog/documentation.ts';
import type { Localized, MessageData } from '../messages/localized.ts';
import type { Place } from '../values/layer.ts';
import type { TextEdit } from '../yaml/edit.ts';
import type { Path } from '../yaml/path.ts';
import type { Severity } from './rule.ts';

/** A text with the values that fill its places. */
export interface Message {
  readonly text: Localized;
  readonly data: MessageData;
}

/** A change that solves a finding. `edits` are for one layer, sorted, and do not overlap. */
export interface Solution {
  readonly kind: 'fix' | 'ask';
  readonly title: Message;
  readonly layer: number;
  readonly edits: readonly TextEdit[];
}

/** One thing that is wrong, checked by the engine: ranges lie inside the text, messages exist, edits apply. */
export interface Finding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly valuePath: Path;
  readonly page: DocumentationPage;
  /** Best first; empty where nothing can be proposed. */
  readonly solutions: readonly Solution[];
  readonly related: readonly (Place & { readonly message: Message })[];
}

/** What the best solution of a finding is. */
export function fixKind(finding: Finding): 'none' | 'fix' | 'ask' {
  if (finding.solutions.some(({ kind }) => kind === 'fix')) return 'fix';
  return finding.solutions.length > 0 ? 'ask' : 'none';
}
