import type { Lowering } from "../lowering.ts";
import type { Piece } from "../raw-node.ts";
import type { Broken, Chunk } from "../syntax.ts";
import { fail } from "./fail.ts";
import { nextToken } from "./tokens.ts";

/**
 * The state of reading one logical line by hand. What is not surely valid Python, and surely means what tree-sitter would
 * make of it, fails: then there are no more tokens, and what was read so far counts for nothing.
 */
export interface PlainReader {
  readonly text: string;
  readonly chunk: Chunk;
  readonly stop: number;
  /** The token: its own text if it is an operator or keyword, else "name", "number", "string" or "end". */
  token: string;
  from: number;
  to: number;
  /** Where the token before this one ended. */
  end: number;
  /** The text of a name. */
  name: string;
  /** How many tokens were read. */
  count: number;
  /** How many brackets are open. */
  open: number;
  /** The quote of the f-string whose replacement field is read; empty outside of such. */
  quote: string;
  /** How many expressions are around the one that is read. */
  nesting: number;
  sawYield: boolean;
  hasFailed: boolean;
}

/** Whoever reads by recursion needs a bound; what is nested deeper is left to tree-sitter. */
const DEEPEST = 40;

/** A reader at the first token of a piece. */
export function readerOf({ text, from, to }: Piece, { chunk }: Lowering): PlainReader {
  const reader: PlainReader = {
    text,
    chunk,
    stop: to,
    token: "",
    from,
    to: from,
    end: from,
    name: "",
    count: 0,
    open: 0,
    quote: "",
    nesting: 0,
    sawYield: false,
    hasFailed: false,
  };
  nextToken(reader);
  return reader;
}

/** Goes on if the token is this one. */
export function accept(reader: PlainReader, token: string): boolean {
  if (reader.token !== token) return false;
  nextToken(reader);
  return true;
}

/** Goes on behind a token that has to be there. */
export function expect(reader: PlainReader, token: string): void {
  if (reader.token === token) nextToken(reader);
  else fail(reader);
}

/** Goes on behind a name that has to be there; its text. */
export function expectName(reader: PlainReader): string {
  const { name } = reader;
  expect(reader, "name");
  return name;
}

/** Ends the reading; a node to go on with, which nobody will see. */
export function failed(reader: PlainReader): Broken {
  fail(reader);
  return { kind: "broken", chunk: reader.chunk, from: reader.end, to: reader.end };
}

/** Runs `read` one level deeper. */
export function enter(reader: PlainReader): void {
  if (++reader.nesting > DEEPEST) fail(reader);
}

export function leave(reader: PlainReader): void {
  reader.nesting--;
}
