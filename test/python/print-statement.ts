import type { ImportedName, Pattern, Statement } from "../../core/python/syntax.ts";
import { list, printExpression as print, printArgument, printParameter } from "./print-expression.ts";

/** Statements as lines, with their bodies indented. */
export function printStatements(statements: readonly Statement[]): string {
  return statements.map(printStatement).join("\n");
}

function printStatement(node: Statement): string {
  switch (node.kind) {
    case "expression-statement":
      return print(node.value);
    case "assignment": {
      const type = node.annotation ? [`:${print(node.annotation)}`] : [];
      return list("=", ...node.targets.map(print), ...type, ...(node.value ? [print(node.value)] : []));
    }
    case "augmented-assignment":
      return list(`${node.operator}=`, print(node.target), print(node.value));
    case "return":
    case "raise":
      return list(node.kind, ...(node.value ? [print(node.value)] : []));
    case "assert":
      return list("assert", print(node.test));
    case "delete":
      return list("del", ...node.targets.map(print));
    case "import":
      return list("import", ...node.names.map(printImported));
    case "import-from": {
      const names = node.isStar ? ["*"] : node.names.map(printImported);
      return list("from", ".".repeat(node.level) + node.module, ...names);
    }
    case "global":
    case "nonlocal":
      return list(node.kind, ...node.names);
    case "pass":
    case "break":
    case "continue":
      return list(node.kind);
    case "broken-statement":
      return "(broken statement)";
    default:
      return printCompound(node);
  }
}

type Compound = Extract<Statement, { readonly body: unknown } | { readonly kind: "match" }>;

function printCompound(node: Compound): string {
  switch (node.kind) {
    case "if":
    case "while":
      return block(`${node.kind} ${print(node.test)}`, node.body) + clause("else", node.otherwise);
    case "for":
      return (
        block(`for ${print(node.target)} in ${print(node.iterable)}`, node.body) +
        clause("else", node.otherwise)
      );
    case "with": {
      const items = node.items.map(
        ({ context, target }) => print(context) + (target ? ` as ${print(target)}` : ""),
      );
      return block(`with ${items.join(", ")}`, node.body);
    }
    case "try": {
      const handlers = node.handlers.map(({ type, name, body }) =>
        clause(
          ["except", ...(type ? [print(type)] : []), ...(name ? [`as ${name}`] : [])].join(" "),
          body,
          true,
        ),
      );
      return (
        block("try", node.body) +
        handlers.join("") +
        clause("else", node.otherwise) +
        clause("finally", node.finally)
      );
    }
    case "match": {
      const cases = node.cases.map(({ pattern, guard, body }) =>
        block(`case ${printPattern(pattern)}${guard ? ` if ${print(guard)}` : ""}`, body),
      );
      return [`match ${print(node.subject)}:`, ...cases.map(indent)].join("\n");
    }
    case "function": {
      const marks = [...(node.isAsync ? ["async"] : []), ...(node.isGenerator ? ["generator"] : []), "def"];
      const head = `${marks.join(" ")} ${node.name}${list(...node.parameters.map(printParameter))}`;
      return [...node.decorators.map((decorator) => `@${print(decorator)}`), block(head, node.body)].join(
        "\n",
      );
    }
    case "class": {
      const head = block(`class ${node.name}${list(...node.args.map(printArgument))}`, node.body);
      return [...node.decorators.map((decorator) => `@${print(decorator)}`), head].join("\n");
    }
  }
}

function block(head: string, body: readonly Statement[]): string {
  return [`${head}:`, ...(body.length > 0 ? [indent(printStatements(body))] : [])].join("\n");
}

function clause(head: string, body: readonly Statement[], always = false): string {
  return always || body.length > 0 ? `\n${block(head, body)}` : "";
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}

function printImported({ path, alias }: ImportedName): string {
  return alias === undefined ? path : `${path}=${alias}`;
}

function printPattern(pattern: Pattern): string {
  switch (pattern.kind) {
    case "value":
      return print(pattern.value);
    case "wildcard":
      return "_";
    case "capture":
      return `?${pattern.name}`;
    case "or":
      return pattern.patterns.map(printPattern).join(" | ");
    case "other":
      return list("other", ...pattern.captures);
  }
}
