import type { ScalarNode, YamlNode } from './node.ts';

/** What stands at an offset where nothing is written. */
export function emptyScalar(offset: number): ScalarNode {
  return { kind: 'scalar', start: offset, end: offset, outerStart: offset, style: 'empty', text: '', value: null };
}

/** Helm turns every key into a string; a boolean `yes:` becomes `true:`. Undefined for a key that is no scalar. */
export function keyName(key: YamlNode): string | undefined {
  if (key.kind !== 'scalar') return undefined;
  return typeof key.value === 'string' ? key.value : key.value === null ? key.text : String(key.value);
}

/** Whether a key is a plain `<<`. */
export function isMergeKey(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.style === 'plain' && key.text === '<<';
}
