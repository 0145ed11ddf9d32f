import type { Argument, Comprehension, Expression, Parameter } from "../../core/python/syntax.ts";

/** An expression as one line: `(call f 1 k=2)`. What is broken is shown as `(broken)`. */
export function printExpression(node: Expression): string {
  const print = printExpression;
  switch (node.kind) {
    case "name":
      return node.id;
    case "attribute":
      return `${print(node.value)}.${node.attribute}`;
    case "subscript":
      return list("at", print(node.value), print(node.index));
    case "slice":
      return list("slice", ...[node.lower, node.upper, node.step].map((part) => (part ? print(part) : "_")));
    case "call":
      return list("call", print(node.callee), ...node.args.map(printArgument));
    case "number":
      return node.isInteger ? String(node.value) : `${node.value}f`;
    case "string":
      return (node.isBytes ? "b" : "") + JSON.stringify(node.value);
    case "formatted-string":
      return list(
        "f",
        ...node.parts.map((part) => (typeof part === "string" ? JSON.stringify(part) : print(part))),
      );
    case "singleton":
      return node.value;
    case "unary":
      return list(node.operator, print(node.operand));
    case "binary":
    case "boolean-operation":
      return list(node.operator, print(node.left), print(node.right));
    case "comparison":
      return list("compare", print(node.left), ...node.rest.map((r) => `${r.operator} ${print(r.operand)}`));
    case "conditional":
      return list("if", print(node.test), print(node.body), print(node.otherwise));
    case "lambda":
      return list("lambda", list(...node.parameters.map(printParameter)), print(node.body));
    case "sequence":
      return list(node.type, ...node.items.map(print));
    case "dictionary":
      return list(
        "dict",
        ...node.entries.map((e) => (e.key ? `${print(e.key)}: ${print(e.value)}` : `**${print(e.value)}`)),
      );
    case "comprehension":
      return printComprehension(node);
    case "starred":
      return `*${print(node.value)}`;
    case "walrus":
      return list(":=", node.name.id, print(node.value));
    case "await":
      return list("await", print(node.value));
    case "yield":
      return list(node.isFrom ? "yield-from" : "yield", ...(node.value ? [print(node.value)] : []));
    case "broken":
      return "(broken)";
  }
}

export function printArgument({ name, unpack, value }: Argument): string {
  return (name === undefined ? (unpack ?? "") : `${name}=`) + printExpression(value);
}

/** `*args`, `k:int=1`; `/k` for one that only a keyword can give. */
export function printParameter({ name, role, annotation, default: value }: Parameter): string {
  const prefix = { positional: "", keyword: "/", "*": "*", "**": "**" }[role];
  const type = annotation ? `:${printExpression(annotation)}` : "";
  return `${prefix}${name}${type}${value ? `=${printExpression(value)}` : ""}`;
}

function printComprehension(node: Comprehension): string {
  const clauses = node.clauses.map((clause) =>
    list("for", ...[clause.target, clause.iterable, ...clause.conditions].map(printExpression)),
  );
  const key = node.key ? `${printExpression(node.key)}: ` : "";
  return list(`${node.type}-of`, key + printExpression(node.element), ...clauses);
}

export function list(...parts: readonly string[]): string {
  return `(${parts.join(" ")})`;
}
