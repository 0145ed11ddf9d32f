import type { Argument } from "../syntax.ts";
import { accept, expect, failed, type PlainReader } from "./plain-reader.ts";
import { readClauses } from "./read-comprehension.ts";
import { readExpression, readNamed } from "./read-expression.ts";
import { nextToken } from "./tokens.ts";

/** The arguments of a call, or of a class, from one parenthesis to behind the other. */
export function readArguments(reader: PlainReader): readonly Argument[] {
  const args: Argument[] = [];
  expect(reader, "(");
  while (reader.token !== ")" && reader.token !== "end") {
    const argument = readArgument(reader);
    if (reader.token === "for" && args.length === 0) {
      args.push(generatorOf(argument, reader));
      break;
    }
    args.push(argument);
    if (!accept(reader, ",")) break;
  }
  expect(reader, ")");
  return args;
}

function readArgument(reader: PlainReader): Argument {
  const { chunk, from, token } = reader;
  if (token === "*" || token === "**") {
    nextToken(reader);
    const value = readExpression(reader);
    return { kind: "argument", chunk, from, to: reader.end, unpack: token, value };
  }
  const value = readNamed(reader);
  if (reader.token !== "=") return { kind: "argument", chunk, from, to: reader.end, value };
  const isName = value.kind === "name" && value.from === from;
  nextToken(reader);
  const named = readExpression(reader);
  return {
    kind: "argument",
    chunk,
    from,
    to: reader.end,
    name: isName ? value.id : "",
    value: isName ? named : failed(reader),
  };
}

/** `f(x for x in y)` */
function generatorOf({ name, unpack, value: element, from }: Argument, reader: PlainReader): Argument {
  const { chunk } = reader;
  if (name !== undefined || unpack !== undefined) {
    return { kind: "argument", chunk, from, to: from, value: failed(reader) };
  }
  const clauses = readClauses(reader);
  const to = reader.end;
  const value = { kind: "comprehension", chunk, from, to, type: "generator", element, clauses } as const;
  return { kind: "argument", chunk, from, to, value };
}
