import type { Argument, Expression, Statement } from "../../core/python/syntax.ts";

/** Any node that has a place in the text. */
export type Node = Expression | Statement | Argument;

/**
 * Calls `visit` for every node, with the node that it stands in: decorators stand beside the definition that has them.
 */
export function visitNodes(root: unknown, visit: (node: Node, around: Node | undefined) => void): void {
  look(root, undefined, visit);
}

function look(value: unknown, around: Node | undefined, visit: Parameters<typeof visitNodes>[1]): void {
  if (typeof value !== "object" || value === null) return;
  if (isNode(value)) visit(value, around);
  const inner = isNode(value) ? value : around;
  for (const [key, part] of Object.entries(value)) look(part, key === "decorators" ? around : inner, visit);
}

function isNode(value: object): value is Node {
  return "chunk" in value && "kind" in value;
}
