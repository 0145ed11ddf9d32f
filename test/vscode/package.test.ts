import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Where VS Code unpacked it. */
function installed(file: string): string {
  const [folder = ""] = readdirSync(inject("extensions")).filter((name) => name.startsWith("pixelproof."));
  return join(inject("extensions"), folder, file);
}

function read(file: string): string {
  return readFileSync(file, "utf8");
}

describe("the package", () => {
  it("is smaller than 10 MB", () => {
    expect(statSync(inject("vsix")).size).toBeLessThan(10 * 2 ** 20);
  });

  it("has the pictures, words and code that it names", () => {
    const manifest = read(installed("package.json"));
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:docs|dist)\/[^"*]+|[\w-]+\.png)"/g)].map(
      ([, file = ""]) => file,
    );
    expect(named).toContain("icon.png");
    expect(named).toContain("dist/client.cjs");
    expect(named.filter((file) => !existsSync(installed(file)))).toEqual([]);
    expect(existsSync(installed("package.nls.de.json"))).toBe(true);
    expect(existsSync(installed("l10n/bundle.l10n.de.json"))).toBe(true);
  });

  it("has small pictures", () => {
    const large = readdirSync(installed("docs/pictures")).filter(
      (name) => statSync(installed(`docs/pictures/${name}`)).size > 200_000,
    );
    expect(large).toEqual([]);
  });

  it("has its licence and those of all packages that are bundled", () => {
    expect(existsSync(installed("LICENSE.txt")) || existsSync(installed("LICENSE"))).toBe(true);
    const notices = read(installed("dist/THIRD-PARTY-NOTICES.txt")).split(/\n-{80}\n\n/);
    const [, section = ""] = read(join(root, "ARCHITECTURE.md")).split("## Packages");
    const [bundled = ""] = section.split("For development:");
    const names = [...bundled.matchAll(/^\| (@?[a-z][\w/.-]*) \|/gm)].flatMap(([, name = ""]) =>
      name === "package" ? [] : [name],
    );
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !notices.some((notice) => notice.startsWith(`${name} `)))).toEqual([]);
    for (const notice of notices) expect(notice.length, notice).toBeGreaterThan(300);
  });
});
