import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rules } from "../../core/rules/index.ts";
import { suppressHere, suppressInFile } from "../../core/settings/add-suppression.ts";
import { applyEdits, type Edit } from "../../core/source/edit.ts";
import { toldIn } from "../../core/telling.ts";
import { engine } from "../engine.ts";
import { examplesOf } from "../rules/page-examples.ts";

const folder = join(import.meta.dirname, "../programs/cases");
const programs = [
  ...rules.flatMap(({ name, page }) =>
    examplesOf(page).map(({ title, text }) => [`${name} ${title}`, text] as const),
  ),
  ...readdirSync(folder, { recursive: true, encoding: "utf8" })
    // Some of them, as each finding costs two analyses.
    .filter((name, at) => name.endsWith(".py") && at % 3 === 0)
    .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const),
];

function told(text: string) {
  return toldIn(engine.check("a.py", text));
}

const isUnused = ({ rule }: { readonly rule: string }): boolean => rule === "unused-suppression";

test("whatever is found can be hidden where it is, and what hides it hides something", () => {
  let hidden = 0;
  for (const [name, text] of programs) {
    const all = told(text);
    const before = all.filter((finding) => !isUnused(finding));
    for (const { rule, place } of before) {
      const ways: readonly (Edit | undefined)[] = [
        suppressHere(text, place.span, rule),
        suppressInFile(text, rule),
      ];
      for (const edit of ways) {
        expect([name, rule, edit]).toEqual([name, rule, expect.anything()]);
        const after = told(applyEdits(text, edit ? [edit] : []));
        const left = after.filter((finding) => finding.rule === rule).length;
        expect(left).toBeLessThan(before.filter((finding) => finding.rule === rule).length);
        expect(after.filter(isUnused).length).toBeLessThanOrEqual(all.filter(isUnused).length);
        hidden++;
      }
    }
  }
  expect(hidden).toBeGreaterThan(100);
});
