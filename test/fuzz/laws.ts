import { isDeepStrictEqual } from "node:util";
import type { Analysis, Engine } from "../../core/engine.ts";
import { applyEdits } from "../../core/source/edit.ts";
import { toldIn } from "../../core/telling.ts";

const FILE = "fuzz.py";

/** The versions of one file, the last one being that which breaks a law. */
export type History = readonly string[];

/** How the first broken law is broken, in words; undefined where all hold. */
export function breachOf(engine: Engine, history: History): string | undefined {
  try {
    return breachOfEdits(engine, history) ?? breachOfText(engine, history.at(-1) ?? "");
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack : String(error)}`;
  }
}

/** A file that is edited means, after each edit, what the same text means on its own. */
function breachOfEdits(engine: Engine, [first = "", ...others]: History): string | undefined {
  const open = engine.open(FILE, first);
  try {
    for (const text of others) {
      const difference = differenceBetween(open.update(text), engine.check(FILE, text));
      if (difference !== undefined) return `an edited file differs from a fresh one in ${difference}`;
    }
    return undefined;
  } finally {
    open.close();
  }
}

function breachOfText(engine: Engine, text: string): string | undefined {
  const analysis = engine.check(FILE, text);
  const [failure] = analysis.failures;
  if (failure) return `the rule ${failure.rule} throws ${failure.stack}`;
  const again = differenceBetween(analysis, engine.check(FILE, text));
  if (again !== undefined) return `the same text gives another answer in ${again}`;
  return strayPosition(analysis, text.length) ?? breachOfFixes(engine, analysis);
}

function breachOfFixes(engine: Engine, analysis: Analysis): string | undefined {
  const told = toldIn(analysis);
  const astray = strayPosition(told, analysis.text.length);
  if (astray !== undefined) return astray;
  for (const finding of told) {
    for (const fix of engine.fixesFor(analysis, finding)) {
      const stray = strayPosition(fix.edits, analysis.text.length);
      if (stray !== undefined) return `the fix "${fix.title}": ${stray}`;
      applyEdits(analysis.text, fix.edits);
    }
  }
  const { text, analysis: after } = engine.fixAll(analysis, ["safe", "unsafe"]);
  const difference = differenceBetween(after, engine.check(FILE, text));
  return difference && `what fixing all leaves differs from a fresh analysis in ${difference}`;
}

/** The first part of two analyses that differs. */
export function differenceBetween(a: Analysis, b: Analysis): string | undefined {
  const parts = ["text", "flows", "findings", "broken", "outline"] as const;
  if (!isDeepStrictEqual(a.outline.names, b.outline.names)) return "the names that it uses";
  const part = parts.find((name) => !isDeepStrictEqual(a[name], b[name]));
  return part && `its ${part}:\n${JSON.stringify(a[part])}\n${JSON.stringify(b[part])}`;
}

/** The first span that does not lie in the text. */
function strayPosition(value: unknown, length: number): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if ("start" in value && "end" in value) {
    const { start, end } = value;
    const isInside =
      typeof start === "number" && typeof end === "number" && 0 <= start && start <= end && end <= length;
    if (!isInside) return `a span ${String(start)}–${String(end)} is not in a text of ${length} characters`;
  }
  for (const part of Object.values(value)) {
    const stray = strayPosition(part, length);
    if (stray !== undefined) return stray;
  }
  return undefined;
}
