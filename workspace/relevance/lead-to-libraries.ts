import { dirname, join } from "node:path";
import type { DiskTree } from "../file-tree.ts";
import { addTo } from "./add-to.ts";
import type { Surroundings } from "./files-around.ts";
import { createResolver, type Imports, importsOfFile, type ResolveIn } from "./import-graph.ts";

/** A file, and the files that it may import, whichever program is run. */
export interface Node {
  readonly imports: Imports;
  readonly targets: ReadonlySet<string>;
}

type Graph = ReadonlyMap<string, Node>;

/**
 * Those of the files that import, however far around, a file that imports a library of networks. Where an absolute import
 * leads depends on the program that is run: Python looks beside that first. So a graph of all that may be is made, and
 * what cannot lead there by it is left out; then each file that may is followed as the program that it is.
 */
export function leadToLibraries(files: readonly string[], { tree, rootOf }: Surroundings): readonly string[] {
  const resolve = createResolver(tree, rootOf);
  const graph = graphFrom(files, resolve, foldersByModule(files, tree, rootOf));
  const leading = leadingIn(graph);
  const follow = createFollower(graph, leading, resolve);
  return files.filter((file) => leading.has(file) && follow(file));
}

/** Where a program may find a module of which this is the first part of the name. */
export type FoldersOf = (module: string) => readonly string[];

/** The folders in which a program may find a module by the first part of its name. */
function foldersByModule(
  files: readonly string[],
  tree: DiskTree,
  rootOf: (folder: string) => string,
): FoldersOf {
  const folders = new Map<string, string[]>();
  for (const folder of searchedFolders(files, rootOf)) {
    const names = [...tree.entries(folder).keys(), ...tree.entries(join(folder, "src")).keys()];
    for (const module of new Set(names.map((name) => name.replace(/\.py$/, "")))) {
      addTo(folders, module, folder);
    }
  }
  return (module) => folders.get(module) ?? [];
}

/** The folders in which these programs find modules. */
export function searchedFolders(
  programs: readonly string[],
  rootOf: (folder: string) => string,
): ReadonlySet<string> {
  const searched = new Set<string>();
  for (const folder of new Set(programs.map((file) => dirname(file)))) {
    const root = rootOf(folder);
    for (let at = folder; !searched.has(at); at = dirname(at)) {
      searched.add(at);
      if (at === root) break;
    }
  }
  return searched;
}

function graphFrom(files: readonly string[], resolve: ResolveIn, foldersOf: FoldersOf): Graph {
  const graph = new Map<string, Node>();
  const open = [...files];
  // Files are added while this goes on.
  for (const file of open) {
    if (graph.has(file)) continue;
    const node = nodeOf(file, importsOfFile(file), resolve, foldersOf);
    graph.set(file, node);
    for (const target of node.targets) open.push(target);
  }
  return graph;
}

/** With what a file's imports may lead to, whichever program is run. */
export function nodeOf(file: string, imports: Imports, resolve: ResolveIn, foldersOf: FoldersOf): Node {
  const targets = new Set<string>();
  for (const { name, level } of imports.modules) {
    const [first = ""] = name.split(".");
    for (const folder of [dirname(file), ...(level === 0 ? foldersOf(first) : [])]) {
      const target = resolve(folder, name, level);
      if (target !== undefined) targets.add(target);
    }
  }
  return { imports, targets };
}

/** The files from which one that imports a library can be reached. */
function leadingIn(graph: Graph): ReadonlySet<string> {
  const importers = new Map<string, string[]>();
  for (const [file, { targets }] of graph) {
    for (const target of targets) addTo(importers, target, file);
  }
  const leading = new Set([...graph].filter(([, { imports }]) => imports.isSource).map(([file]) => file));
  for (const file of leading) for (const importer of importers.get(file) ?? []) leading.add(importer);
  return leading;
}

/** Follows a program through what leads to libraries, with modules found beside the program before beside the importer. */
export function createFollower(
  graph: Graph,
  leading: ReadonlySet<string>,
  resolve: ResolveIn,
): (program: string) => boolean {
  // By the program's folder: files from which no library is reached.
  const inVain = new Map<string, Set<string>>();
  return (program) => {
    const home = dirname(program);
    const vain = inVain.get(home) ?? new Set<string>();
    inVain.set(home, vain);
    const visited = new Set([program]);
    for (const file of visited) {
      const node = graph.get(file);
      if (node?.imports.isSource) return true;
      for (const { name, level } of node?.imports.modules ?? []) {
        const beside = level === 0 ? resolve(home, name, level) : undefined;
        const target = beside ?? resolve(dirname(file), name, level);
        if (target !== undefined && leading.has(target) && !vain.has(target)) visited.add(target);
      }
    }
    for (const file of visited) vain.add(file);
    return false;
  };
}
