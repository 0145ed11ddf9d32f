import type { Expression } from "../syntax.ts";
import { accept, expect, type PlainReader } from "./plain-reader.ts";
import { readExpression } from "./read-expression.ts";
import { nextToken } from "./tokens.ts";

/** `value[index]`, `value[a, b:c]` */
export function readSubscript(reader: PlainReader, start: number, value: Expression): Expression {
  const { chunk } = reader;
  nextToken(reader);
  const { from } = reader;
  const first = readIndex(reader);
  const index = reader.token === "," ? readIndices(reader, from, first) : first;
  expect(reader, "]");
  return { kind: "subscript", chunk, from: start, to: reader.end, value, index };
}

/** A tuple, which spans its items and no comma behind the last. */
function readIndices(reader: PlainReader, from: number, first: Expression): Expression {
  const { chunk } = reader;
  const items = [first];
  let to = reader.end;
  while (accept(reader, ",")) {
    if (reader.token === "]") break;
    items.push(readIndex(reader));
    to = reader.end;
  }
  return { kind: "sequence", chunk, from, to, type: "tuple", items };
}

/** `a`, or a slice `a:b:c` with any of its parts left out. */
function readIndex(reader: PlainReader): Expression {
  const { chunk, from } = reader;
  const lower = reader.token === ":" ? undefined : readExpression(reader);
  if (lower && reader.token !== ":") return lower;
  nextToken(reader);
  const upper = readPart(reader);
  const step = accept(reader, ":") ? readPart(reader) : undefined;
  return {
    kind: "slice",
    chunk,
    from,
    to: reader.end,
    ...(lower && { lower }),
    ...(upper && { upper }),
    ...(step && { step }),
  };
}

function readPart(reader: PlainReader): Expression | undefined {
  const { token } = reader;
  return token === ":" || token === "]" || token === "," ? undefined : readExpression(reader);
}
