import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check } from "../../cli/check.ts";
import { trialBudget } from "../../core/trial-budget.ts";
import { createTestWorld, plainCheck } from "../cli/world.ts";
import { engine } from "../engine.ts";
import { createFakeEngine, wrong } from "../fake-engine.ts";
import { countedWork, countedWorkIn } from "../fuzz/counted-work.ts";
import { temporaryFolder } from "../temporary-folder.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** What checking a text tells where so many things are wrong in it, by an engine that costs nothing. */
async function told(text: string, format: "text" | "jsonl" | "sarif"): Promise<string> {
  writeFileSync(join(folder.path, "a.py"), text);
  const world = createTestWorld(createFakeEngine(), folder.path);
  await check(["a.py"], { ...plainCheck, format }, world);
  return world.stdout();
}

const line = (number: number): string => `f(${wrong}, "😀"); `.repeat(number);

describe("a line with many findings", () => {
  it.each(["text", "jsonl", "sarif"] as const)(
    "takes time and room by their number in %s",
    async (format) => {
      const cost = async (number: number) => {
        const text = line(number);
        let length = 0;
        const work = await countedWorkIn(/\/(?:cli|core\/source)\//, async () => {
          length = (await told(text, format)).length;
        });
        return { length, work };
      };
      // What runs for the first time counts otherwise.
      await cost(300);
      const [some, more] = [await cost(300), await cost(1200)];
      expect(more.length / some.length).toBeLessThan(4.2);
      // They are sorted, too.
      expect(more.work / some.work).toBeLessThan(5.2);
    },
    60_000,
  );

  it("is shown where it matters", async () => {
    const before = "x = '😀'; ".repeat(400);
    const shown = await told(`${before}f(${wrong})${"; y = 1".repeat(400)}\n`, "text");
    const at = shown.split("\n").findIndex((each) => each.includes(wrong));
    const [code = "", marks = ""] = shown.split("\n").slice(at, at + 2);
    expect(code).toMatch(/\| ….*…$/);
    // An emoji takes two columns.
    const column = [...code.slice(0, code.indexOf(wrong))].reduce((sum, c) => sum + (c === "😀" ? 2 : 1), 0);
    expect(marks.indexOf("^")).toBe(column);
    expect(marks).toContain("^".repeat(wrong.length));
  });
});

/** A program with so many things wrong. */
function program(number: number, between: string): string {
  const use = 'm.predict(ImageDataGenerator(rescale=1 / 255).flow_from_directory("x"))';
  const head =
    "from keras.applications import ResNet50\nfrom keras.preprocessing.image import ImageDataGenerator\n";
  return `${head}m = ResNet50()\n${Array.from({ length: number }, () => use).join(between)}\n`;
}

describe("fixes of a program with many findings", () => {
  /** Of how many a fix was found, and what trying cost. */
  const tried = (number: number, between: string, budget = trialBudget()) => {
    const analysis = engine.check("/a.py", program(number, between));
    expect(analysis.findings).toHaveLength(number);
    let fixed = 0;
    const work = countedWork(() => {
      for (const finding of analysis.findings)
        fixed += engine.fixesFor(analysis, finding, 1, [], budget).length;
    });
    return { fixed, work };
  };

  it.each([
    ["one line", "; "],
    ["many lines", "\n"],
  ])(
    "in %s are tried as long as there is something to spend",
    (_, between) => {
      const few = tried(12, between);
      expect(few.fixed).toBe(12);
      const some = tried(40, between, trialBudget(1, 3000));
      const more = tried(160, between, trialBudget(1, 3000));
      expect([some.fixed, more.fixed].every((fixed) => fixed > 0 && fixed < 40)).toBe(true);
      // As many trials as are made whatever they cost, of a program four times as long.
      expect(more.work / some.work).toBeLessThan(6);
    },
    60_000,
  );

  it("are all made where they are few", () => {
    const analysis = engine.check("/a.py", program(30, "\n"));
    const { fixed, analysis: after } = engine.fixAll(analysis, ["safe", "unsafe"]);
    expect([fixed, after.findings.length]).toEqual([30, 0]);
  }, 60_000);
});
