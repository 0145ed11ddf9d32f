import { entriesOf, isFolder } from "../machine/disk.ts";
import { argumentOf, constantText, literalText, readCall } from "./call-text.ts";
import { byBytes } from "./list-pictures.ts";
import { onDisk } from "./program-pictures.ts";
import type { WeightsContext } from "./weights-context.ts";

/** What Keras's loaders call the argument that names the classes in another order than the folders'. */
const LOADERS = [
  { call: /\bflow_from_directory\(/g, named: "classes" },
  { call: /\bimage_dataset_from_directory\(/g, named: "class_names" },
];

/**
 * The classes that the program's own model tells apart: those of the folders that it was trained on, in Keras's order.
 * Undefined where no folder of the program is on this disk, or where its folders differ (training and test data, say).
 */
export function classNames({
  chosen,
  text,
  useText,
  workspace,
}: WeightsContext): readonly string[] | undefined {
  const { file, network } = chosen.flow;
  const named = [
    ...namedIn(useText, file, workspace),
    ...(file === network.call.file ? [] : namedIn(text, network.call.file, workspace)),
  ];
  const [first, ...others] = named;
  const isOne = others.every((names) => JSON.stringify(names) === JSON.stringify(first));
  return isOne ? first : undefined;
}

function namedIn(text: string, file: string, workspace: string): readonly (readonly string[])[] {
  return LOADERS.flatMap(({ call, named }) =>
    [...text.matchAll(call)].flatMap(({ index }) => {
      const args = readCall(text, { start: index, end: closing(text, index) });
      const written = args.named.get(named);
      if (written !== undefined && written !== "None") return [listed(written) ?? []];
      const folder = onDisk(constantText(text, argumentOf(args, "directory", 0)), file, workspace);
      return folder !== undefined && isFolder(folder) ? [foldersIn(folder)] : [];
    }),
  );
}

/** Just after the `)` of the call that begins here, were there no brackets in texts. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "(") depth++;
    if (text[at] === ")" && --depth === 0) return at + 1;
  }
  return text.length;
}

/** `["cat", "dog"]` */
function listed(written: string): readonly string[] | undefined {
  const [, inside] = /^[[(](.*)[\])]$/s.exec(written) ?? [];
  const names = inside?.split(",").filter((part) => part.trim() !== "");
  const texts = names?.map((name) => literalText(name.trim()));
  return texts?.every((name) => name !== undefined) ? texts : undefined;
}

function foldersIn(folder: string): readonly string[] {
  const entries = entriesOf(folder).filter((entry) => entry.isFolder);
  return entries.map(({ name }) => name).sort(byBytes);
}
