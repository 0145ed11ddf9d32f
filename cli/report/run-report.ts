import type { FindingReport } from "./finding-report.ts";

/** What could not be checked, and why. */
export interface Problem {
  /** As people are told it. */
  readonly path: string;
  readonly reason: string;
}

/** What a whole run came to: what is told of it in any format is told from this alone. */
export interface RunReport {
  /** Each once, by files and places. */
  readonly findings: readonly FindingReport[];
  /** How many files were checked, with findings and without. */
  readonly files: number;
  readonly problems: readonly Problem[];
  /** 0: nothing found. 1: something found. 2: something could not be checked. */
  readonly exitCode: 0 | 1 | 2;
  /** The folder to which paths are told relative. */
  readonly root: string;
}
