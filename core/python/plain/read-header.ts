import type { Header } from "../lower-header.ts";
import type { With } from "../syntax.ts";
import { fail } from "./fail.ts";
import { accept, expect, expectName, failed, type PlainReader } from "./plain-reader.ts";
import { readArguments } from "./read-arguments.ts";
import { readTargets } from "./read-comprehension.ts";
import { isTarget, readExpressions, readNamed } from "./read-expression.ts";
import { readOperand } from "./read-operand.ts";
import { readOperation } from "./read-operation.ts";
import { readAnnotation, readParameters } from "./read-parameters.ts";

/** The header that a keyword begins, up to its colon. */
export function readHeader(reader: PlainReader, keyword: string): Header | undefined {
  expect(reader, keyword);
  switch (keyword) {
    case "if":
    case "elif":
      return { kind: "if", test: readNamed(reader) };
    case "while":
      return { kind: "while", test: readNamed(reader) };
    case "for": {
      const target = readTargets(reader);
      expect(reader, "in");
      return { kind: "for", target, iterable: readExpressions(reader) };
    }
    case "with":
      return { kind: "with", items: readWithItems(reader) };
    case "try":
    case "else":
    case "finally":
      return { kind: keyword };
    case "except":
      return readExcept(reader);
    case "def":
      return readFunction(reader);
    case "class":
      return readClass(reader);
    default:
      return undefined;
  }
}

/** `a as b, c`; in parentheses it could be either, items or an expression. */
function readWithItems(reader: PlainReader): With["items"] {
  const items: With["items"][number][] = [];
  if (reader.token === "(") fail(reader);
  do {
    const context = readOperation(reader);
    if (accept(reader, "as")) {
      const target = readOperand(reader);
      items.push({ context, target: isTarget(target) ? target : failed(reader) });
    } else items.push({ context });
  } while (accept(reader, ","));
  return items;
}

/** `except A as e:` */
function readExcept(reader: PlainReader): Header {
  if (reader.token === ":") return { kind: "except" };
  const type = readOperation(reader);
  return accept(reader, "as") ? { kind: "except", type, name: expectName(reader) } : { kind: "except", type };
}

function readFunction(reader: PlainReader): Header {
  const nameSpan = { from: reader.from, to: reader.to };
  const name = expectName(reader);
  expect(reader, "(");
  const parameters = readParameters(reader, ")", true);
  expect(reader, ")");
  if (reader.token === "->") readAnnotation(reader);
  return { kind: "def", name, nameSpan, parameters, isAsync: false };
}

function readClass(reader: PlainReader): Header {
  const nameSpan = { from: reader.from, to: reader.to };
  const name = expectName(reader);
  return { kind: "class", name, nameSpan, args: reader.token === "(" ? readArguments(reader) : [] };
}
