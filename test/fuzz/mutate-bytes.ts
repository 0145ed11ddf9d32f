import type { Random } from "./random.ts";

/** A file as it lies on a disk. */
export interface FileBytes {
  readonly path: string;
  readonly bytes: Buffer;
}

/** The file after something was done to it that no editor of programs does, the same for the same random choices. */
export function mutateFile({ path, bytes }: FileBytes, random: Random): FileBytes {
  const ofKind = path.endsWith(".ipynb") ? [...onJson, ...onBytes] : [...onProgram, ...onBytes];
  return { path, bytes: random.pick(ofKind)(bytes, random) };
}

type Mutation = (bytes: Buffer, random: Random) => Buffer;

/** Not UTF-8, halves of it, marks of other encodings, a zero. */
const PIECES = [
  "ff",
  "c328",
  "eda080",
  "f4908080",
  "00",
  "efbbbf",
  "fffe",
  "e282",
  "1a",
  "7f",
  "85",
  "e280a8",
];

const onBytes: readonly Mutation[] = [
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  (bytes, random) => bytes.subarray(random.below(bytes.length + 1)),
  function flip(bytes, random) {
    const changed = Buffer.from(bytes);
    const at = random.below(changed.length);
    if (changed.length > 0) changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    return changed;
  },
  (bytes, random) => inserted(bytes, Buffer.from(random.pick(PIECES), "hex"), random),
  (bytes) => Buffer.concat([Buffer.from("efbbbf", "hex"), bytes]),
  function repeat(bytes, random) {
    const start = random.below(bytes.length + 1);
    return inserted(bytes, bytes.subarray(start, start + random.below(200)), random);
  },
  function drop(bytes, random) {
    const start = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + random.below(60))]);
  },
];

const CODINGS = [
  "latin-1",
  "utf-8",
  "utf-8-sig",
  "cp1252",
  "utf-16",
  "shift_jis",
  "ascii",
  "rot13",
  "gbk",
  "x",
];
const CHARACTERS = [
  "é",
  "😀",
  "e\u0301",
  "\u202e",
  "\u2028",
  "\u0085",
  "\f",
  "\v",
  "\r",
  "\r\n",
  "\u00a0",
  "\ufeff",
  "𝐱",
];

const onProgram: readonly Mutation[] = [
  (bytes, random) => onText(bytes, (text) => `# -*- coding: ${random.pick(CODINGS)} -*-\n${text}`),
  (bytes) => onText(bytes, (text) => text.replaceAll("\n", "\r\n")),
  (bytes) => onText(bytes, (text) => text.replaceAll("\n", "\r")),
  (bytes, random) =>
    onText(bytes, (text) => text.replaceAll("\n", () => random.pick(["\n", "\r\n", "\r", "\n\f", " \\\n"]))),
  (bytes, random) => onText(bytes, (text) => put(text, random.pick(CHARACTERS), random)),
  (bytes, random) => onText(bytes, (text) => put(text, `"${random.pick(CHARACTERS)}"; `, random)),
  (bytes, random) => onText(bytes, (text) => put(text, random.pick(["(", "[", "{"]).repeat(2_000), random)),
  (bytes, random) => onText(bytes, (text) => put(text, ` + ${"x".repeat(50_000)}`, random)),
  (bytes) => onText(bytes, (text) => text.replaceAll("    ", "\t")),
  (bytes) => onText(bytes, (text) => text.replace(/\n$/, "")),
  (bytes) => onText(bytes, (text) => text.replaceAll(/\n(?=\w)/g, ";")),
];

/** Damage to a notebook's JSON that leaves most of it whole. */
const onJson: readonly Mutation[] = [
  (bytes, random) => onText(bytes, (text) => replaceOne(text, /\d+|null/g, "NaN", random)),
  (bytes, random) => onText(bytes, (text) => replaceOne(text, /"source"/g, '"input"', random)),
  (bytes, random) => onText(bytes, (text) => replaceOne(text, /"code"/g, '"markdown"', random)),
  (bytes, random) => onText(bytes, (text) => replaceOne(text, /[[\]{},:"]/g, "", random)),
  (bytes, random) => onText(bytes, (text) => replaceOne(text, /\\n/g, "\\ud800\\n", random)),
  (bytes, random) => onText(bytes, (text) => replaceOne(text, /\\n/g, "\\u0000\\r\\n\\t", random)),
  (bytes, random) => onText(bytes, (text) => replaceOne(text, /\\n/g, "\\u000a", random)),
  (bytes, random) => onText(bytes, (text) => replaceOne(text, /a/g, "\\u0061", random)),
  (bytes, random) => onText(bytes, (text) => replaceOne(text, /a/g, "😀", random)),
  (bytes, random) =>
    onText(bytes, (text) => replaceOne(text, /"source": /g, '"source": 1, "source": ', random)),
  (bytes) => onText(bytes, (text) => text.replace('"cells"', '"cells": [], "cells"')),
  (bytes) => onText(bytes, (text) => `${"[".repeat(30_000)}${text}`),
  (bytes) => onText(bytes, (text) => JSON.stringify(JSON.parse(text) as unknown)),
  (bytes) => onText(bytes, (text) => text.replaceAll("\n", "\r\n")),
  (bytes) =>
    onText(bytes, (text) => text.replace('"cells":', '"worksheets": [{"cells":').replace(/\}\s*$/, "}]}")),
];

/** Bytes that are no text stay as they are, and so does JSON that is broken already. */
function onText(bytes: Buffer, change: (text: string) => string): Buffer {
  const text = bytes.toString("utf8");
  if (!Buffer.from(text).equals(bytes)) return bytes;
  try {
    return Buffer.from(change(text));
  } catch {
    return bytes;
  }
}

function inserted(bytes: Buffer, piece: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

function put(text: string, piece: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

function replaceOne(text: string, pattern: RegExp, by: string, random: Random): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { index, 0: old } = random.pick(found);
  return text.slice(0, index) + by + text.slice(index + old.length);
}
