import { l10n, Uri, window, workspace } from "vscode";
import type { OfferedDownload, VerifiedReport } from "../verified-report.ts";
import { hostOf, megabytes } from "./download-words.ts";

/** A folder of pictures; undefined where the user gives up. */
export async function chooseImages(near: Uri): Promise<string | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      defaultUri: folderOf(near),
      title: l10n.t("Which folder has the pictures? With a folder for each class in it, more can be told."),
      openLabel: l10n.t("Verify with these"),
    })) ?? [];
  return folder?.toString();
}

/** A file of weights or of a whole model; undefined where the user gives up. */
export async function chooseWeights(near: Uri): Promise<string | undefined> {
  const [file] =
    (await window.showOpenDialog({
      defaultUri: folderOf(near),
      filters: { Keras: ["keras", "h5", "hdf5"] },
      title: l10n.t("Which file has the weights, or the whole model?"),
      openLabel: l10n.t("Verify with this"),
    })) ?? [];
  return file?.toString();
}

/** Whether the user agrees to this very download. */
export async function mayDownload({ bytes, file, address, path }: OfferedDownload): Promise<boolean> {
  const download = l10n.t("Download");
  const detail = l10n.t(
    "{0}, {1}, from {2}: Keras's own address. It will lie in {3}, where your programs find it too.",
    file,
    megabytes(bytes),
    hostOf(address),
    path,
  );
  const question = l10n.t("Download the weights?");
  return (await window.showInformationMessage(question, { modal: true, detail }, download)) === download;
}

/** Whether the user wants a fix that may break what was trained before. */
export async function mayFixUnsafely(title: string): Promise<boolean> {
  const apply = l10n.t("Apply all the same");
  const detail = l10n.t(
    "{0}: a model that was saved before may have been trained with the pixels as they are now. It would then need them, and has to be trained again.",
    title,
  );
  const question = l10n.t("Apply an unsafe fix?");
  return (await window.showWarningMessage(question, { modal: true, detail }, apply)) === apply;
}

/** Where the page is to be written; undefined where the user gives up. */
export async function whereToSave({ network }: VerifiedReport, near: Uri): Promise<Uri | undefined> {
  return window.showSaveDialog({
    defaultUri: Uri.joinPath(folderOf(near), `pixelproof-${network}.html`),
    filters: { HTML: ["html"] },
    saveLabel: l10n.t("Save report"),
  });
}

function folderOf(file: Uri): Uri {
  return workspace.getWorkspaceFolder(file)?.uri ?? Uri.joinPath(file, "..");
}
