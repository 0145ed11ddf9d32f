import { createGathering } from "../core/gathering.ts";
import type { Telling } from "../core/telling.ts";
import { comparePaths, compareReports } from "./report/compare-reports.ts";
import type { FindingReport } from "./report/finding-report.ts";
import { createShownFiles } from "./shown-files.ts";
import { createCommonFixes, filesOf, type SourceReport } from "./source-report.ts";
import type { World } from "./world.ts";

/** Makes of what was found in each file what is told of it. */
export interface Teller {
  add(report: SourceReport): void;
  /** The files in which something stands that may be told. */
  files(): Iterable<string>;
  /** The files whose readers decide what is told in this one. */
  restsOn(file: string): readonly string[];
  /** What is told in a file, in its order: to be asked when all that may read one of those on which it rests were added. */
  toldIn(file: string): Promise<readonly FindingReport[]>;
}

export function createTeller(telling: Telling, world: World): Teller {
  // Of a finding that several files lead to, the first is told of, in whatever order they were named.
  const { files, restsOn, ...gathering } = createGathering<SourceReport>(telling, comparePaths);
  const fixes = createCommonFixes(world);
  const shown = createShownFiles(world);
  return {
    add(report) {
      gathering.add(report);
      fixes.add(report);
      shown.add(report);
    },
    files,
    restsOn,
    async toldIn(file) {
      const told: FindingReport[] = [];
      // Hashes take some milliseconds to load, and most files have nothing to tell.
      const { reportFinding } = await import("./report/report-finding.ts");
      for (const { item, analysis } of gathering.toldIn(file)) {
        await shown.findRows(filesOf(item));
        const report = reportFinding(item, await fixes.fixOf(analysis, item), analysis, shown.fileAt);
        if (report) told.push(report);
      }
      return told.sort(compareReports);
    },
  };
}
