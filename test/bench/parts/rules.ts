import { parseDocument } from 'yaml';
import { analyse } from '../../../server/src/core/analyse.ts';
import { fixAll } from '../../../server/src/core/rules/fixAll.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { FACTORS, realInput, realSource } from '../inputs.ts';
import { inTurns, ratioOf } from '../support/ratio.ts';
import { type Row, ratioRow } from '../support/row.ts';

const ROUNDS: Readonly<Record<number, number>> = { 1: 200, 10: 20, 100: 8 };

/** The engine alone, in this process, by processor time. */
export async function rules(): Promise<readonly Row[]> {
  const { text: source } = realSource();
  const rows: Row[] = [];
  for (const factor of FACTORS) {
    const { name, text } = realInput(source, factor);
    // A new document each time: what is derived from one is kept.
    const layers = () => [{ path: 'values.yaml', document: createValuesDocument(text) }];
    const against = async (work: (input: ReturnType<typeof layers>) => void) => {
      const pairs = await inTurns(
        ROUNDS[factor] ?? 1,
        () => processorTime(layers(), work),
        () => processorTime(text, parseDocument),
      );
      return ratioOf(pairs);
    };
    rows.push(ratioRow(`all rules ÷ one parse by \`yaml\`, ${name}`, await against((input) => analyse(input))));
    rows.push(ratioRow(`fix-all ÷ one parse by \`yaml\`, ${name}`, await against((input) => fixAll(input))));
  }
  return rows;
}

/** In milliseconds. */
function processorTime<T>(input: T, work: (input: T) => unknown): number {
  const before = process.cpuUsage();
  work(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
