import type { Edit } from "../source/edit.ts";

/**
 * `safe` makes right what runs next; `unsafe` may break a model that was trained with the wrong pixels and is
 * applied only where the user asks for it; `display` is advice that cannot be applied as it stands.
 */
export type Applicability = "safe" | "unsafe" | "display";

/** A way to mend a finding. Its edits are in one file and do not overlap. */
export interface Fix {
  readonly title: string;
  readonly applicability: Applicability;
  readonly file: string;
  readonly edits: readonly Edit[];
}
