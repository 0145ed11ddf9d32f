import type { ImportedName, Statement } from "../syntax.ts";
import { fail } from "./fail.ts";
import { accept, expect, expectName, type PlainReader } from "./plain-reader.ts";
import { nextToken } from "./tokens.ts";

/** `import a.b as c, d` */
export function readImport(reader: PlainReader): Statement {
  const { chunk, from } = reader;
  nextToken(reader);
  const names = readNames(reader, "end");
  return { kind: "import", chunk, from, to: reader.end, names };
}

/** `from ..module import (a, b as c)` */
export function readImportFrom(reader: PlainReader): Statement {
  const { chunk, from } = reader;
  nextToken(reader);
  const level = readDots(reader);
  const module = level > 0 && reader.token === "import" ? "" : readPath(reader);
  expect(reader, "import");
  const isStar = reader.token === "*";
  const names = isStar ? [] : readImportedNames(reader);
  if (isStar) nextToken(reader);
  return { kind: "import-from", chunk, from, to: reader.end, module, level, names, isStar };
}

function readImportedNames(reader: PlainReader): readonly ImportedName[] {
  if (!accept(reader, "(")) return readNames(reader, "end");
  const names = readNames(reader, ")");
  expect(reader, ")");
  return names;
}

function readDots(reader: PlainReader): number {
  let level = 0;
  while (reader.token === "." || reader.token === "...") {
    level += reader.token.length;
    nextToken(reader);
  }
  return level;
}

function readNames(reader: PlainReader, closer: string): readonly ImportedName[] {
  const names: ImportedName[] = [];
  do {
    const { from } = reader;
    const path = readPath(reader);
    const alias = accept(reader, "as") ? expectName(reader) : undefined;
    const to = reader.end;
    names.push(alias === undefined ? { path, from, to } : { path, alias, from, to });
  } while (accept(reader, ",") && reader.token !== closer);
  return names;
}

/** `a.b` */
function readPath(reader: PlainReader): string {
  let path = expectName(reader);
  while (accept(reader, ".")) {
    if (reader.token !== "name") fail(reader);
    path = `${path}.${expectName(reader)}`;
  }
  return path;
}
