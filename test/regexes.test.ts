import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { excused } from "./regexes/excused.ts";
import { judge } from "./regexes/judge.ts";
import { made } from "./regexes/made.ts";
import { patternsIn } from "./regexes/patterns-in.ts";

// No text may be so made that a pattern takes more than time by its length: whatever is checked may be hostile.

const root = join(import.meta.dirname, "..");
const folders = ["core", "workspace", "verify", "server", "cli", "client"];

/**
 * Patterns that were found linear, in more than a moment each: `UPDATE=1 npx vitest run test/regexes.test.ts` judges all
 * again and writes them.
 */
const slowFile = join(import.meta.dirname, "regexes/slow.json");
const isUpdate = process.env.UPDATE === "1";
const slow: readonly string[] = isUpdate ? [] : JSON.parse(readFileSync(slowFile, "utf8"));
const A_MOMENT = 500;

const found = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .flatMap((file) =>
      patternsIn(file, readFileSync(join(root, file), "utf8")).map((one) => ({ file, one })),
    ),
);
const literals = found.flatMap(({ file, one }) => (one.kind === "literal" ? [{ file, ...one }] : []));
const makers = found.flatMap(({ file, one }) =>
  one.kind === "made" ? [`${file}: ${one.code.replace(/\s+/g, " ")}`] : [],
);

test("every pattern that is written is linear, or is given little", { timeout: 300_000 }, async () => {
  expect(literals.length).toBeGreaterThan(200);
  const broken: string[] = [];
  const long = new Set<string>();
  for (const [written, { file, source, flags }] of byPattern()) {
    const name = `${file}: ${written}`;
    if (slow.includes(written) || name in excused) continue;
    const start = performance.now();
    const verdict = await judge(source, flags);
    if (verdict !== "linear") broken.push(`${name} is ${verdict}`);
    else if (performance.now() - start > A_MOMENT) long.add(written);
  }
  expect(broken).toEqual([]);
  if (isUpdate) writeFileSync(slowFile, `${JSON.stringify([...long].sort(), null, 2)}\n`);
});

test("every pattern that is made as it runs is known, and linear", { timeout: 60_000 }, async () => {
  expect(makers.sort()).toEqual(Object.keys(made).sort());
  for (const [maker, { source, flags }] of Object.entries(made))
    expect(await judge(source, flags), maker).toBe("linear");
});

describe("what is excused or was judged before", () => {
  const written = new Set(literals.map(({ file, source, flags }) => `${file}: /${source}/${flags}`));

  it("is still there", () => {
    expect(Object.keys(excused).filter((name) => !written.has(name))).toEqual([]);
    expect(slow.filter((pattern) => !byPattern().has(pattern))).toEqual([]);
  });
});

test.each<readonly [RegExp, string]>([
  [/^(a+)+$/, "exponential"],
  [/\s+$/, "2nd degree polynomial"],
  [/a*b?a*c?a*$/, "4th degree polynomial"],
  [/"(?:\\.|[^"\\])*"|#[^\n]*/g, "2nd degree polynomial"],
])("%s is refused", async ({ source, flags }, complexity) => {
  expect(await judge(source, flags)).toMatch(new RegExp(`^${complexity}: `));
});

test("patterns are told from divisions, texts and comments", () => {
  const code =
    "const a = b / c / d; // e/f/g\nconst s = '/x/'; const r = /y+/gi; new RegExp(s); RegExp(`z`);";
  expect(patternsIn("a.ts", code)).toEqual([
    { kind: "literal", source: "y+", flags: "gi" },
    { kind: "made", code: "new RegExp(s)" },
    { kind: "made", code: "RegExp(`z`)" },
  ]);
});

/** Each pattern once. */
function byPattern(): ReadonlyMap<string, (typeof literals)[number]> {
  return new Map(literals.map((literal) => [`/${literal.source}/${literal.flags}`, literal]));
}
