import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { levels, ruleNames } from "../../../core/settings/layer.ts";
import { readConfig } from "../../../workspace/config/read-config.ts";
import { configSchema } from "../../../workspace/config/schema.ts";

const file = join(import.meta.dirname, "../../../schema/pixelproof.schema.json");

const text = `${JSON.stringify(configSchema(), null, 2)}\n`;
if (process.env.UPDATE) writeFileSync(file, text);

test("the schema that is published is the one of these settings", () => {
  expect(readFileSync(file, "utf8")).toBe(text);
});

const isValid = new Ajv({ strict: true }).compile(JSON.parse(readFileSync(file, "utf8")));

/** What the reader has to say of settings that are written so. */
function problemsOf(settings: unknown): readonly string[] {
  return readConfig(`tool.pixelproof = ${toml(settings)}\n`, "pyproject.toml").problems.map(
    ({ message }) => message,
  );
}

function toml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toml).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)} = ${toml(each)}`);
  return `{ ${entries.join(", ")} }`;
}

const odd = fc.constantFrom<unknown>(1, true, "error", [], {}, ["x"], { files: [] });

/** Settings as they should be, or with slips of all kinds among them. */
function settings(slips: number): fc.Arbitrary<unknown> {
  const or = (arbitrary: fc.Arbitrary<unknown>, slip: fc.Arbitrary<unknown> = odd) =>
    fc.oneof({ weight: 10, arbitrary }, { weight: slips, arbitrary: slip });
  const list = (of: fc.Arbitrary<unknown>) => or(fc.array(of, { maxLength: 3 }));
  const selectors = list(or(fc.constantFrom("all", "ALL", ...ruleNames), fc.constantFrom("wrong-scalin", 3)));
  const globs = list(or(fc.constantFrom("*.py", "old/")));
  const rule = fc.constantFrom("all", ...(slips > 0 ? ["nothing"] : []), ...ruleNames);
  const severity = or(fc.dictionary(rule, or(fc.constantFrom(...levels)), { maxKeys: 3 }));
  const ofRules = { select: selectors, ignore: selectors, severity };
  const table = { ...ofRules, ...(slips > 0 && { ignroe: odd }) };
  const overrides = list(fc.record({ files: globs, ...table }, { requiredKeys: slips > 0 ? [] : ["files"] }));
  return fc.record({ ...table, include: globs, exclude: globs, overrides }, { requiredKeys: [] });
}

describe("schema and reader", () => {
  test("take and refuse the same", () => {
    let refused = 0;
    let runs = 0;
    fc.assert(
      fc.property(fc.oneof(settings(0), settings(1)), (given) => {
        const isRefused = problemsOf(given).length > 0;
        runs++;
        if (isRefused) refused++;
        // Out of kindness to those who know ruff, the reader takes "ALL" as well.
        expect([given, isValid(JSON.parse(JSON.stringify(given).replaceAll('"ALL"', '"all"')))]).toEqual([
          given,
          !isRefused,
        ]);
      }),
      { numRuns: 500, seed: 7 },
    );
    // Else the property would say little.
    expect(refused / runs).toBeGreaterThan(0.2);
    expect(refused / runs).toBeLessThan(0.9);
  });
});
