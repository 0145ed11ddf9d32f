import type { FindingReport, FunctionRecord } from "./finding-report.ts";

/** What could not be checked, and why. */
export interface Problem {
  /** As people are told it. */
  readonly path: string;
  readonly reason: string;
}

/** How a file that was checked hangs together with others. */
export interface Link {
  readonly file: string;
  /** The functions of other files that it calls. */
  readonly calls: readonly FunctionRecord[];
  /** The other files that were read for it. */
  readonly reads: readonly string[];
}

/** Files in which findings of these rules were looked for, and of no others. */
export interface CheckedFiles {
  readonly rules: readonly string[];
  /** Their paths from the run's folder, with `/`. */
  readonly files: readonly string[];
}

/** What a whole run came to: what is told of it in any format is told from this alone. */
export interface RunReport extends RunSummary {
  /** Each once, by files and places. */
  readonly findings: readonly FindingReport[];
}

/** All of it but the findings. */
export interface RunSummary {
  /** Pixelproof's own: what another one would find may be something else. */
  readonly version: string;
  /** How many files were checked, with findings and without. */
  readonly files: number;
  readonly problems: readonly Problem[];
  /** 0: nothing found. 1: something found. 2: something could not be checked. */
  readonly exitCode: 0 | 1 | 2;
  /** The folder to which paths are told relative. */
  readonly root: string;
  /** Of the files that have to do with others: with these, several runs can be put together as if they were one. */
  readonly links: readonly Link[];
  /** What was checked, for who knows of findings that are not there any more; told by jsonl alone, as it may be long. */
  readonly checked: readonly CheckedFiles[];
}
