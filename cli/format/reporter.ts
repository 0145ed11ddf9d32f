import type { CheckFormat } from "../check-formats.ts";
import type { Output } from "../output.ts";
import type { FindingReport } from "../report/finding-report.ts";
import type { RunReport } from "../report/run-report.ts";
import { toldFrom } from "../report/told-from.ts";
import { githubAnnotations } from "./github.ts";
import { gitlabQuality } from "./gitlab.ts";
import { jsonArray } from "./json.ts";
import { jsonLine, summaryLine } from "./jsonl.ts";
import { junitSuites } from "./junit.ts";
import { sarifLog } from "./sarif/sarif-log.ts";
import { statisticsJson, statisticsText } from "./statistics.ts";
import { textReport } from "./text.ts";

/** Tells what a run came to. */
export interface Reporter {
  /** A finding, as soon as it is sure that it is told: for formats that do not wait for the others. */
  found(report: FindingReport): void;
  end(run: RunReport): void;
}

type Format = (run: RunReport, output: Output) => string;

/** Those that tell all at the end. */
const formats: Readonly<Record<Exclude<CheckFormat, "jsonl">, Format>> = {
  text: textReport,
  json: jsonArray,
  sarif: sarifLog,
  github: githubAnnotations,
  gitlab: gitlabQuality,
  junit: junitSuites,
};

/** How it is told. */
export interface ReporterOptions {
  readonly format: CheckFormat;
  readonly statistics?: boolean;
  /** The folder from which files' paths are told; that of the run where none is given. */
  readonly relativeTo?: string | undefined;
}

export function createReporter(
  { format, statistics, relativeTo }: ReporterOptions,
  output: Output,
): Reporter {
  const atEnd = (written: Format): Reporter => ({
    found() {},
    end: (run) => output.print(written(toldFrom(run, relativeTo), output)),
  });
  if (statistics) return atEnd(format === "json" ? statisticsJson : statisticsText);
  return format === "jsonl" ? createStream(output) : atEnd(formats[format]);
}

/** A line for each finding as soon as it is found, and one for the run. */
function createStream(output: Output): Reporter {
  const told = new Set<FindingReport>();
  const found = (report: FindingReport): void => {
    told.add(report);
    output.print(jsonLine(report));
  };
  return {
    found,
    end(run) {
      for (const report of run.findings) if (!told.has(report)) found(report);
      output.print(summaryLine(run));
    },
  };
}
