import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { levels, ruleNames } from "../core/settings/layer.ts";
import { createLineIndex } from "../core/source/line-index.ts";
import { toldIn } from "../core/telling.ts";
import { configKeys, overrideKeys } from "../workspace/config/keys.ts";
import { readConfig } from "../workspace/config/read-config.ts";
import { engine } from "./engine.ts";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/configuration.md"), "utf8");
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, "g"))].map(([, text = ""]) => text);

describe("docs/configuration.md", () => {
  it("has settings that are taken as they are", () => {
    expect(blocks("toml").length).toBeGreaterThan(0);
    for (const text of blocks("toml")) {
      const { config, problems } = readConfig(text, "pyproject.toml");
      expect(problems).toEqual([]);
      expect(config).toBeDefined();
    }
  });

  it("has a row for each setting, which says what the schema says", () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, name, words]) => [name, words]);
    expect(rows).toEqual(configKeys.map(({ name, description }) => [name, description]));
    for (const { name } of overrideKeys) expect(page).toContain(`\`${name}\``);
  });

  it("has programs of which is told what it says", () => {
    expect(blocks("python").length).toBeGreaterThan(0);
    for (const text of blocks("python")) {
      const lines = createLineIndex(text);
      const found = toldIn(engine.check("page.py", text)).map(
        ({ rule, place }) => `${lines.locationAt(place.span.start).row}: ${rule}`,
      );
      const said = text
        .split("\n")
        .flatMap((line, k) =>
          [...line.matchAll(/# found: ([\w-]+)/g)].map(([, rule]) => `${k + 1}: ${rule}`),
        );
      expect(found).toEqual(said);
    }
  });
});

describe("package.json", () => {
  const { configuration } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).contributes;
  const { properties } = configuration;

  it("offers the rules and severities that there are", () => {
    const selectors = ["all", ...ruleNames];
    expect(properties["pixelproof.select"].items.enum).toEqual(selectors);
    expect(properties["pixelproof.ignore"].items.enum).toEqual(selectors);
    expect(properties["pixelproof.severity"].propertyNames.enum).toEqual(selectors);
    expect(properties["pixelproof.severity"].additionalProperties.enum).toEqual(levels);
  });

  it("sets nothing by default, as that would count more than pyproject.toml", () => {
    expect(properties["pixelproof.select"].default).toBe(null);
    expect(properties["pixelproof.ignore"].default).toEqual([]);
    expect(properties["pixelproof.severity"].default).toEqual({});
  });
});
