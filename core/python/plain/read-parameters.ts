import type { Expression, Parameter } from "../syntax.ts";
import { accept, expect, expectName, failed, type PlainReader } from "./plain-reader.ts";
import { readExpression } from "./read-expression.ts";
import { nextToken } from "./tokens.ts";

/** `lambda a, *b: body` */
export function readLambda(reader: PlainReader): Expression {
  const { chunk, from, sawYield } = reader;
  nextToken(reader);
  const parameters = readParameters(reader, ":", false);
  expect(reader, ":");
  const body = readExpression(reader);
  reader.sawYield = sawYield;
  return { kind: "lambda", chunk, from, to: reader.end, parameters, body };
}

/** The parameters up to what ends them. */
export function readParameters(
  reader: PlainReader,
  closer: string,
  mayHaveTypes: boolean,
): readonly Parameter[] {
  const parameters: Parameter[] = [];
  let role: "positional" | "keyword" = "positional";
  while (reader.token !== closer && reader.token !== "end") {
    const { token } = reader;
    if (token === "*" || token === "**") {
      const splat = readSplat(reader, token, mayHaveTypes);
      if (splat) parameters.push(splat);
      if (token === "*") role = "keyword";
    } else if (reader.token === "/" && parameters.length > 0) nextToken(reader);
    else parameters.push(readParameter(reader, role, mayHaveTypes));
    if (!accept(reader, ",")) break;
  }
  return parameters;
}

/** `*args`, `**kwargs`; none for a bare `*`. */
function readSplat(reader: PlainReader, role: "*" | "**", mayHaveType: boolean): Parameter | undefined {
  nextToken(reader);
  if (role === "*" && reader.token === ",") return undefined;
  const name = expectName(reader);
  if (!mayHaveType || reader.token !== ":") return { name, role };
  return { name, role, annotation: readAnnotation(reader) };
}

function readParameter(reader: PlainReader, role: "positional" | "keyword", mayHaveType: boolean): Parameter {
  const name = expectName(reader);
  const annotation = mayHaveType && reader.token === ":" ? readAnnotation(reader) : undefined;
  if (!accept(reader, "=")) return annotation ? { name, role, annotation } : { name, role };
  const value = readExpression(reader);
  return annotation ? { name, role, annotation, default: value } : { name, role, default: value };
}

/** A type, from the colon or arrow before it. */
export function readAnnotation(reader: PlainReader): Expression {
  nextToken(reader);
  const { from } = reader;
  const read = readExpression(reader);
  // The grammar has nodes of its own for types: what is not written as types are it reads otherwise, and `[a,]` as well.
  return isType(read, true) && !/,\s*\]/.test(reader.text.slice(from, reader.end)) ? read : failed(reader);
}

/** `list[int]`, `a.b | None`: unions of more than two it reads from the right, where one of them has brackets. */
function isType(read: Expression, mayBeUnion: boolean): boolean {
  switch (read.kind) {
    case "name":
    case "string":
    case "singleton":
      return true;
    case "attribute":
      return read.value.kind !== "subscript" && isType(read.value, false);
    case "subscript":
      return read.value.kind !== "subscript" && isType(read.value, false) && isType(read.index, mayBeUnion);
    case "sequence":
      return read.items.every((item) => isType(item, mayBeUnion));
    case "binary":
      return mayBeUnion && read.operator === "|" && isType(read.left, false) && isType(read.right, false);
    default:
      return false;
  }
}
