// Bundles everything that ships: the command line, the language server, VS Code's client, verify's worker threads, what of
// these runs in a browser, the grammar. Into dist/, or
// into the folder given, so that tests and the benchmark run what ships without touching dist/.

import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { loadedWhenItRuns, startingNoProgram } from "./command-plugins.mjs";
import { thirdPartyNotices } from "./notices.mjs";
import { webVariants } from "./web-variants.mjs";

const root = join(import.meta.dirname, "..");
const [folder] = process.argv.slice(2);
const dist = folder === undefined ? join(root, "dist") : resolve(folder);

const shared = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  platform: "node",
  target: "node20",
  mainFields: ["module", "main"],
  loader: { ".md": "text" },
  // Identifiers stay: a stack trace in a bug report must be readable, and there is no source map in the vsix.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  // h5wasm has its wasm in a string: as escapes it would be half as large again.
  charset: "utf8",
  metafile: true,
  logLevel: "warning",
};

// The server, what verifies and the threads share chunks, and a lazy `import()` becomes a chunk of its own.
const program = {
  ...shared,
  format: "esm",
  splitting: true,
  // Beside the entries, so that `new URL("x.wasm", import.meta.url)` finds a file of dist/ from every bundled module.
  chunkNames: "[name]-[hash]",
  entryPoints: entries({
    server: "server/entry.ts",
    main: "server/main.ts",
    verify: "cli/verify.ts",
    experiment: "cli/experiment.ts",
    world: "cli/world.ts",
    output: "cli/output.ts",
    "check-worker": "cli/threads/check-worker.ts",
    "verify-worker": "verify/threads/worker.ts",
    "experiment-worker": "verify/experiment/worker.ts",
  }),
  // tfjs-core fetches by it; verify reads files alone.
  external: ["node-fetch"],
  // CommonJS packages inside an ES module still ask for Node's own modules by `require`, and emscripten for `__dirname`.
  banner: {
    js: 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url),__dirname=import.meta.dirname;',
  },
};

// The command line starts in half the time as two files of CommonJS: Node loads these without promises, and a module of Node's
// when it is used and not before. `pixelproof --version` needs the first alone.
const command = {
  ...shared,
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  define: { "import.meta.url": "__url" },
  banner: { js: 'const __url=require("node:url").pathToFileURL(__filename).href;' },
  // Its ES module asks for a `require` that it makes itself.
  alias: { "web-tree-sitter": createRequire(import.meta.url).resolve("web-tree-sitter") },
};

// Named after what is in it: the cache tells builds apart by that.
const commands = { ...command, entryPoints: { commands: "cli/commands.ts" }, entryNames: "[name]-[hash]" };

const client = {
  ...shared,
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  entryPoints: entries({ client: "client/extension.ts" }),
  external: ["vscode"],
};

// What runs in web workers, for VS Code in a browser: each is one file, as a worker made of bytes can load no other.
const web = {
  ...shared,
  platform: "browser",
  target: "es2022",
  // Some packages name by "browser" which modules of Node's they can do without; any other one is an error.
  mainFields: ["browser", "module", "main"],
  format: "iife",
  entryPoints: entries({ "server-web": "server/web/server.ts", "verify-web": "verify/web/main.ts" }),
  plugins: [webVariants(root)],
};

// VS Code's host in a browser takes no ES module, and takes each ".js" of a package of modules for one.
const webClient = {
  ...web,
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  entryPoints: entries({ "client-web": "client/web/extension.ts" }),
  external: ["vscode"],
};

// Runs in a webview.
const page = {
  ...shared,
  platform: "browser",
  target: "es2022",
  format: "iife",
  entryPoints: entries({ "report-panel": "client/panel-page/report-panel.ts" }),
};

if (folder === undefined) rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const bundled = [
  ...(await bundle(program)),
  ...(await bundleCommands()),
  ...(await bundle(client)),
  ...(await bundle(web)),
  ...(await bundle(page)),
  ...(await bundle(webClient)),
];
makeExecutable("cli.cjs");
copyData();
await writeManPage();
writeFileSync(join(dist, "THIRD-PARTY-NOTICES.txt"), thirdPartyNotices(root, bundled));

/** Leaves out entries whose file does not exist yet. */
function entries(wanted) {
  return Object.fromEntries(
    Object.entries(wanted).filter(([name, file]) => {
      const exists = existsSync(join(root, file));
      if (!exists) console.warn(`build: ${file} does not exist yet, so there is no ${name} in dist/`);
      return exists;
    }),
  );
}

/** The files that went into the bundles. */
async function bundle(options) {
  if (Object.keys(options.entryPoints).length === 0) return [];
  const { metafile } = await build(options);
  return Object.keys(metafile.inputs);
}

async function bundleCommands() {
  const { metafile } = await build(commands);
  const [file] = Object.keys(metafile.outputs);
  const plugins = [loadedWhenItRuns(`./${basename(file)}`), startingNoProgram];
  return [
    ...Object.keys(metafile.inputs),
    ...(await bundle({ ...command, entryPoints: entries({ cli: "cli/main.ts" }), plugins })),
  ];
}

/** Made of the commands as they are declared. */
async function writeManPage() {
  // Where package.json is beside the folder, as it is where the bundle runs.
  const outfile = join(root, `out/man-page-${process.pid}.mjs`);
  const { outdir: _, metafile: __, ...options } = shared;
  await build({
    ...options,
    format: "esm",
    entryPoints: ["cli/man-page.ts"],
    outfile,
    banner: program.banner,
  });
  try {
    const { manPage } = await import(pathToFileURL(outfile).href);
    writeFileSync(join(dist, "pixelproof.1"), manPage());
  } finally {
    rmSync(outfile);
  }
}

function makeExecutable(name) {
  const file = join(dist, name);
  if (!existsSync(file)) return;
  const text = readFileSync(file, "utf8");
  if (!text.startsWith("#!")) writeFileSync(file, `#!/usr/bin/env node\n${text}`);
  chmodSync(file, 0o755);
}

function copyData() {
  const { resolve: find } = createRequire(import.meta.url);
  for (const file of [
    "web-tree-sitter/web-tree-sitter.wasm",
    "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm",
    "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm",
    "@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm",
    "@jsquash/png/codec/pkg/squoosh_png_bg.wasm",
  ]) {
    copyFileSync(find(file), join(dist, basename(file)));
  }
  copyFileSync(join(root, "grammars/tree-sitter-python.wasm"), join(dist, "tree-sitter-python.wasm"));
  for (const file of [
    "verify/architectures/keras-architectures.json",
    "verify/download/keras-weight-files.json",
    "verify/reference/reference-cards.json",
    ...["caffe", "tf", "torch", "raw"].map((convention) => `verify/reference/reference-${convention}.keras`),
  ]) {
    copyFileSync(join(root, file), join(dist, basename(file)));
  }
  copyFileSync(join(root, "grammars/LICENSE"), join(dist, "tree-sitter-python.LICENSE.txt"));
}
