import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { wordsOfClient } from "../../scripts/words-of-client.mjs";

const root = join(import.meta.dirname, "../..");

type Words = Readonly<Record<string, string>>;

function read(file: string): Words {
  return JSON.parse(readFileSync(join(root, file), "utf8"));
}

/** "de" of "package.nls.de.json" and of "bundle.l10n.de.json" */
function languagesIn(folder: string, name: RegExp): readonly string[] {
  return readdirSync(join(root, folder)).flatMap((file) => name.exec(file)?.[1] ?? []);
}

describe("the client's words", () => {
  it("are all handed to translators (else: npm run l10n)", async () => {
    expect(read("l10n/bundle.l10n.json")).toEqual(await wordsOfClient(root));
  });

  const languages = languagesIn("l10n", /^bundle\.l10n\.([\w-]+)\.json$/);
  it("are translated into German at least", () => expect(languages).toContain("de"));

  it.each(languages)("are all there in %s, with the same gaps", (language) => {
    expectTranslated(read("l10n/bundle.l10n.json"), read(`l10n/bundle.l10n.${language}.json`), /\{\d\}/g);
  });
});

describe("the words of package.json", () => {
  const languages = languagesIn(".", /^package\.nls\.([\w-]+)\.json$/);
  it("are translated into German at least", () => expect(languages).toContain("de"));

  it("are those that it names", () => {
    const named = readFileSync(join(root, "package.json"), "utf8").matchAll(/"%([\w.]+)%"/g);
    const keys = [...named].map(([, key]) => key);
    expect([...new Set(keys)].sort()).toEqual(Object.keys(read("package.nls.json")).sort());
  });

  it.each(languages)("are all there in %s, with the same links to commands", (language) => {
    expectTranslated(read("package.nls.json"), read(`package.nls.${language}.json`), /\]\([^)]+\)|`[^`]+`/g);
  });
});

/** @param fixed what a translation has to keep as it is */
function expectTranslated(words: Words, translated: Words, fixed: RegExp): void {
  expect(Object.keys(translated).sort()).toEqual(Object.keys(words).sort());
  for (const [key, text] of Object.entries(words)) {
    expect(translated[key]?.trim(), key).not.toBe("");
    expect(translated[key]?.match(fixed)?.sort(), key).toEqual(text.match(fixed)?.sort());
  }
}
