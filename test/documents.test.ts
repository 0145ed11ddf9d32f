import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createProgram } from "../cli/program.ts";
import { rules } from "../core/rules/index.ts";

const root = join(import.meta.dirname, "..");
const pages = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
const documents = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "examples/README.md",
  ...pages.map((name) => `docs/${name}`),
];

function read(name: string): string {
  return readFileSync(join(root, name), "utf8");
}

describe.each(documents)("%s", (name) => {
  it("links to files that exist", () => {
    const links = [...read(name).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = ""]) => path);
    expect(links.filter((path) => !existsSync(join(root, name, "..", path)))).toEqual([]);
  });

  it("names commands and options that exist", () => {
    const commands = createProgram(() => undefined).commands;
    for (const [line, command = ""] of read(name).matchAll(/^ {4}pixelproof (\w+).*$/gm)) {
      const found = commands.find((each) => each.name() === command);
      const [written = ""] = line.split("#");
      for (const [option] of written.matchAll(/--[\w-]+/g)) {
        expect(
          found?.options.map(({ long }) => long),
          line,
        ).toContain(option);
      }
      expect(found, line).toBeDefined();
    }
  });
});

it("ARCHITECTURE.md names files that exist", () => {
  const files = readdirSync(root)
    .filter((folder) => !["node_modules", "dist", "out"].includes(folder) && !folder.startsWith("."))
    .flatMap(filesIn);
  const named = [...read("ARCHITECTURE.md").matchAll(/`([\w/.-]+\.ts)`/g)].map(([, name = ""]) => name);
  expect(named.filter((name) => !files.some((file) => `/${file}`.endsWith(`/${name}`)))).toEqual([]);
});

describe("docs/threat-model.md", () => {
  const [, ...rows] = read("docs/threat-model.md")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
    .map((line) => line.slice(2, -2).split(" | "));

  it("has rows of three columns", () => {
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter((row) => row.length !== 3)).toEqual([]);
  });

  it.each(rows)("names tests that hold it, and that there are: %s", (_threat, _holds, tests = "") => {
    const named = [...tests.matchAll(/`(test\/[^`]+)`/g)].map(([, file = ""]) => file);
    expect(named).not.toEqual([]);
    expect(named.filter((file) => !file.endsWith(".test.ts") || !existsSync(join(root, file)))).toEqual([]);
  });
});

it("the README leads to every page in one click", () => {
  const links = [...read("README.md").matchAll(/\]\(docs\/([\w-]+\.md)(?:#[\w-]+)?\)/g)].map(
    ([, page]) => page,
  );
  expect(pages.filter((page) => !links.includes(page))).toEqual([]);
});

describe("packages", () => {
  const manifest: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = JSON.parse(
    read("package.json"),
  );

  it("have each a row in ARCHITECTURE.md that says what for", () => {
    const [, section = ""] = read("ARCHITECTURE.md").split("## Packages");
    const rows = [...section.matchAll(/^\| (@?[a-z][\w/.-]*) \| [^|]+ \|$/gm)].map(([, name]) => name);
    expect(rows.filter((name) => name !== "package").sort()).toEqual(
      Object.keys(manifest.devDependencies ?? {}).sort(),
    );
  });

  it("have exact versions", () => {
    const loose = Object.entries(manifest.devDependencies ?? {}).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it("are bundled: none is installed with Pixelproof", () => {
    expect(manifest.dependencies).toBeUndefined();
  });
});

it("the README has a row for each rule", () => {
  const rows = [...read("README.md").matchAll(/^\| \[`([\w-]+)`\]/gm)].map(([, rule]) => rule);
  expect(rows.sort()).toEqual(rules.map(({ name }): string => name).sort());
});

/** The files of one of the root's folders, or the file itself. */
function filesIn(entry: string): readonly string[] {
  const path = join(root, entry);
  if (!statSync(path).isDirectory()) return [entry];
  const inside = readdirSync(path, { recursive: true, encoding: "utf8" });
  return inside.map((file) => `${entry}/${file.replaceAll("\\", "/")}`);
}
