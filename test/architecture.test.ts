import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { breaches, mayImport, type Sources } from "./architecture/breaches.ts";
import { waysTo } from "./architecture/loaded-modules.ts";
import { filesInRings } from "./architecture/rings.ts";

const root = join(import.meta.dirname, "..");
const folders = ["core", "workspace", "verify", "server", "cli", "client"];

describe("architecture", () => {
  it("holds the import table", () => {
    const sources = readSources();
    expect(sources.size).toBeGreaterThan(0);
    expect(breaches(sources).join("\n")).toBe("");
  });

  it("is told by ARCHITECTURE.md as it is held", () => {
    const told = [
      ...readFileSync(join(root, "ARCHITECTURE.md"), "utf8").matchAll(/^\| `([\w/]+)` \| (.*) \|$/gm),
    ];
    const table = told.map(([, folder = "", allowed = ""]) => [folder, namesIn(allowed)] as const);
    expect(Object.fromEntries(table)).toEqual(
      Object.fromEntries(Object.entries(mayImport).map(([folder, allowed]) => [folder, [...allowed].sort()])),
    );
  });
});

/** Who is read by recursion may be: Python's expressions hold each other, and so do a module's names and what they list. */
const recursive =
  /^core\/python\/(?:lower|plain\/read)-|^core\/interpret\/(?:attributes|iterate|modules)\.ts$/;

describe("files that load each other in a ring", () => {
  it("are those alone that read what holds itself", () => {
    const inRings = filesInRings(readSources());
    expect(inRings.length).toBeGreaterThan(10);
    expect(inRings.filter((file) => !recursive.test(file))).toEqual([]);
  });

  it("are found, however many are in it; types load nothing", () => {
    const sources = new Map([
      ["a.ts", 'import { b } from "./x/b.ts";'],
      ["x/b.ts", 'export { c } from "../c.ts";'],
      ["c.ts", 'const a = await import("./a.ts"); import { d } from "./d.ts";'],
      ["d.ts", 'import type { A } from "./a.ts";'],
    ]);
    expect(filesInRings(sources)).toEqual(["a.ts", "x/b.ts", "c.ts"]);
  });
});

/** "`core`, `workspace`" → ["core", "workspace"] */
function namesIn(allowed: string): readonly string[] {
  return [...allowed.matchAll(/`([\w/*]+)`/g)].map(([, name = ""]) => name).sort();
}

/** What runs in web workers too. */
const webEntries = ["client/web/extension.ts", "server/web/server.ts", "verify/web/main.ts"];
const variants: ReadonlyMap<string, string> = new Map(
  Object.entries(JSON.parse(readFileSync(join(root, "scripts/web-variants.json"), "utf8"))),
);

describe("what runs on the web", () => {
  it.each(webEntries)("%s loads nothing of Node's", (entry) => {
    expect(waysTo(/^node:|^vscode-language\w+\/node$/, entry, readSources(), variants)).toEqual([]);
  });

  it("is looked for through every module that is loaded, and through no type", () => {
    const sources = new Map([
      ["a/main.ts", 'import { b } from "./b.ts"; import type { C } from "./c.ts";'],
      ["a/b.ts", 'export { d } from "../d.ts"; const e = await import("../a/main.ts");'],
      ["a/c.ts", 'import "node:os";'],
      ["d.ts", 'import { readFileSync } from "node:fs";'],
      ["web.ts", ""],
    ]);
    expect(waysTo(/^node:/, "a/main.ts", sources)).toEqual(["a/main.ts → a/b.ts → d.ts → node:fs"]);
    expect(waysTo(/^node:/, "a/main.ts", sources, new Map([["d.ts", "web.ts"]]))).toEqual([]);
  });
});

