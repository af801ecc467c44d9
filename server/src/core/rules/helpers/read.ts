import type { Values } from '../../values/values.ts';
import type { OffsetRange } from '../../yaml/node.ts';
import type { Path } from '../../yaml/path.ts';

/** The text of the value that the chart gets; undefined where it is not a scalar, absent or undecidable. */
export function effectiveText(values: Values, path: Path): string | undefined {
  const lookup = values.get(path);
  return lookup.state === 'scalar' ? String(lookup.value) : undefined;
}

/** The text of a value that the files write; undefined where they do not, or where it cannot be decided. */
export function writtenText(values: Values, path: Path): string | undefined {
  const lookup = values.written(path);
  return lookup.state === 'scalar' ? String(lookup.value) : undefined;
}

/** Whether the files write something for a path, a null and a template included. */
export function isWritten(values: Values, path: Path): boolean {
  return values.written(path).origin !== undefined;
}

/** Whether a value written in a layer is the one that Helm takes: no other place that sets the path wins over it. */
export function isDeciding(values: Values, path: Path, layer: number, { start }: OffsetRange): boolean {
  const origin = values.written(path).origin;
  return origin?.layer === layer && origin.value.start === start;
}
