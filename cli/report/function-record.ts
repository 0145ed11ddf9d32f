import type { Place } from "../../core/source/span.ts";
import type { FunctionRecord } from "./finding-report.ts";

/** A function by its name for other runs. */
export function functionRecord({ file, span }: Place): FunctionRecord {
  return { filename: file, ...span };
}
