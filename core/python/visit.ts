import type { Argument, Expression, Statement } from "./syntax.ts";

export type SyntaxNode = Expression | Statement | Argument;

/** Shows a node and all nodes within, each with those above it, the nearest first; nothing within one of which `see` says false. */
export function visit(
  node: SyntaxNode,
  see: (node: SyntaxNode, above: readonly SyntaxNode[]) => boolean,
  above: readonly SyntaxNode[] = [],
): void {
  if (!see(node, above)) return;
  visitWithin(node, see, [node, ...above]);
}

function visitWithin(part: object, see: Parameters<typeof visit>[1], above: readonly SyntaxNode[]): void {
  for (const value of Object.values(part)) {
    if (typeof value !== "object" || value === null) continue;
    if (isNode(value)) visit(value, see, above);
    else visitWithin(value, see, above);
  }
}

/** Patterns and the parts of statements (clauses, handlers, cases) stand in no chunk of their own. */
function isNode(value: object): value is SyntaxNode {
  return "kind" in value && "chunk" in value;
}
