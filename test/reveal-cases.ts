import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reveal } from "./reveal.ts";

/**
 * Checks every `cases/*.py` of a folder. `UPDATE=1` writes what is revealed into the cases; the difference is then read
 * as a change of behaviour.
 */
export function checkCases(folder: string): void {
  const cases = join(folder, "cases");
  test.each(readdirSync(cases).filter((name) => name.endsWith(".py")))("%s", (name) => {
    const path = join(cases, name);
    const text = readFileSync(path, "utf8");
    const revealed = reveal(text);
    if (process.env["UPDATE"] && revealed !== text) writeFileSync(path, revealed);
    else expect(revealed).toBe(text);
  });
}
