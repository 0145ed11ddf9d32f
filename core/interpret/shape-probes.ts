import { shapeAttributes } from "../effects/shape-attributes.ts";
import type { Flow } from "../flow/flow.ts";
import type { Module, Statement } from "../python/syntax.ts";
import { spanOf } from "../python/syntax.ts";
import { type SyntaxNode, visit } from "../python/visit.ts";
import { namesUsedIn } from "./outline.ts";

/** Results are followed through at most so many calls: `features`, `pooled = pool(features)`, `scores = head(pooled)`. */
const LONGEST_CHAIN = 5;

/**
 * Marks the uses whose result is looked at for its shape alone, as tutorials do to show what comes out of a network:
 *
 *     feature_batch = base_model(image_batch)
 *     print(feature_batch.shape)
 *
 * Nothing depends on the pixels there.
 */
export function markShapeProbes(flows: readonly Flow[], file: string, module: Module): readonly Flow[] {
  return flows.map((flow) => {
    if (flow.phase !== "predict" || flow.file !== file || !isShapeProbe(module, flow.use.call.span.start)) {
      return flow;
    }
    return { ...flow, use: { ...flow.use, isShapeProbe: true } };
  });
}

function isShapeProbe(module: Module, start: number): boolean {
  const name = nameGiven(module, start);
  return name !== undefined && isOnlyShape(module, name, LONGEST_CHAIN);
}

/** The name to which the call that starts here is assigned: `name = call(…)`. */
function nameGiven(module: Module, start: number): string | undefined {
  const statement = statementAround(module, start);
  let found: string | undefined;
  if (!statement) return undefined;
  visit(statement, (node) => {
    const span = spanOf(node);
    const isAround = span.start <= start && start < span.end;
    if (!isAround || node.kind !== "assignment") return isAround;
    const [target, ...more] = node.targets;
    const isHere = node.value?.kind === "call" && spanOf(node.value).start === start;
    if (isHere && target?.kind === "name" && more.length === 0) found = target.id;
    return false;
  });
  return found;
}

/** The last of the module's own statements that begins before: they stand in the order of the text. */
function statementAround({ statements }: Module, offset: number): Statement | undefined {
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const statement = statements[middle];
    if (statement && spanOf(statement).start <= offset) low = middle + 1;
    else high = middle;
  }
  return statements[low - 1];
}

/** Whether whoever reads this name, anywhere in the file, asks for its shape alone; and someone does. */
function isOnlyShape(module: Module, name: string, left: number): boolean {
  if (left === 0) return false;
  let isAsked = false;
  let isRead = false;
  for (const statement of module.statements) {
    if (isRead || !namesUsedIn(statement).has(name)) continue;
    visit(statement, (node, above) => {
      if (isRead || node.kind !== "name" || node.id !== name) return !isRead;
      if (isTarget(node, above[0])) return true;
      isAsked = true;
      if (!asksForShape(above[0]) && !goesOnAsShape(module, above, left)) isRead = true;
      return !isRead;
    });
  }
  return isAsked && !isRead;
}

function isTarget(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  return parent?.kind === "assignment" && parent.targets.some((target) => target === node);
}

/** `name.shape` */
function asksForShape(parent: SyntaxNode | undefined): boolean {
  return parent?.kind === "attribute" && shapeAttributes.has(parent.attribute);
}

/** `other = layer(name)`, where of `other` too only the shape is asked for. */
function goesOnAsShape(module: Module, above: readonly SyntaxNode[], left: number): boolean {
  const [argument, call, assignment] = above;
  if (argument?.kind !== "argument" || call?.kind !== "call" || assignment?.kind !== "assignment")
    return false;
  const [target, ...more] = assignment.targets;
  if (assignment.value !== call || target?.kind !== "name" || more.length > 0) return false;
  return isOnlyShape(module, target.id, left - 1);
}
