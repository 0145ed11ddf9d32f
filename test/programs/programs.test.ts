import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Analysis } from "../../core/engine.ts";
import { expectationOfFlow, type Flow } from "../../core/flow/flow.ts";
import { applyEdits, editsConflict } from "../../core/source/edit.ts";
import { isEquivalent } from "../../core/transform/equal.ts";
import { engine } from "../engine.ts";
import { twinsOf, withMarks } from "./program.ts";

const folder = join(import.meta.dirname, "cases");
const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".py"))
  .sort();

/** Says in a program's first lines why nothing can be found in it, though it is wrong or may be. */
const SILENT = /^# silent: \w/m;

test("there are enough programs", () => {
  expect(names.length).toBeGreaterThanOrEqual(150);
});

describe.each(names)("%s", (name) => {
  const path = join(folder, name);
  const file = readFileSync(path, "utf8");
  const { wrong, right } = twinsOf(file);
  const analysis = engine.check(name, wrong);

  test("is understood as it says", () => {
    if (process.env.UPDATE) writeFileSync(path, withMarks(file, analysis));
    else expect(withMarks(file, analysis)).toBe(file);
    if (!SILENT.test(file)) expect(analysis.findings).not.toEqual([]);
    expect(analysis.broken).toEqual([]);
  });

  test("has a twin in which every network gets what it expects", () => {
    const twin = engine.check(name, right);
    expect(twin.findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    expect(twin.flows).not.toEqual([]);
    const unclear = new Set(
      analysis.flows.map(({ arriving }) => arriving.kind === "unknown" && arriving.reason),
    );
    const unexpected = twin.flows.filter((flow) => !isAsExpected(flow));
    expect(
      unexpected.filter(({ arriving }) => arriving.kind === "known" || !unclear.has(arriving.reason)),
    ).toEqual([]);
    expect(unexpected.length).toBeLessThan(twin.flows.length);
    expect(twin.broken).toEqual([]);
  });

  test("has its places in the text, and says the same each time", () => {
    for (const { start, end } of spansOf(analysis)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(wrong.length);
    }
    expect(engine.check(name, wrong)).toEqual(analysis);
  });

  test("is mended by each of its fixes", () => {
    for (const finding of analysis.findings) {
      for (const { edits } of engine.fixesFor(analysis, finding)) {
        expect(edits.some((a, k) => edits.some((b, m) => m > k && editsConflict(a, b)))).toBe(false);
        const mended = engine.check(name, applyEdits(wrong, edits));
        expect(mended.broken).toEqual([]);
        expect(mended.findings.length).toBeLessThan(analysis.findings.length);
      }
    }
  });
});

function isAsExpected(flow: Flow): boolean {
  const { arriving } = flow;
  if (arriving.kind === "unknown") return false;
  if (flow.network.result.kind !== "pretrained") return true;
  const expected = expectationOfFlow(flow);
  return expected !== undefined && isEquivalent(arriving.transform, expected.transform);
}

function spansOf({ findings, flows }: Analysis) {
  return [
    ...findings
      .flatMap(({ place, related }) => [place, ...related.map((other) => other.place)])
      .map(({ span }) => span),
    ...flows.flatMap(({ use, steps }) => [use.call.span, ...steps.map(({ place }) => place.span)]),
  ];
}
