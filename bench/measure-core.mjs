import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { program, withOneLineEdited } from "./programs.mjs";
import { timed } from "./statistics.mjs";

/** Parsing alone and everything, of a new text and after one key, by length. */
export async function measureCore(root, folder) {
  const { createEngine, createPythonParser } = await bundledCore(root, folder);
  const bytes = {
    runtime: readFileSync(createRequire(import.meta.url).resolve("web-tree-sitter/web-tree-sitter.wasm")),
    grammar: readFileSync(join(root, "grammars/tree-sitter-python.wasm")),
  };
  const parser = await createPythonParser(bytes.grammar, bytes.runtime);
  const engine = await createEngine(bytes);
  return [100, 1000, 5000].flatMap((lines) => {
    const runs = lines > 1000 ? 10 : 30;
    return [...fresh(lines, runs, parser, engine), ...edited(lines, runs, parser, engine)];
  });
}

function fresh(lines, runs, parser, engine) {
  const text = program(lines);
  return named(
    `core: ${lines} lines, fresh`,
    timed("parse", runs, () => parser.parse(text)),
    timed("total", runs, () => engine.check("program.py", text)),
  );
}

function edited(lines, runs, parser, engine) {
  // Every run another text, so that nothing is known from the one before.
  const texts = Array.from({ length: runs * 2 }, (_, i) => withOneLineEdited(program(lines), 100 + i));
  let parsed = parser.parse(program(lines));
  const parse = timed("parse", runs, (run) => {
    parsed = parser.reparse(parsed, texts[run]);
  });
  const open = engine.open("program.py", program(lines));
  const total = timed("total", runs, (run) => open.update(texts[run]));
  open.close();
  return named(`core: ${lines} lines, one edited`, parse, total);
}

function named(what, parse, total) {
  return [
    { ...parse, what: `${what}: parse` },
    { ...total, what: `${what}: parse, interpret, rules` },
  ];
}

async function bundledCore(root, folder) {
  const file = join(folder, "core.mjs");
  await build({
    stdin: {
      contents:
        'export { createEngine } from "./core/engine.ts"; export { createPythonParser } from "./core/python/parser.ts";',
      resolveDir: root,
    },
    outfile: file,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    loader: { ".md": "text" },
    banner: {
      js: 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
  return import(pathToFileURL(file).href);
}
