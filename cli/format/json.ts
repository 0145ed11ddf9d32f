import type { Output } from "../output.ts";
import { type FindingRecord, findingRecord } from "./finding-record.ts";
import type { Reporter } from "./reporter.ts";

/** One array of all findings. */
export function createJsonReporter(output: Output): Reporter {
  const records: FindingRecord[] = [];
  return {
    file(checked) {
      records.push(...checked.findings.map((reported) => findingRecord(checked, reported)));
    },
    end: () => output.print(`${JSON.stringify(records, null, 2)}\n`),
  };
}
