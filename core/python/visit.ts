import type { Argument, Expression, Statement } from "./syntax.ts";

export type SyntaxNode = Expression | Statement | Argument;

/** Shows a node and all nodes within, each with those above it, the nearest first; nothing within one of which `see` says false. */
export function visit(
  node: SyntaxNode,
  see: (node: SyntaxNode, above: readonly SyntaxNode[]) => boolean,
  above: readonly SyntaxNode[] = [],
): void {
  if (see(node, above)) visitWithin({ ...node }, see, [node, ...above]);
}

type Parts = Readonly<Record<string, unknown>>;

function visitWithin(parts: Parts, see: Parameters<typeof visit>[1], above: readonly SyntaxNode[]): void {
  for (const name in parts) {
    const part = parts[name];
    if (!isParts(part) || name === "chunk") continue;
    if (isNode(part)) visit(part, see, above);
    else visitWithin(part, see, above);
  }
}

function isParts(part: unknown): part is Parts {
  return typeof part === "object" && part !== null;
}

/** Patterns and the parts of statements (clauses, handlers, cases) stand in no chunk of their own. */
function isNode(value: object): value is SyntaxNode {
  return "kind" in value && "chunk" in value;
}
