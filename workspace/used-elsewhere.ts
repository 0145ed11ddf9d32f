import type { SourceText } from "../core/source/workspace.ts";
import { mentionsImport } from "./mentions-import.ts";
import type { Paths } from "./paths.ts";
import { moduleName } from "./saving-files.ts";

/** Calls that save arrays, which another program may load and feed to a network. */
const SAVES_ARRAYS =
  /\b(?:np|numpy)\.save|\b(?:savez|savez_compressed|dump|create_dataset|h5py|TFRecordWriter)\b/;

/**
 * Whether other files may import this one, or load arrays that it saves: then what is wrong in it may be found from there
 * alone. Bytes are compared and nothing is parsed.
 * @param files those of the project, this one among them
 */
export function isUsedElsewhere(
  { file, text }: SourceText,
  files: Iterable<SourceText>,
  paths: Paths,
): boolean {
  if (SAVES_ARRAYS.test(text)) return true;
  const name = moduleName(file, paths);
  if (!/^\w+$/.test(name)) return false;
  const isImportedIn = mentionsImport([name]);
  return [...files].some((other) => other.file !== file && isImportedIn(other.text));
}
