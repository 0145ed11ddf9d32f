import { lowerChild, lowerExpression } from "./lower-expression.ts";
import { brokenExpression, type Lowering, placeOf, textOf } from "./lowering.ts";
import { childOfType, type RawNode } from "./raw-node.ts";
import type { Expression, Parameter } from "./syntax.ts";

/** `lambda a, *b: body` */
export function lowerLambda(node: RawNode, lowering: Lowering): Expression {
  const parameters = lowerParameters(childOfType(node, "lambda_parameters"), lowering);
  const body = node.children.at(-1);
  const place = placeOf(node, lowering);
  if (!body) return brokenExpression(node, lowering);
  return { kind: "lambda", ...place, parameters, body: lowerExpression(body, lowering) };
}

/** The parameters of a function or lambda; what does not parse among them is left out. */
export function lowerParameters(list: RawNode | undefined, lowering: Lowering): readonly Parameter[] {
  const parameters: Parameter[] = [];
  let role: "positional" | "keyword" = "positional";
  if (list?.isDamaged) brokenExpression(list, lowering);
  for (const child of list?.children ?? []) {
    if (child.type === "keyword_separator") role = "keyword";
    const parameter = lowerParameter(child, role, lowering);
    if (!parameter) continue;
    parameters.push(parameter);
    if (parameter.role === "*") role = "keyword";
  }
  return parameters;
}

function lowerParameter(
  node: RawNode,
  role: "positional" | "keyword",
  lowering: Lowering,
): Parameter | undefined {
  const [first] = node.children;
  switch (node.type) {
    case "identifier":
    // Python 2's `def f((a, b))`: a parameter that no keyword can name.
    case "tuple_pattern":
      return { name: textOf(node, lowering), role };
    case "list_splat_pattern":
      return { name: nameAt(node, 1, lowering), role: "*" };
    case "dictionary_splat_pattern":
      return { name: nameAt(node, 1, lowering), role: "**" };
    case "default_parameter":
      return { name: nameAt(node, 0, lowering), role, default: lowerChild(node, 2, lowering) };
    case "typed_parameter": {
      const bare = first && lowerParameter(first, role, lowering);
      return bare && { ...bare, annotation: lowerChild(node, 2, lowering) };
    }
    case "typed_default_parameter": {
      const annotation = lowerChild(node, 2, lowering);
      return { name: nameAt(node, 0, lowering), role, annotation, default: lowerChild(node, 4, lowering) };
    }
    default:
      return undefined;
  }
}

function nameAt(node: RawNode, index: number, lowering: Lowering): string {
  const name = node.children[index];
  return name ? textOf(name, lowering) : "";
}
