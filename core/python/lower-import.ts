import { brokenStatement, type Lowering, placeOf, textOf } from "./lowering.ts";
import { childOfType, type RawNode } from "./raw-node.ts";
import type { ImportedName, Statement } from "./syntax.ts";

/** `import a.b as c, d` */
export function lowerImport(node: RawNode, lowering: Lowering): Statement {
  const names = importedNames(node.children.slice(1), lowering);
  return { kind: "import", ...placeOf(node, lowering), names };
}

/** `from ..module import (a, b as c)` */
export function lowerImportFrom(node: RawNode, lowering: Lowering): Statement {
  const [, source] = node.children;
  if (!source) return brokenStatement(node, lowering);
  const isRelative = source.type === "relative_import";
  const path = isRelative ? childOfType(source, "dotted_name") : source;
  const prefix = isRelative ? childOfType(source, "import_prefix") : undefined;
  return {
    kind: "import-from",
    ...placeOf(node, lowering),
    module: path ? dottedPath(path, lowering) : "",
    level: prefix ? textOf(prefix, lowering).replaceAll(/[^.]/g, "").length : 0,
    names: importedNames(node.children.slice(3), lowering),
    isStar: childOfType(node, "wildcard_import") !== undefined,
  };
}

/** `from __future__ import division` */
export function lowerFutureImport(node: RawNode, lowering: Lowering): Statement {
  const names = importedNames(node.children.slice(3), lowering);
  return {
    kind: "import-from",
    ...placeOf(node, lowering),
    module: "__future__",
    level: 0,
    names,
    isStar: false,
  };
}

function importedNames(nodes: readonly RawNode[], lowering: Lowering): readonly ImportedName[] {
  return nodes.flatMap((node): ImportedName[] => {
    const { from, to } = node;
    if (node.type === "dotted_name") return [{ path: dottedPath(node, lowering), from, to }];
    const [path, , alias] = node.children;
    if (node.type !== "aliased_import" || !path || !alias) return [];
    return [{ path: dottedPath(path, lowering), alias: textOf(alias, lowering), from, to }];
  });
}

function dottedPath(node: RawNode, lowering: Lowering): string {
  return node.children
    .filter((child) => child.type === "identifier")
    .map((child) => textOf(child, lowering))
    .join(".");
}
