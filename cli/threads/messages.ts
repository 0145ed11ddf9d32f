import type { Marks } from "../../workspace/relevance/byte-scan.ts";
import type { SourceTask } from "../source-report.ts";
import type { Outcome } from "./outcome.ts";

/** What a thread is asked: one thing at a time. */
export type Ask =
  | { readonly kind: "scan"; readonly files: readonly string[] }
  | { readonly kind: "check"; readonly task: SourceTask };

export type Answer =
  | { readonly kind: "scanned"; readonly marks: readonly (Marks | undefined)[] }
  | { readonly kind: "outcome"; readonly outcome: Outcome };
