import type { Span } from "../source/span.ts";

/** What a file imports and binds at its top level, as far as a fix needs it to add an import in the file's own style. */
export interface Outline {
  readonly imports: readonly OutlineImport[];
  /** Every name that is bound anywhere at module level or used anywhere in the file: a new import may take none of these. */
  readonly names: ReadonlySet<string>;
  /** Where a new import line goes when no import stands before `before`: after docstring, comments and `__future__`. */
  readonly insertAt: number;
}

/** One bound name of one top-level import statement. */
export interface OutlineImport {
  /** The whole statement. */
  readonly statement: Span;
  /** The `a.b as c` within. */
  readonly item: Span;
  /** Dotted path of what the name is bound to: "tensorflow.keras.applications.resnet50.preprocess_input", "numpy". */
  readonly path: string;
  /** The name bound in the file; "*" for a star import. */
  readonly name: string;
  /** Whether written as `from a import b`. */
  readonly isFrom: boolean;
}
