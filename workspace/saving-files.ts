import { dirname, relative, sep } from "node:path";
import type { SourceText } from "../core/source/workspace.ts";

/** Calls that save something that another program may load. */
const SAVES =
  /\b(?:save|savez|savez_compressed|save_model|save_weights|export|dump|ModelCheckpoint|create_dataset|h5py)\b/;

/** More files than these are not run for one name. */
const MOST_SAVERS = 8;

/**
 * The files that may save something under this name: those that call what saves, and mention the name or import a file
 * that does (a configuration). Bytes are compared and nothing is parsed; the nearest to the asker come first.
 */
export function savingFiles(asker: string, name: string, files: Iterable<SourceText>): readonly SourceText[] {
  if (name.length < 2) return [];
  const all = [...files].filter(({ file }) => file !== asker);
  const mentioning = all.filter(({ text }) => text.includes(name));
  const imports = importsOf(mentioning);
  const saving = all.filter(
    (source) => SAVES.test(source.text) && (mentioning.includes(source) || imports?.test(source.text)),
  );
  const distance = new Map(saving.map((source) => [source, distanceOf(asker, source.file)]));
  return saving
    .sort((a, b) => (distance.get(a) ?? 0) - (distance.get(b) ?? 0) || (a.file < b.file ? -1 : 1))
    .slice(0, MOST_SAVERS);
}

/** What an import of one of these files looks like. */
function importsOf(files: readonly SourceText[]): RegExp | undefined {
  const names = files.map(({ file }) => moduleName(file)).filter((name) => /^\w+$/.test(name));
  return names.length === 0
    ? undefined
    : new RegExp(`\\b(?:import|from)\\b[^\\n]*\\b(?:${names.join("|")})\\b`);
}

function moduleName(file: string): string {
  const base = file.slice(file.lastIndexOf(sep) + 1).replace(/\.py$/, "");
  return base === "__init__" ? dirname(file).slice(dirname(file).lastIndexOf(sep) + 1) : base;
}

/** How many folders lie between. */
function distanceOf(a: string, b: string): number {
  return relative(dirname(a), dirname(b))
    .split(sep)
    .filter((part) => part !== "").length;
}
