import type { Generator, GeneratorId } from './generator.ts';

/** Everything that can be generated, in the order in which it is offered. */
export const GENERATORS: readonly Generator[] = [];

/** The generator of a name. */
export function generatorOf(id: GeneratorId | string): Generator | undefined {
  return GENERATORS.find((generator) => generator.id === id);
}
