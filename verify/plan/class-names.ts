import { endsOfBrackets } from "../../core/source/brackets.ts";
import { entriesOf, isFolder } from "../machine/disk.ts";
import { argumentOf, type CallText, literalText, readCall, textsOf } from "./call-text.ts";
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
  return new Set(named.map((names) => JSON.stringify(names))).size === 1 ? named[0] : undefined;
}

function namedIn(text: string, file: string, workspace: string): readonly (readonly string[])[] {
  const textOf = textsOf(text);
  const found: (readonly string[])[] = [];
  const folders = new Set<string | undefined>();
  for (const { args, named } of loadersIn(text)) {
    const written = args.named.get(named);
    if (written !== undefined && written !== "None") found.push(listed(written) ?? []);
    else folders.add(textOf(argumentOf(args, "directory", 0)));
  }
  // The disk is asked once for each name, however often it is written.
  for (const name of folders) {
    const folder = onDisk(name, file, workspace);
    if (folder !== undefined && isFolder(folder)) found.push(foldersIn(folder));
  }
  return found;
}

interface LoaderCall {
  readonly args: CallText;
  readonly named: string;
}

/** The calls of Keras's loaders that are closed; in none of them is another one. */
function loadersIn(text: string): readonly LoaderCall[] {
  const found = LOADERS.flatMap(({ call, named }) =>
    [...text.matchAll(call)].map(({ 0: written, index }) => ({
      named,
      index,
      open: index + written.length - 1,
    })),
  );
  const ends = found.length > 0 ? endsOfBrackets(text) : new Map<number, number>();
  let readTo = 0;
  return found
    .sort((a, b) => a.index - b.index)
    .flatMap(({ named, index, open }) => {
      const end = ends.get(open);
      if (end === undefined || index < readTo) return [];
      readTo = end;
      return [{ args: readCall(text, { start: index, end }), named }];
    });
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
