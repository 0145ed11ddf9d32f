import type { Fix } from "./fixes/fix.ts";
import type { Flow } from "./flow/flow.ts";
import type { Outline } from "./flow/outline.ts";
import type { Finding } from "./rules/finding.ts";
import type { Span } from "./source/span.ts";

/** What Pixelproof knows of one version of one file. Plain data, but for nothing: it may outlive the file it came from. */
export interface Analysis {
  readonly file: string;
  readonly text: string;
  readonly flows: readonly Flow[];
  readonly findings: readonly Finding[];
  readonly outline: Outline;
  /** What did not parse. */
  readonly broken: readonly Span[];
}

/** A file that stays open, so that a change costs little. */
export interface OpenFile {
  readonly analysis: Analysis;
  /** Takes the file's new text and analyses it. */
  update(text: string): Analysis;
  close(): void;
}

/** Text in, plain data out. Makes no use of Node, the DOM, a clock, disk or network. */
export interface Engine {
  /** Analyses a text once. */
  check(file: string, text: string): Analysis;
  open(file: string, text: string): OpenFile;
  /**
   * The ways to mend a finding of this analysis, the best first. Each was tried: the fixed text parses, checking it
   * again no longer gives the finding, and gives no new one.
   */
  fixesFor(analysis: Analysis, finding: Finding): readonly Fix[];
  /** Mends all findings that have a fix of these applicabilities, again and again until nothing more changes. */
  fixAll(analysis: Analysis, applicabilities: readonly Fix["applicability"][]): FixedText;
}

export interface FixedText {
  readonly text: string;
  /** How many findings were mended. */
  readonly fixed: number;
  readonly analysis: Analysis;
}

/** The bytes of web-tree-sitter's own wasm and of the Python grammar. */
export interface EngineBytes {
  readonly runtime: Uint8Array;
  readonly grammar: Uint8Array;
}

export declare function createEngine(bytes: EngineBytes): Promise<Engine>;
