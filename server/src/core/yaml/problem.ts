/** A fault in the text. A `structural` one means that the tree around it cannot be trusted. */
export interface YamlProblem {
  readonly code: string;
  /** English, one line, as the parser words it. */
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly structural: boolean;
}
