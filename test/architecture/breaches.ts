import { posix } from "node:path";
import { type ModuleShape, moduleShape } from "./imports-of.ts";

/** A file's path from the repository's top, with forward slashes, to its text. */
export type Sources = ReadonlyMap<string, string>;

/** Who may import whom: each folder, and the folders it may import beside itself. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  "core/source": [],
  "core/transform": [],
  "core/models": ["core/transform"],
  "core/python": ["core/source"],
  "core/values": ["core/source", "core/transform", "core/flow"],
  "core/flow": ["core/source", "core/transform", "core/models"],
  "core/effects": ["core/values", "core/transform", "core/models", "core/flow", "core/source"],
  "core/interpret": [
    "core/python",
    "core/values",
    "core/effects",
    "core/flow",
    "core/source",
    "core/transform",
  ],
  "core/fixes": ["core/source", "core/flow", "core/transform", "core/models"],
  "core/rules": ["core/flow", "core/transform", "core/models", "core/fixes", "core/source"],
  "core/answers": ["core/rules", "core/flow", "core/transform", "core/models", "core/source"],
  "core/settings": ["core/source", "core/python", "core/fixes", "core/rules"],
  // The façade: the files at core's own top.
  core: ["core/*"],
  workspace: ["core", "core/*"],
  verify: ["core", "core/*"],
  server: ["core", "core/*", "workspace", "verify"],
  cli: ["core", "core/*", "workspace", "verify", "server"],
  client: [],
};

/** Packages that one place alone may import. */
const onlyIn: readonly { readonly packages: RegExp; readonly folder: string }[] = [
  { packages: /^web-tree-sitter$/, folder: "core/python" },
  { packages: /^@tensorflow\/|^@jsquash\/|^h5wasm$|^jpeg-js$/, folder: "verify" },
  { packages: /^vscode$|^vscode-languageclient$/, folder: "client" },
  // The client starts Pixelproof's own command line; nothing starts anything else.
  { packages: /^(node:)?child_process$/, folder: "client" },
];

/** Node's modules that nothing here may use: text that becomes code, and ways to the network beside `fetch`. */
const refusedModules = /^(node:)?(vm|http|https|http2|net|tls|dgram|dns|inspector)$/;

/** Calls that make code of text; a way to the network, and the one file that may take it. */
const dynamicCode = ["eval", "Function", "importScripts"];
const network = {
  calls: ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"],
  file: "verify/download/transfer.ts",
};

/** Names that say nothing of what a file holds. */
const emptyName = /(^|-)(utils?|common|helpers?|managers?|services?)$/;

/** Every way in which the sources break the import table, as "file: what it does wrong". */
export function breaches(sources: Sources): readonly string[] {
  const modules = [...sources].map(([file, text]) => ({ file, shape: moduleShape(file, text) }));
  return [
    ...modules.flatMap(({ file, shape }) => fileBreaches(file, shape).map((breach) => `${file}: ${breach}`)),
    ...cycles(modules),
  ];
}

function fileBreaches(file: string, shape: ModuleShape): readonly string[] {
  const folder = folderOf(file);
  const found = shape.imports.flatMap((specifier) => importBreach(file, folder, specifier) ?? []);
  if (mayImport[folder] === undefined) found.push(`${folder}/ is not in the import table`);
  if (shape.hasDefaultExport) found.push("has a default export; name it");
  for (const name of dynamicCode) {
    if (shape.calls.has(name)) found.push(`calls ${name}, which makes code of text`);
  }
  for (const name of network.calls) {
    if (shape.calls.has(name) && file !== network.file) {
      found.push(`calls ${name}, but ${network.file} alone goes over the network`);
    }
  }
  for (const name of file.split("/").map((part) => part.replace(/\..*$/, ""))) {
    if (emptyName.test(name)) found.push(`"${name}" says nothing; name it after what it holds`);
  }
  return found;
}

function importBreach(file: string, folder: string, specifier: string | undefined): string | undefined {
  if (specifier === undefined) return "imports a computed name; write it out, so that this test can see it";
  if (!specifier.startsWith(".")) return packageBreach(folder, specifier);

  const target = folderOf(posix.join(posix.dirname(file), specifier));
  if (target === folder || allows(mayImport[folder] ?? [], target)) return undefined;
  return `imports ${specifier}, but ${folder}/ may not import ${target}/`;
}

function packageBreach(folder: string, specifier: string): string | undefined {
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  const owner = onlyIn.find(({ packages }) => packages.test(specifier) || packages.test(name));
  if (owner) {
    return owner.folder === folder ? undefined : `imports ${specifier}, which only ${owner.folder}/ may`;
  }
  if (refusedModules.test(specifier)) return `imports ${specifier}, which nothing here may`;
  return isCore(folder) ? `imports ${specifier}, but core/ imports neither Node nor packages` : undefined;
}

function allows(allowed: readonly string[], target: string): boolean {
  return allowed.includes(target) || (target.startsWith("core/") && allowed.includes("core/*"));
}

/** `core/rules/x.ts` → `core/rules`, `core/check.ts` → `core`, `cli/format/x.ts` → `cli`, `x.ts` → "". */
function folderOf(file: string): string {
  const [top = "", second] = posix.dirname(file).split("/");
  if (top === ".") return "";
  return top === "core" && second !== undefined ? `core/${second}` : top;
}

function isCore(folder: string): boolean {
  return folder === "core" || folder.startsWith("core/");
}

/** Folders that import each other in a ring, whatever the table says. */
function cycles(
  modules: readonly { readonly file: string; readonly shape: ModuleShape }[],
): readonly string[] {
  const graph = new Map<string, Set<string>>();
  for (const { file, shape } of modules) {
    const targets = graph.get(folderOf(file)) ?? new Set();
    graph.set(folderOf(file), targets);
    for (const specifier of shape.imports) {
      if (specifier?.startsWith(".")) targets.add(folderOf(posix.join(posix.dirname(file), specifier)));
    }
    targets.delete(folderOf(file));
  }
  const rings = [...graph.keys()].flatMap((folder) => ringThrough(folder, graph) ?? []);
  return [...new Set(rings)];
}

/** The shortest ring through a folder, told from its alphabetically first member, so that each is told once. */
function ringThrough(start: string, graph: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const queue: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (const path of queue) {
    for (const next of graph.get(path.at(-1) ?? start) ?? []) {
      if (next === start) return tellRing(path);
      if (!seen.has(next)) queue.push([...path, next]);
      seen.add(next);
    }
  }
  return undefined;
}

function tellRing(ring: readonly string[]): string {
  const first = ring.indexOf([...ring].sort()[0] ?? "");
  const turned = [...ring.slice(first), ...ring.slice(0, first)];
  return `import cycle: ${[...turned, turned[0]].join(" → ")}`;
}
