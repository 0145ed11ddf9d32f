import type { Analysis, Engine, FixedText } from "../core/engine.ts";
import type { Applicability } from "../core/fixes/fix.ts";
import { applyEdits } from "../core/source/edit.ts";
import type { IsWanted } from "./rule-choice.ts";

/** Mends the findings of all rules, or of those that are wanted. */
export function mend(
  analysis: Analysis,
  engine: Engine,
  applicabilities: readonly Applicability[],
  isWanted: IsWanted,
): FixedText {
  if (isWanted === undefined) return engine.fixAll(analysis, applicabilities);
  let current = analysis;
  let fixed = 0;
  // Each round mends one finding at least, and a fix gives no new one.
  for (let round = 0; round < analysis.findings.length; round++) {
    const edits = firstEdits(current, engine, applicabilities, isWanted);
    if (edits === undefined) break;
    const before = current.findings.length;
    current = engine.check(current.file, applyEdits(current.text, edits));
    fixed += Math.max(1, before - current.findings.length);
  }
  return { text: current.text, fixed, analysis: current };
}

function firstEdits(
  analysis: Analysis,
  engine: Engine,
  applicabilities: readonly Applicability[],
  isWanted: (rule: Analysis["findings"][number]["rule"]) => boolean,
) {
  for (const finding of analysis.findings) {
    if (!isWanted(finding.rule)) continue;
    const fix = engine
      .fixesFor(analysis, finding)
      .find(({ applicability, file }) => applicabilities.includes(applicability) && file === analysis.file);
    if (fix) return fix.edits;
  }
  return undefined;
}
