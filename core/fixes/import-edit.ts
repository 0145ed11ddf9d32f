import type { FlowNetwork } from "../flow/flow.ts";
import type { Outline, OutlineImport } from "../flow/outline.ts";
import { canonicalName } from "../models/canonical-name.ts";
import { findPreprocess } from "../models/preprocesses.ts";
import type { Edit } from "../source/edit.ts";
import { endOfLine, lineBreakOf } from "./lines.ts";

/** How a library's function is written in this file, and the import that this takes. */
export interface Borrowed {
  readonly code: string;
  readonly edits: readonly Edit[];
}

/** The file and the network for whose sake something is imported. */
export interface Borrower {
  readonly file: string;
  readonly text: string;
  readonly outline: Outline;
  readonly network: FlowNetwork;
}

/**
 * Makes a function of canonical name "keras.applications.resnet50.preprocess_input" usable at this offset: by an import
 * that is there, through a module that is there, or by a new import in the style of the network's own.
 */
export function borrow(canonical: string, at: number, borrower: Borrower): Borrowed {
  const usable = borrower.outline.imports.filter((entry) => isBound(entry, at, borrower));
  const code = importedName(canonical, usable, borrower) ?? attributeName(canonical, usable, borrower);
  return code === undefined ? newImport(canonical, at, borrower) : { code, edits: [] };
}

/** Whether the import has run before this offset, and no later import took its name. */
function isBound(entry: OutlineImport, at: number, { text, outline }: Borrower): boolean {
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const isIndented = /^[ \t]/.test(text.slice(lineStart, lineStart + 1));
  if (entry.statement.start > at && !isIndented) return false;
  return !outline.imports.some(
    (other) => other.name === entry.name && other.path !== entry.path && other.item.start > entry.item.start,
  );
}

function importedName(
  canonical: string,
  imports: readonly OutlineImport[],
  { network }: Borrower,
): string | undefined {
  return imports.find(({ path, name }) => name !== "*" && isSameFunction(path, canonical, network))?.name;
}

/** `resnet.preprocess_input` and `resnet50.preprocess_input` are both ResNet50's. */
function isSameFunction(path: string, canonical: string, { name }: FlowNetwork): boolean {
  if (canonicalName(path) === canonical) return true;
  if (!canonical.endsWith(".preprocess_input")) return false;
  return findPreprocess(path)?.family.split(", ").includes(name) === true;
}

/** `resnet50.preprocess_input`, or `tf.keras.applications.…` where the network itself is written so. */
function attributeName(
  canonical: string,
  imports: readonly OutlineImport[],
  borrower: Borrower,
): string | undefined {
  const parts = canonical.split(".");
  for (let kept = 1; kept <= parts.length; kept++) {
    const suffix = parts.slice(-kept).join(".");
    const module = imports.find(
      ({ path, name }) =>
        name !== "*" &&
        canonicalName(`${path}.${suffix}`) === canonical &&
        (kept === 1 || networkCode(borrower)?.startsWith(`${name}.`) === true),
    );
    if (module) return `${module.name}.${suffix}`;
  }
  return undefined;
}

/** The network's constructor as this file calls it: `tf.keras.applications.ResNet50`. */
function networkCode({ file, text, network: { call } }: Borrower): string | undefined {
  return call.file === file ? text.slice(call.callee.start, call.callee.end) : undefined;
}

function newImport(canonical: string, at: number, borrower: Borrower): Borrowed {
  const { outline } = borrower;
  const path = pathInStyle(canonical, borrower.network.writtenPath);
  const dot = path.lastIndexOf(".");
  const module = path.slice(0, dot);
  const name = path.slice(dot + 1);
  const alias = freeName(name, module, outline.names);
  const item = alias === name ? name : `${name} as ${alias}`;
  const anchor = anchorFor(at, borrower);
  if (anchor?.isFrom && anchor.name !== "*" && moduleOf(anchor) === module) {
    return { code: alias, edits: [insertion(anchor.item.end, `, ${item}`)] };
  }
  return { code: alias, edits: [newLine(`from ${module} import ${item}`, anchor, borrower)] };
}

/** "keras.applications.…" under the root by which the program reaches the network: "tensorflow.keras.applications.…". */
export function pathInStyle(canonical: string, written: string): string {
  if (!canonical.startsWith("keras.")) return canonical;
  const root =
    /^(.*?)\.applications\./.exec(written)?.[1] ??
    /^(?:[\w.]+\.)?(?:tf_)?keras\b/.exec(written)?.[0] ??
    "keras";
  const isPublic =
    /^(keras|tensorflow\.keras|tf_keras|tensorflow\.compat\.v[12]\.keras|tensorflow\.python\.keras)$/;
  return isPublic.test(root) ? `${root}${canonical.slice("keras".length)}` : canonical;
}

/** The name itself, or `resnet50_preprocess_input` where it means something else in this file. */
function freeName(name: string, module: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const alias = `${module.slice(module.lastIndexOf(".") + 1)}_${name}`;
  let free = alias;
  for (let count = 2; taken.has(free); count++) free = `${alias}_${count}`;
  return free;
}

/** The import that brought the network, or else the last one that runs before the name is needed. */
function anchorFor(at: number, borrower: Borrower): OutlineImport | undefined {
  const earlier = borrower.outline.imports.filter(({ statement }) => statement.end <= at);
  const first = networkCode(borrower)?.split(".")[0];
  return (
    earlier.findLast(({ name }) => name === first) ??
    earlier.findLast(({ isFrom }) => isFrom) ??
    earlier.at(-1)
  );
}

function moduleOf({ path }: OutlineImport): string {
  return path.slice(0, Math.max(0, path.lastIndexOf(".")));
}

function newLine(line: string, anchor: OutlineImport | undefined, { text, outline }: Borrower): Edit {
  const lineBreak = lineBreakOf(text);
  if (!anchor) return insertion(outline.insertAt, `${line}${lineBreak}`);
  const lineStart = text.lastIndexOf("\n", anchor.statement.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, anchor.statement.start))?.[0] ?? "";
  return insertion(endOfLine(text, anchor.statement.end), `${lineBreak}${indent}${line}`);
}

function insertion(at: number, content: string): Edit {
  return { span: { start: at, end: at }, content };
}
