import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rules } from "../../core/rules/index.ts";

const folder = join(import.meta.dirname, "../../core/rules");
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));

test("rules, pages and files agree", () => {
  const names = rules.map(({ name }) => name);
  expect([...names].sort()).toEqual(pages.map((page) => page.replace(/\.md$/, "")));
  expect(new Set(names).size).toBe(names.length);
});

test.each(rules.map((rule) => [rule.name, rule] as const))(
  "%s has its page, with examples of both kinds",
  (name, { page }) => {
    expect(page).toBe(readFileSync(join(folder, `${name}.md`), "utf8"));
    expect(page.startsWith(`# ${name}\n`)).toBe(true);
    expect(page).toMatch(
      /\n## Reported\n[\s\S]*```python\n[\s\S]*# error: \[[\s\S]*\n## Not reported\n[\s\S]*```python\n/,
    );
  },
);
