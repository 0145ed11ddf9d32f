import { reasonOf } from "../../workspace/system-error.ts";
import { type Means, reportSource, type SourceReport, type SourceTask } from "../source-report.ts";

/** What became of one file. */
export type Outcome =
  | { readonly kind: "checked"; readonly report: SourceReport }
  | { readonly kind: "failed"; readonly path: string; readonly reason: string };

/** Checks a file; whatever goes wrong is an outcome too. */
export function outcomeOf(task: SourceTask, means: Means): Promise<Outcome> {
  return reportSource(task, means).then(
    (report): Outcome => ({ kind: "checked", report }),
    (error: unknown): Outcome => ({ kind: "failed", path: task.path, reason: reasonOf(error) }),
  );
}
