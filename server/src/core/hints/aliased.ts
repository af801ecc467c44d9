import { format } from '../messages/localized.ts';
import { type AliasNode, resolveAlias } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import type { Hint, HintContext } from './hint.ts';
import { shownNode } from './shownValue.ts';
import { texts } from './texts.ts';

/** What an alias stands for, where that is a single value. */
export function aliasHint({ document, locale }: HintContext, alias: AliasNode, path: Path): Hint | undefined {
  const target = resolveAlias(alias);
  if (target?.kind !== 'scalar' || target.text.includes('{{')) return undefined;
  const line = document.lines.at(target.start).line + 1;
  return {
    offset: alias.end,
    label: `= ${shownNode(document, target, path, target.value)}`,
    tooltip: format(texts.aliased, { anchor: alias.name, line }, locale),
  };
}
