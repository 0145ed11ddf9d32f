import { createScanner, type Node, type ParseError, parseTree } from "jsonc-parser";
import { createLineIndex } from "../core/source/line-index.ts";
import { type CodeCell, withoutMarks } from "../core/source/notebook.ts";

/** A code cell, and the JSON in which its source is written. */
export interface WrittenCell extends CodeCell {
  readonly written: WrittenSource;
}

/** The value of a cell's `source`, which is a string or a list of strings. Offsets count in the notebook's JSON. */
export interface WrittenSource {
  readonly isList: boolean;
  readonly start: number;
  readonly end: number;
  readonly literals: readonly Literal[];
}

/** A string in JSON, its quotes included. */
export interface Literal {
  readonly start: number;
  readonly end: number;
}

/**
 * The Python cells of a notebook (nbformat 2 to 4) in their order; none where it is a notebook of another language.
 * @throws {Error} in words for people, where it is no notebook
 */
export function readNotebook(json: string): readonly WrittenCell[] {
  const root = parse(json);
  const cells = cellNodes(root);
  if (!cells) throw new Error("it is no notebook: it has neither cells nor worksheets");
  if (!isPython(languageOf(root))) return [];
  return cells.flatMap((cell, index) => {
    const written = isPythonCell(cell) ? (property(cell, "source") ?? property(cell, "input")) : undefined;
    return written ? codeCell(written, index + 1) : [];
  });
}

function codeCell(node: Node, number: number): readonly WrittenCell[] {
  const strings = node.type === "array" ? (node.children ?? []) : [node];
  if (strings.some(({ type }) => type !== "string")) return [];
  const written = {
    isList: node.type === "array",
    start: node.offset,
    end: node.offset + node.length,
    literals: strings.map(({ offset, length }) => ({ start: offset, end: offset + length })),
  };
  return [{ number, source: withoutMarks(strings.map(textOf).join("")), written }];
}

/** All cells, those of text too, over which they are numbered. */
function cellNodes(root: Node): readonly Node[] | undefined {
  const cells = property(root, "cells");
  if (cells?.type === "array") return cells.children ?? [];
  const sheets = property(root, "worksheets");
  if (sheets?.type !== "array") return undefined;
  return (sheets.children ?? []).flatMap((sheet) => property(sheet, "cells")?.children ?? []);
}

function isPythonCell(cell: Node): boolean {
  if (textOf(property(cell, "cell_type")) !== "code") return false;
  const own =
    textOf(property(cell, "metadata", "vscode", "languageId")) || textOf(property(cell, "language"));
  return isPython(own);
}

function languageOf(root: Node): string {
  return (
    textOf(property(root, "metadata", "language_info", "name")) ||
    textOf(property(root, "metadata", "kernelspec", "language"))
  );
}

/** Unless it says otherwise. */
function isPython(language: string): boolean {
  return language === "" || /python/i.test(language);
}

/** As in JavaScript and Python, the last of several members of one name counts. */
function property(node: Node | undefined, ...path: readonly string[]): Node | undefined {
  return path.reduce((parent: Node | undefined, name) => {
    if (parent?.type !== "object") return undefined;
    return parent.children?.findLast(({ children }) => children?.[0]?.value === name)?.children?.[1];
  }, node);
}

function textOf(node: Node | undefined): string {
  const value: unknown = node?.value;
  return typeof value === "string" ? value : "";
}

function parse(json: string): Node {
  if (json.trim() === "") throw new Error("it is empty, and so no notebook");
  if (isTooDeep(json)) throw new Error("it is no notebook: its JSON is nested too deeply");
  const { root, error } = parseStrictly(json);
  if (root && !error) return root;
  const again = parseStrictly(withNumbers(json));
  if (again.root && !again.error) return again.root;
  const { row, column } = createLineIndex(json).locationAt(again.error?.offset ?? json.length);
  throw new Error(`it is no notebook: its JSON is broken in line ${row}, column ${column}`);
}

function parseStrictly(json: string): {
  readonly root: Node | undefined;
  readonly error: ParseError | undefined;
} {
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { disallowComments: true, allowTrailingComma: false });
  return { root, error: errors[0] };
}

/** The parser goes down by calls, for which a thread has less room than another: the limit is the same in all. */
const DEEPEST = 1_000;

function isTooDeep(json: string): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === '"') at = endOfString(json, at);
    else if (sign === "[" || sign === "{") depth++;
    else if (sign === "]" || sign === "}") depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Where a string ends; an output may be one of many megabytes, for which a pattern would run out of room. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"' && json[at] !== "\n") at += json[at] === "\\" ? 2 : 1;
  return at;
}

/** Python writes NaN and Infinity into outputs, which JSON has no word for: a number of the same length instead. */
function withNumbers(json: string): string {
  if (!/NaN|Infinity/.test(json)) return json;
  const scanner = createScanner(json, true);
  const parts: string[] = [];
  let at = 0;
  for (let kind: number = scanner.scan(); kind !== END; kind = scanner.scan()) {
    if (kind !== UNKNOWN) continue;
    const start = scanner.getTokenOffset();
    const [number] = /^-?(?:NaN|Infinity)\b/.exec(json.slice(start, start + "-Infinity".length + 1)) ?? [];
    if (number === undefined) continue;
    parts.push(json.slice(at, start), "0".padEnd(number.length));
    at = start + number.length;
    scanner.setPosition(at);
  }
  return parts.join("") + json.slice(at);
}

/** Of jsonc-parser's `SyntaxKind`, which is there for its own compiler alone. */
const UNKNOWN = 16;
const END = 17;
