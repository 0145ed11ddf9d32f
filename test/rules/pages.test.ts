import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Analysis, createEngine, type Engine } from "../../core/engine.ts";
import type { Finding } from "../../core/rules/finding.ts";
import { rules } from "../../core/rules/index.ts";
import { applyEdits, editsConflict } from "../../core/source/edit.ts";
import { createLineIndex } from "../../core/source/line-index.ts";
import type { Span } from "../../core/source/span.ts";
import { toldIn } from "../../core/telling.ts";
import { examplesOf } from "./page-examples.ts";

let engine: Engine;

beforeAll(async () => {
  const grammar = readFileSync(join(import.meta.dirname, "../../grammars/tree-sitter-python.wasm"));
  const runtime = readFileSync(
    createRequire(import.meta.url).resolve("web-tree-sitter/web-tree-sitter.wasm"),
  );
  engine = await createEngine({ runtime, grammar });
});

describe.each(rules.map(({ name, page }) => [name, page] as const))("%s", (_, page) => {
  describe.each(examplesOf(page).map((example) => [example.title, example] as const))(
    "%s",
    (_, { text, errors }) => {
      test("is found as the page says", () => {
        expect(told(engine.check("example.py", text))).toEqual(errors);
      });

      test("has its places in the text", () => {
        for (const span of spansOf(engine.check("example.py", text))) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      });

      if (errors.length === 0) return;

      test("is mended by every fix", () => {
        const analysis = engine.check("example.py", text);
        for (const finding of toldIn(analysis)) {
          const fixes = engine.fixesFor(analysis, finding);
          expect(fixes).not.toEqual([]);
          for (const { edits } of fixes) {
            expect(edits.some((a, k) => edits.some((b, m) => m > k && editsConflict(a, b)))).toBe(false);
            const fixed = engine.check("example.py", applyEdits(text, edits));
            expect(fixed.broken).toEqual([]);
            expect(told(fixed).length).toBeLessThan(errors.length);
            expect(fixed.flows.filter(({ arriving }) => arriving.kind === "unknown")).toEqual([]);
          }
        }
      });

      test("is clean after fix-all, which then changes nothing", () => {
        const once = engine.fixAll(engine.check("example.py", text), ["safe", "unsafe"]);
        expect(told(once.analysis)).toEqual([]);
        expect(engine.fixAll(once.analysis, ["safe", "unsafe"]).text).toBe(once.text);
      });
    },
  );
});

/** "3: wrong-scaling" for each finding, in the order of the text. */
function told(analysis: Analysis): readonly string[] {
  const lines = createLineIndex(analysis.text);
  expect(analysis.failures).toEqual([]);
  return toldIn(analysis).map(({ rule, place }) => `${lines.locationAt(place.span.start).row}: ${rule}`);
}

function spansOf(analysis: Analysis): readonly Span[] {
  return toldIn(analysis).flatMap(({ place, related }: Finding) =>
    [place, ...related.map((other) => other.place)].map(({ span }) => span),
  );
}
