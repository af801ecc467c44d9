import type { MessageData } from '../messages/localized.ts';
import { nearestWords } from '../rules/helpers/editDistance.ts';
import { type Entry, isNull, type OffsetRange, type ResolvedNode, resolveAlias, type YamlNode } from '../yaml/node.ts';
import type { ConfigProblem } from './config.ts';
import { type ConfigTextId, configTexts } from './texts.ts';

/** A value of the file together with the name that it goes by in messages. */
export interface Field {
  readonly name: string;
  readonly node: YamlNode;
}

/** Reads typed values out of a tree and notes what does not fit. A value that is missing or null is not set. */
export class ConfigReader {
  readonly problems: ConfigProblem[] = [];

  report(at: OffsetRange, id: ConfigTextId, data: MessageData = {}): void {
    this.problems.push({ id, start: at.start, end: at.end, message: { text: configTexts[id], data } });
  }

  /** The text of a scalar as it is written, quotes taken off. */
  text({ name, node }: Field): string | undefined {
    const value = known(node);
    if (value === undefined) return undefined;
    if (value.kind === 'scalar') return value.text;
    this.report(node, 'textExpected', { key: name });
    return undefined;
  }

  /** The items of a list. */
  list({ name, node }: Field, example: string): readonly YamlNode[] {
    const value = known(node);
    if (value === undefined) return [];
    if (value.kind === 'seq') return value.items;
    this.report(node, 'listExpected', { key: name, example });
    return [];
  }

  /** The entries of a map whose keys the caller does not limit. */
  entries({ name, node }: Field): readonly (Entry & { readonly name: string })[] {
    const value = known(node);
    if (value === undefined) return [];
    if (value.kind === 'map') return this.#named(value.entries);
    this.report(node, 'mapExpected', { key: name });
    return [];
  }

  /** The values of a map by their keys, which must be among those given. Of equal keys the first one counts. */
  fields<Key extends string>(field: Field, keys: readonly Key[]): Partial<Readonly<Record<Key, Field>>> {
    const found: Partial<Record<Key, Field>> = {};
    for (const { name, key, value } of this.entries(field)) {
      const expected = keys.find((candidate) => candidate === name);
      if (expected === undefined) this.unknown(key, name, keys);
      else found[expected] ??= { name, node: value };
    }
    return found;
  }

  unknown(at: OffsetRange, key: string, keys: readonly string[]): void {
    const [nearest] = nearestWords(key, keys);
    if (nearest === undefined) this.report(at, 'unknownKey', { key, known: keys.join(', ') });
    else this.report(at, 'unknownKeyNear', { key, nearest });
  }

  #named(entries: readonly Entry[]): readonly (Entry & { readonly name: string })[] {
    return entries.flatMap((entry) => {
      if (entry.name !== undefined) return [{ ...entry, name: entry.name }];
      this.report(entry.key, 'textExpected', { key: 'key' });
      return [];
    });
  }
}

function known(node: YamlNode): ResolvedNode | undefined {
  const value = resolveAlias(node);
  return value && isNull(value) ? undefined : value;
}
