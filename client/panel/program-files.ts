import { type NotebookDocument, type TextDocument, Uri, workspace } from "vscode";
import type { ReportPlace } from "../verified-report.ts";

/** The document in which a place lies: a file's, or a notebook's cell. undefined where the cell is no more. */
export async function documentAt({ file, cell }: ReportPlace): Promise<TextDocument | undefined> {
  const uri = Uri.parse(file);
  if (cell === null) return workspace.openTextDocument(uri);
  const notebook = await workspace.openNotebookDocument(uri);
  return notebook.getCells()[cell - 1]?.document;
}

/** What of these files is open and not saved. */
export function unsavedOf(files: readonly string[]): readonly (TextDocument | NotebookDocument)[] {
  return [...workspace.textDocuments, ...workspace.notebookDocuments].filter(
    ({ uri, isDirty }) => isDirty && files.includes(uri.toString()),
  );
}

/** Whether all of these files are on disk as they are shown; asks VS Code to save them first. */
export async function areSaved(files: readonly string[]): Promise<boolean> {
  for (const document of unsavedOf(files)) if (!(await isSavedNow(document))) return false;
  return true;
}

/** Where VS Code saves by itself at the same moment, to save may answer no though it was done. */
async function isSavedNow(document: TextDocument | NotebookDocument): Promise<boolean> {
  return (await document.save()) || !document.isDirty || (await document.save());
}

/** The SHA-256 of each file as it is on disk; "" of one that cannot be read. */
export async function stampsOf(files: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const stamps = files.map(async (file): Promise<[string, string]> => [file, await stampOf(file)]);
  return Object.fromEntries(await Promise.all(stamps));
}

/** Whether a file is no longer as it was. */
export async function areChanged(stamps: Readonly<Record<string, string>>): Promise<boolean> {
  const files = Object.keys(stamps);
  if (unsavedOf(files).length > 0) return true;
  const now = await stampsOf(files);
  return files.some((file) => stamps[file] !== now[file]);
}

async function stampOf(file: string): Promise<string> {
  try {
    const bytes = await workspace.fs.readFile(Uri.parse(file));
    const hash = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
    return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  } catch {
    return "";
  }
}
