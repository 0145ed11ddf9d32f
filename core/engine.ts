import { createLibrary } from "./effects/library.ts";
import { tables } from "./effects/tables.ts";
import type { Fix } from "./fixes/fix.ts";
import type { Flow } from "./flow/flow.ts";
import type { Outline } from "./flow/outline.ts";
import { outlineOf } from "./interpret/outline.ts";
import { flowsThrough } from "./interpret/run.ts";
import { fixesThatHold, mendAll } from "./mend.ts";
import { createPythonParser, type ParsedFile } from "./python/parser.ts";
import type { Finding } from "./rules/finding.ts";
import { findingsOf } from "./rules/index.ts";
import type { Span } from "./source/span.ts";

/** What Pixelproof knows of one version of one file. Plain data, but for nothing: it may outlive the file it came from. */
export interface Analysis {
  readonly file: string;
  readonly text: string;
  readonly flows: readonly Flow[];
  /** What arrives at the same networks in other files, by which they were trained or are used: a model that one file saves and this one loads. */
  readonly elsewhere: readonly Flow[];
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
   * again no longer gives the finding, and gives no new one. Each costs an analysis: ask for no more than are needed.
   */
  fixesFor(analysis: Analysis, finding: Finding, most?: number): readonly Fix[];
  /**
   * Mends all findings, or those of the rules that are wanted, that have a fix of these applicabilities: again and again
   * until nothing more changes.
   */
  fixAll(
    analysis: Analysis,
    applicabilities: readonly Fix["applicability"][],
    isWanted?: IsWanted | undefined,
  ): FixedText;
}

/** Whether the findings of a rule are to be mended. */
export type IsWanted = (rule: Finding["rule"]) => boolean;

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

/** @throws {Error} when the bytes are not those of the two wasm files. */
export async function createEngine({ grammar, runtime }: EngineBytes): Promise<Engine> {
  const parser = await createPythonParser(grammar, runtime);
  const library = createLibrary(tables);
  const analyse = (file: string, { text, module }: ParsedFile): Analysis => {
    const flows = flowsThrough({ file, text, module }, library);
    const elsewhere: readonly Flow[] = [];
    return {
      file,
      text,
      flows,
      elsewhere,
      findings: findingsOf(flows, elsewhere),
      outline: outlineOf(module),
      broken: module.broken,
    };
  };
  const check: Engine["check"] = (file, text) => analyse(file, parser.parse(text));
  return {
    check,
    open(file, first) {
      let parsed = parser.parse(first);
      let analysis = analyse(file, parsed);
      return {
        get analysis() {
          return analysis;
        },
        update(text) {
          parsed = parser.reparse(parsed, text);
          analysis = analyse(file, parsed);
          return analysis;
        },
        close: () => undefined,
      };
    },
    fixesFor(analysis, finding, most = Number.POSITIVE_INFINITY) {
      const fixes: Fix[] = [];
      for (const fix of fixesThatHold(analysis, finding, check)) {
        if (fixes.push(fix) >= most) break;
      }
      return fixes;
    },
    fixAll: (analysis, applicabilities, isWanted) => mendAll(analysis, { applicabilities, isWanted }, check),
  };
}
