import { basename, dirname, sep } from "node:path";
import { addTo } from "./add-to.ts";
import type { Surroundings } from "./files-around.ts";
import { createResolver, importsOfFile, PACKAGE } from "./import-graph.ts";
import { createFollower, type FoldersOf, type Node, nodeOf, searchedFolders } from "./lead-to-libraries.ts";
import { type MentionIndex, mentionIndex } from "./mention-index.ts";

/** Where to begin, and what may lie on the way. */
export interface Ways {
  /** Whoever may import a library of networks, by its bytes. */
  readonly suspects: readonly string[];
  /** All files that can be imported, and all that may import them. */
  readonly files: readonly string[];
}

/**
 * What `leadToLibraries` gives, found from the other end: from the files that import a library to those that import these, by
 * the names that stand in their imports. So of most files no more is looked at than their bytes.
 */
export function leadBack(
  programs: readonly string[],
  { suspects, files }: Ways,
  { tree, rootOf }: Surroundings,
): readonly string[] {
  const imports = new Map(suspects.map((file) => [file, importsOfFile(file)]));
  const leading = new Set(suspects.filter((file) => imports.get(file)?.isSource));
  if (leading.size === 0) return [];
  const resolve = createResolver(tree, rootOf);
  const foldersOf = foldersByModule(files, searchedFolders(programs, rootOf));
  const graph = createGraph((file) =>
    nodeOf(file, imports.get(file) ?? importsOfFile(file), resolve, foldersOf),
  );
  const index = mentionIndex(files);
  for (const file of [...suspects, ...index.unclear]) graph.visit(file);
  // Files are added while this goes on.
  for (const file of leading) {
    for (const importer of mayImport(file, index)) graph.visit(importer);
    for (const importer of graph.importersOf(file)) leading.add(importer);
  }
  const follow = createFollower(graph.nodes, leading, resolve);
  return programs.filter((file) => leading.has(file) && follow(file));
}

/** The files in which a name stands by which this one is imported. */
function mayImport(file: string, { naming, relative }: MentionIndex): readonly string[] {
  if (basename(file) !== PACKAGE) return naming(basename(file, ".py"));
  const folder = dirname(file);
  // `from . import a` names no package.
  return [...naming(basename(folder)), ...relative.filter((one) => one.startsWith(folder + sep))];
}

interface GrowingGraph {
  readonly nodes: ReadonlyMap<string, Node>;
  visit(file: string): void;
  importersOf(file: string): readonly string[];
}

function createGraph(nodeFor: (file: string) => Node): GrowingGraph {
  const nodes = new Map<string, Node>();
  const importers = new Map<string, string[]>();
  return {
    nodes,
    visit(file) {
      if (nodes.has(file)) return;
      const node = nodeFor(file);
      nodes.set(file, node);
      for (const target of node.targets) addTo(importers, target, file);
    },
    importersOf: (file) => importers.get(file) ?? [],
  };
}

/** The searched folders in which a program may find a module by the first part of its name, beside it or in `src`. */
function foldersByModule(files: readonly string[], searched: ReadonlySet<string>): FoldersOf {
  const folders = new Map<string, Set<string>>();
  const add = (name: string, folder: string): void => {
    const known = folders.get(name) ?? new Set();
    folders.set(name, known);
    if (searched.has(folder)) known.add(folder);
    if (basename(folder) === "src" && searched.has(dirname(folder))) known.add(dirname(folder));
  };
  const seen = new Set<string>();
  for (const file of files) {
    add(basename(file, ".py"), dirname(file));
    for (let at = dirname(file); !seen.has(at) && dirname(at) !== at; at = dirname(at)) {
      seen.add(at);
      add(basename(at), dirname(at));
    }
  }
  return (module) => [...(folders.get(module) ?? [])];
}
