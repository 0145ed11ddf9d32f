import { isDeepStrictEqual } from "node:util";
import type { Analysis, Engine } from "../../core/engine.ts";
import { applyEdits } from "../../core/source/edit.ts";
import { toldIn } from "../../core/telling.ts";
import { bytesOf, type SourceFile, sourceOf } from "../../workspace/source-file.ts";
import type { FileBytes } from "./mutate-bytes.ts";

const both = ["safe", "unsafe"] as const;

/** How the first law of the whole way is broken, from bytes to findings and to fixed bytes; undefined where all hold. */
export function breachOfFile(engine: Engine, file: FileBytes): string | undefined {
  try {
    const source = readOrTold(file);
    if (!source) return undefined;
    const analysis = engine.check(file.path, source.text);
    return (
      breachOfWriting(source, file) ??
      splitCharacter(analysis, source.text) ??
      breachOfSingleFixes(engine, analysis, source, file) ??
      breachOfFixingAll(engine, analysis, source) ??
      breachOfComment(engine, analysis) ??
      breachOfSuppressing(engine, analysis)
    );
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack : String(error)}`;
  }
}

/** What cannot be read is told in words for people: anything but such an error is a bug. */
function readOrTold({ path, bytes }: FileBytes): SourceFile | undefined {
  return orTold(() => sourceOf(path, bytes));
}

function orTold<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && error.constructor === Error && /^its? /.test(error.message))
      return undefined;
    throw error;
  }
}

/** A text that did not change is written as it was. */
function breachOfWriting(source: SourceFile, { bytes }: FileBytes): string | undefined {
  const written = orTold(() => bytesOf(source, source.text));
  return written && !written.equals(bytes) ? "a file that is not changed is written otherwise" : undefined;
}

/** The first span whose end lies within a character. */
function splitCharacter(value: unknown, text: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (
    "start" in value &&
    "end" in value &&
    typeof value.start === "number" &&
    typeof value.end === "number"
  ) {
    if ([value.start, value.end].some((at) => isWithinCharacter(text, at)))
      return `a span ${value.start}–${value.end} ends within a character`;
  }
  for (const part of value instanceof Map ? value.values() : Object.values(value)) {
    const split = splitCharacter(part, text);
    if (split !== undefined) return split;
  }
  return undefined;
}

function isWithinCharacter(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** A fix changes what it says that it changes: what stands before and behind is byte for byte as it was. */
function breachOfSingleFixes(
  engine: Engine,
  analysis: Analysis,
  source: SourceFile,
  { bytes }: FileBytes,
): string | undefined {
  for (const finding of analysis.findings.slice(0, 4)) {
    const [fix] = engine.fixesFor(analysis, finding, 1);
    if (!fix || fix.edits.length === 0) continue;
    const written = orTold(() => bytesOf(source, applyEdits(source.text, fix.edits)));
    if (!written) continue;
    if (source.notebook) {
      if (!sameButSources(source.notebook.json, written.toString("utf8").replace(/^\ufeff/, "")))
        return "a fix changes a notebook beside the sources of its cells";
      continue;
    }
    const first = Math.min(...fix.edits.map(({ span }) => span.start));
    const last = Math.max(...fix.edits.map(({ span }) => span.end));
    const head = bytesOf(source, source.text.slice(0, first));
    const mark = source.encoding.hasMark ? 3 : 0;
    const tail = bytesOf(source, source.text.slice(last)).subarray(mark);
    if (!written.subarray(0, head.length).equals(head)) return "a fix changes what stands before it";
    if (!written.subarray(written.length - tail.length).equals(tail))
      return "a fix changes what stands behind it";
    if (!bytes.subarray(0, head.length).equals(head))
      return "what stands before a fix is not what the file held";
  }
  return undefined;
}

/** Two notebooks that differ in nothing but the sources of cells. */
function sameButSources(before: string, after: string): boolean {
  const bare = (json: string): unknown =>
    JSON.parse(json, (key, value: unknown) => (key === "source" || key === "input" ? undefined : value));
  try {
    return isDeepStrictEqual(bare(before), bare(after));
  } catch {
    // JSON with Python's NaN in it, which ours reads and this parser does not.
    return /NaN|Infinity/.test(before);
  }
}

/** What fixing all leaves can be written and read again, and has nothing more to be fixed. */
function breachOfFixingAll(engine: Engine, analysis: Analysis, source: SourceFile): string | undefined {
  const { text } = engine.fixAll(analysis, both);
  if (text === analysis.text) return undefined;
  const written = orTold(() => bytesOf(source, text));
  if (!written) return undefined;
  const again = sourceOf(source.path, written);
  const after = engine.check(source.path, again.text);
  if (after.broken.length > analysis.broken.length) return "fixing all leaves more that does not parse";
  return engine.fixAll(after, both).text === again.text ? undefined : "fixing all again changes more";
}

const COMMENT = "# a note\n";

/** A comment line above moves what follows, and changes nothing: neither afresh nor where the file is open. */
function breachOfComment(engine: Engine, analysis: Analysis): string | undefined {
  const { file, text } = analysis;
  if (text.startsWith("\0")) return undefined;
  const open = engine.open(file, text);
  const moved = open.update(COMMENT + text);
  open.close();
  const fresh = engine.check(file, COMMENT + text);
  for (const part of ["flows", "findings", "broken"] as const) {
    if (!isShifted(analysis[part], fresh[part], COMMENT.length)) return `a comment above changes its ${part}`;
    if (!isDeepStrictEqual(fresh[part], moved[part])) return `a comment typed above changes its ${part}`;
  }
  return undefined;
}

/** Whether two values differ by that alone: positions stand so much further on. */
function isShifted(before: unknown, after: unknown, by: number, key = ""): boolean {
  if (typeof before === "number" && POSITIONS.has(key)) return after === before + by;
  if (typeof before !== "object" || before === null) return Object.is(before, after);
  if (before instanceof Map || before instanceof Set) return isDeepStrictEqual(before, after);
  if (typeof after !== "object" || after === null) return false;
  const [parts, others] = [Object.entries(before), new Map(Object.entries(after))];
  return (
    parts.length === others.size && parts.every(([name, part]) => isShifted(part, others.get(name), by, name))
  );
}

const POSITIONS = new Set(["start", "end", "open", "close"]);

/** Hiding one rule's findings hides no others, and moves them. */
function breachOfSuppressing(engine: Engine, analysis: Analysis): string | undefined {
  const [first] = analysis.findings;
  if (!first || analysis.text.startsWith("\0")) return undefined;
  const line = `# pixelproof: ignore-file[${first.rule}]\n`;
  const hidden = toldIn(engine.check(analysis.file, line + analysis.text));
  const expected = toldIn(analysis).filter(({ rule }) => rule !== first.rule);
  return isShifted(expected, hidden, line.length)
    ? undefined
    : "hiding one rule changes what is told of others";
}
