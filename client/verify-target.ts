import { l10n, type TextDocument, Uri, window, workspace } from "vscode";
import { isObject } from "./is-verified-report.ts";
import { suffixOf } from "./verified-report.ts";

/** A file on disk that is to be verified, and the use in it that is meant, where one is. */
export interface VerifyTarget {
  readonly file: Uri;
  readonly suffix: string | undefined;
}

/**
 * What a command is about: `{uri, suffix}` of a lens, a code action or a tree, else what is open in front of the user.
 * Undefined, with a word, where that is no file of Python.
 */
export async function verifyTarget(given: unknown): Promise<VerifyTarget | undefined> {
  const target = targetGiven(given) ?? targetOfEditor();
  if (target === undefined) {
    await window.showInformationMessage(
      l10n.t("Open a Python file or a notebook to verify its preprocessing."),
    );
    return undefined;
  }
  if (isOnDisk(target.file)) return target;
  await window.showInformationMessage(
    l10n.t("Save it to a file first: Pixelproof verifies what is on disk."),
  );
  return undefined;
}

function targetGiven(given: unknown): VerifyTarget | undefined {
  if (!isObject(given)) return undefined;
  const uri =
    given.uri instanceof Uri ? given.uri : typeof given.uri === "string" ? Uri.parse(given.uri) : undefined;
  const suffix = typeof given.suffix === "string" ? given.suffix : undefined;
  return uri && { file: notebookOf(uri) ?? uri, suffix };
}

function targetOfEditor(): VerifyTarget | undefined {
  const notebook = window.activeNotebookEditor;
  const line = window.activeTextEditor?.selection.active.line ?? 0;
  if (notebook) {
    const cell = notebook.selection.start + 1;
    return { file: notebook.notebook.uri, suffix: suffixOf({ cell, line }) };
  }
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== "python") return undefined;
  return { file: document.uri, suffix: suffixOf({ cell: null, line }) };
}

/** The notebook of a cell's document. */
function notebookOf(uri: Uri): Uri | undefined {
  const isOf = ({ uri: own }: TextDocument): boolean => own.toString() === uri.toString();
  const holds = workspace.notebookDocuments.find((one) =>
    one.getCells().some(({ document }) => isOf(document)),
  );
  return holds?.uri;
}

function isOnDisk({ scheme }: Uri): boolean {
  return scheme !== "untitled" && workspace.fs.isWritableFileSystem(scheme) !== undefined;
}
