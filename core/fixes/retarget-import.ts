import { canonicalName } from "../models/canonical-name.ts";
import { pathInStyle } from "./import-edit.ts";
import type { Case } from "./mendable.ts";
import type { Rewriting } from "./rewriting.ts";

/** `from keras.applications.vgg16 import preprocess_input` made an import from the right module, where it brings nothing else. */
export function retargetImport({
  mendable,
  stages,
  expectation,
  outline,
  text,
}: Case): Rewriting | undefined {
  const { preprocess } = expectation;
  const wrong = stages.findLast(({ step }) => step.kind === "preprocess")?.step.api;
  if (mendable.rule !== "wrong-preprocess-input" || preprocess === undefined || wrong === undefined)
    return undefined;

  const entry = outline.imports.find(({ path, isFrom }) => isFrom && canonicalName(path) === wrong);
  const isAlone = (at: number) =>
    outline.imports.filter(({ statement }) => statement.start === at).length === 1;
  if (!entry || !isAlone(entry.statement.start)) return undefined;

  const path = pathInStyle(preprocess, entry.path.replace(/\.applications\..*/, ".applications.x"));
  const dot = path.lastIndexOf(".");
  const name = path.slice(dot + 1);
  const written = text.slice(entry.item.start, entry.item.end);
  const alias = entry.name === name ? "" : ` as ${entry.name}`;
  if (!written.startsWith(name)) return undefined;
  return { edits: [{ span: entry.statement, content: `from ${path.slice(0, dot)} import ${name}${alias}` }] };
}
