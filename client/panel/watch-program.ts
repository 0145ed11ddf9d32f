import { Disposable, languages, type TextDocument, window, workspace } from "vscode";
import type { Edit } from "./moved-report.ts";

export interface ProgramWatcher {
  /** Something was edited in one of the files. */
  onEdit(edit: Edit): void;
  /** It may be time to look anew: a moment after the last edit, save, or finding in one of the files. */
  onChange(): void;
}

/** Milliseconds of quiet. */
const MOMENT = 400;

/** Tells what happens to files, by their URIs, in the editor; what happened on disk alone is asked when the window is looked at again. */
export function watchProgram(files: () => readonly string[], watcher: ProgramWatcher): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => watcher.onChange(), MOMENT);
  };
  const edited = (edit: Edit): void => {
    if (!files().includes(edit.file)) return;
    watcher.onEdit(edit);
    soon();
  };
  const touched = (file: string): void => {
    if (files().includes(file)) soon();
  };
  return Disposable.from(
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      edited({ ...placeOf(document), changes: contentChanges });
    }),
    workspace.onDidChangeNotebookDocument(({ notebook, contentChanges }) => {
      if (contentChanges.length > 0) edited({ file: notebook.uri.toString(), cells: contentChanges });
    }),
    workspace.onDidSaveTextDocument(({ uri }) => touched(uri.toString())),
    workspace.onDidSaveNotebookDocument(({ uri }) => touched(uri.toString())),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => files().some((file) => file.endsWith(uri.path)))) soon();
    }),
    window.onDidChangeWindowState(({ focused }) => focused && soon()),
    new Disposable(() => clearTimeout(timer)),
  );
}

/** A cell is told by its notebook. */
function placeOf(document: TextDocument): { readonly file: string; readonly cell: number | null } {
  for (const notebook of workspace.notebookDocuments) {
    const index = notebook.getCells().findIndex((cell) => cell.document === document);
    if (index >= 0) return { file: notebook.uri.toString(), cell: index + 1 };
  }
  return { file: document.uri.toString(), cell: null };
}
