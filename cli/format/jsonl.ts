import type { Output } from "../output.ts";
import { findingRecord } from "./finding-record.ts";
import type { Reporter } from "./reporter.ts";

/** A line for each finding, as soon as it is found. */
export function createJsonLinesReporter(output: Output): Reporter {
  return {
    file(checked) {
      for (const reported of checked.findings) {
        output.print(`${JSON.stringify(findingRecord(checked, reported))}\n`);
      }
    },
    end() {},
  };
}
