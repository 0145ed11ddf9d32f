import type { Edit } from "../source/edit.ts";
import { type Borrowed, borrow } from "./import-edit.ts";
import type { Case } from "./mendable.ts";
import type { Recipe } from "./recipe.ts";

/** The edits of one way to mend. */
export interface Rewriting {
  readonly edits: readonly Edit[];
  /** What stands there afterwards; absent for layers, which have no recipe. */
  readonly recipe?: Recipe;
  /** Whether it costs something that the user should agree to. */
  readonly isUnsafe?: boolean;
}

/** The family's function as this file can call it at this offset. */
export function preprocessName(at: number, of: Case): Borrowed | undefined {
  const { preprocess } = of.expectation;
  const { file, text, outline } = of;
  return preprocess === undefined
    ? undefined
    : borrow(preprocess, at, { file, text, outline, network: of.flow.network });
}