describe("the import table", () => {
  const allowed: readonly (readonly [file: string, text: string])[] = [
    ["core/models/catalog.ts", 'import { compose } from "../transform/compose.ts";'],
    ["core/python/parser.ts", 'import { Parser } from "web-tree-sitter";'],
    ["core/rules/index.ts", 'import page from "./wrong-scaling.md";'],
    ["core/check.ts", 'export { rules } from "./rules/index.ts";'],
    [
      "core/source/span.ts",
      '// import x from "node:fs"\nconst text = `import "node:fs"` + "import(\'fs\')";',
    ],
    [
      "workspace/files.ts",
      'import { readFile } from "node:fs/promises";\nimport { check } from "../core/check.ts";',
    ],
    ["verify/network.ts", 'const tf = await import("@tensorflow/tfjs");'],
    ["cli/main.ts", 'await import("../server/main.ts");'],
    ["client/extension.ts", 'import { LanguageClient } from "vscode-languageclient/node";'],
  ];
  it.each(allowed)("allows %s: %s", (file, text) => {
    expect(breaches(new Map([[file, text]]))).toEqual([]);
  });

  const refused: readonly (readonly [file: string, text: string, breach: string])[] = [
    ["core/transform/a.ts", 'import "../models/b.ts";', "core/transform/ may not import core/models/"],
    ["core/transform/a.ts", 'import type { B } from "../models/b.ts";', "may not import core/models/"],
    ["core/transform/a.ts", 'type B = import("../models/b.ts").B;', "may not import core/models/"],
    ["core/transform/a.ts", 'export * from "../models/b.ts";', "may not import core/models/"],
    ["core/transform/a.ts", 'const b = await import("../models/b.ts");', "may not import core/models/"],
    ["core/rules/a.ts", 'import "../check.ts";', "core/rules/ may not import core/"],
    ["core/rules/a.ts", 'import "../../workspace/files.ts";', "core/rules/ may not import workspace/"],
    ["core/rules/a.ts", 'import "node:fs";', "core/ imports neither Node nor packages"],
    ["core/check.ts", 'import fs from "fs";', "core/ imports neither Node nor packages"],
    ["core/rules/a.ts", 'import { Parser } from "web-tree-sitter";', "only core/python/ may"],
    ["workspace/a.ts", 'import { Parser } from "web-tree-sitter";', "only core/python/ may"],
    ["cli/a.ts", 'import "@tensorflow/tfjs-core/dist/ops";', "only verify/ may"],
    ["server/a.ts", 'import { window } from "vscode";', "only client/ may"],
    ["server/a.ts", 'import "../cli/main.ts";', "server/ may not import cli/"],
    ["client/a.ts", 'import type { Flow } from "../core/flow/flow.ts";', "client/ may not import core/flow/"],
    ["cli/a.ts", 'const fs = require("@tensorflow/tfjs");', "only verify/ may"],
    ["cli/a.ts", "await import(name);", "imports a computed name"],
    ["cli/a.ts", "eval(text);", "makes code of text"],
    ["cli/a.ts", "const f = new Function(text);", "makes code of text"],
    ["cli/a.ts", "globalThis.eval(text);", "makes code of text"],
    ["cli/a.ts", 'import { runInNewContext } from "node:vm";', "nothing here may"],
    ["cli/a.ts", 'import { get } from "node:https";', "nothing here may"],
    ["cli/a.ts", 'import { spawn } from "node:child_process";', "only client/ may"],
    ["server/a.ts", "await fetch(address);", "alone goes over the network"],
    ["client/a.ts", "new WebSocket(address);", "alone goes over the network"],
    ["core/misc/a.ts", "", "core/misc/ is not in the import table"],
    ["cli/text-utils.ts", "", '"text-utils" says nothing'],
    ["cli/common/text.ts", "", '"common" says nothing'],
    ["cli/a.ts", "export default 1;", "has a default export"],
    ["cli/a.ts", "const a = 1; export { a as default };", "has a default export"],
  ];
  it.each(refused)("refuses %s: %s", (file, text, breach) => {
    const found = breaches(new Map([[file, text]]));
    expect(found).toEqual([expect.stringContaining(breach)]);
    expect(found[0]).toContain(`${file}: `);
  });

  it("tells a ring of folders once", () => {
    const ring = new Map([
      ["core/values/a.ts", 'import "../source/b.ts";'],
      ["core/source/b.ts", 'import "../transform/c.ts";'],
      ["core/transform/c.ts", 'import "../values/a.ts";'],
    ]);
    const found = breaches(ring).filter((breach) => breach.startsWith("import cycle"));
    expect(found).toEqual(["import cycle: core/source → core/transform → core/values → core/source"]);
  });
});

/** Every TypeScript file of the product; declarations (*.d.ts) have no code that imports. */
function readSources(): Sources {
  const files = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && folders.includes(entry.name))
    .flatMap((entry) =>
      readdirSync(join(root, entry.name), { recursive: true, encoding: "utf8" }).map(
        (file) => `${entry.name}/${file.replaceAll("\\", "/")}`,
      ),
    )
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"));
  return new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
}
