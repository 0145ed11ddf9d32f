import { isVerifiedReport } from "./is-verified-report.ts";
import type { ReportPlace, VerifiedReport } from "./verified-report.ts";

/**
 * The report in what `pixelproof verify --format parts` printed.
 * @param uriOf a path's URI
 * @throws {Error} where it is no such report, which is a bug
 */
export function reportFromParts(json: string, uriOf: (path: string) => string): VerifiedReport {
  const report: unknown = JSON.parse(json);
  if (!isVerifiedReport(report)) throw new Error("the command line printed no report");
  const placed = <P extends ReportPlace>(place: P): P => ({ ...place, file: uriOf(place.file) });
  return {
    ...report,
    use: placed(report.use),
    finding: report.finding && placed(report.finding),
    files: report.files.map(uriOf),
  };
}
