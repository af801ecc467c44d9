import { isSecret } from '../../catalog/secrets.ts';
import type { Finding } from '../../rules/finding.ts';
import { BLOCKS, type Block } from '../../snippets/blocks.ts';
import { type Fillings, filled, fillingsFrom, type Leaf, placesIn } from '../../snippets/fill.ts';
import { leavesFor } from '../../snippets/leaves.ts';
import type { Values } from '../../values/values.ts';
import type { ScalarValue } from '../../yaml/node.ts';
import { type Path, samePath } from '../../yaml/path.ts';
import { LEFT_ALONE, type Remedy, remedyFor, SINGLE_ANSWERS } from './remedies.ts';

/** What answers depend on. */
export interface AnswerContext {
  readonly values: Values;
  readonly chart: { readonly version: string };
  readonly namespace: string;
  /** All findings that are not answered yet. */
  readonly left: readonly Finding[];
}

/** A leaf of a block: as it stands there, and with its places filled as far as they are known. */
interface Wanted extends Leaf {
  readonly template: ScalarValue;
}

/** The values that answer a finding; none where nothing laid over the files does. */
export function answerTo(finding: Finding, context: AnswerContext): readonly Leaf[] {
  const { rule, valuePath } = finding;
  const { values, chart } = context;
  if (LEFT_ALONE.includes(rule)) return [];
  const single = SINGLE_ANSWERS[rule] ?? unquoted(finding, values);
  if (single !== undefined) return [{ path: valuePath, value: single }];
  const remedy = remedyFor(finding);
  if (remedy) return answerOf(remedy, context);
  const isHere = ({ path }: Leaf): boolean => samePath(path, valuePath);
  const [block] = BLOCKS.map((candidate) => ({ candidate, leaves: leavesFor(candidate, chart.version) }))
    .filter(({ leaves }) => leaves.some(isHere))
    .sort((one, other) => one.leaves.length - other.leaves.length);
  const wanted = block ? wantedOf(block.candidate, undefined, context).filter(isHere) : [];
  return wanted.filter((leaf) => isNeeded(leaf, undefined, context));
}

function answerOf(remedy: Remedy, context: AnswerContext): readonly Leaf[] {
  const type = context.values.get(['endpoint', 'type']);
  const isByIp = type.state === 'scalar' && type.value === 'IP';
  const id = isByIp ? (remedy.blockForIp ?? remedy.block) : remedy.block;
  const block = BLOCKS.find((candidate) => candidate.id === id);
  if (!block) throw new Error(`no block ${id}`);
  const wanted = wantedOf(block, remedy.exchanged, context);
  const needed = wanted.filter((leaf) => isNeeded(leaf, remedy.exchanged, context));
  // Helm replaces lists as a whole.
  const lists = needed.flatMap(({ path }) => listsAround(path));
  return wanted.filter(
    (leaf) => needed.includes(leaf) || listsAround(leaf.path).some((list) => lists.some((one) => samePath(one, list))),
  );
}

/** The leaves of a block. What is sound in the files fills its places, secrets and an exchanged database aside. */
function wantedOf(block: Block, exchanged: RegExp | undefined, context: AnswerContext): readonly Wanted[] {
  const { values, chart, namespace } = context;
  const leaves = leavesFor(block, chart.version);
  const known = fillingsFrom(leaves, (path) => {
    const lookup = values.get(path);
    return lookup.state === 'scalar' && !isFaulty(path, context) && !isSecret(path) ? lookup.value : undefined;
  });
  // What is wrong where it belongs is no better where it was copied to.
  const isSound = (name: string): boolean => {
    const home = leaves.find(({ value }) => value === `<${name}>`);
    return !exchanged?.test(name) && !isSecret([name]) && !(home && isFaulty(home.path, context));
  };
  const fillings: Fillings = new Map<string, ScalarValue>([
    ['namespace-of-zadig', namespace],
    ...Object.entries(block.usual ?? {}),
    ...[...known].filter(([name]) => isSound(name)),
  ]);
  return leaves.map(({ path, value }) => ({ path, template: value, value: filled(value, fillings) }));
}

/** Names and secrets that are given stay; faults, switches, an exchanged database and what follows from other values do not. */
function isNeeded({ path, template, value }: Wanted, exchanged: RegExp | undefined, context: AnswerContext): boolean {
  const lookup = context.values.get(path);
  if (lookup.state === 'unknown' && lookup.origin) return false;
  if (lookup.state !== 'scalar' || lookup.value === '') return true;
  if (lookup.value === value) return false;
  // A finding about several replicas is about what they lack; fewer of them are no answer.
  if (path.at(-1) === 'replicas' && Number(lookup.value) > Number(value)) return false;
  const places = typeof template === 'string' ? placesIn(template) : [];
  const isExchanged = places.some((name) => exchanged?.test(name));
  const follows = places.length > 0 && !isSecret(path);
  return isExchanged || follows || typeof value === 'boolean' || isFaulty(path, context);
}

function isFaulty(path: Path, { left }: AnswerContext): boolean {
  return left.some(({ valuePath }) => samePath(valuePath, path));
}

function unquoted({ rule, valuePath }: Finding, values: Values): ScalarValue | undefined {
  if (rule !== 'quoted-boolean' && rule !== 'quoted-number') return undefined;
  const lookup = values.get(valuePath);
  const text = lookup.state === 'scalar' ? lookup.value : undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  return typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** The paths of the lists that a value is in. */
function listsAround(path: Path): readonly Path[] {
  return path.flatMap((step, depth) => (typeof step === 'number' ? [path.slice(0, depth)] : []));
}
