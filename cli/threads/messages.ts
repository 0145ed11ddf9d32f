import type { SourceTask } from "../source-report.ts";
import type { Outcome } from "./outcome.ts";
import type { PackedMarks } from "./packed-marks.ts";

/** What a thread is asked: one thing at a time. */
export type Ask =
  | { readonly kind: "scan"; readonly files: readonly string[] }
  | { readonly kind: "check"; readonly task: SourceTask };

export type Answer =
  | { readonly kind: "scanned"; readonly marks: PackedMarks }
  | { readonly kind: "outcome"; readonly outcome: Outcome };
