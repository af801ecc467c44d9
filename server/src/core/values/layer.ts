import type { OffsetRange } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';

/** One values file of an installation, as given to Helm by `-f`. `path` is what the host calls it (a file path or a URI). */
export interface Layer {
  readonly path: string;
  readonly document: ValuesDocument;
}

/** A range in one layer of an installation; `layer` counts from 0, lowest first. */
export interface Place extends OffsetRange {
  readonly layer: number;
}

/** A place and the values path that it stands for. */
export interface PathPlace extends Place {
  readonly path: Path;
}
