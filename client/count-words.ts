import { l10n } from "vscode";

/** "no findings", "1 finding", "3 findings" */
export function findingsInWords(count: number): string {
  if (count === 0) return l10n.t("no findings");
  return count === 1 ? l10n.t("1 finding") : l10n.t("{0} findings", count);
}

/** "1 file", "3 files" */
export function filesInWords(count: number): string {
  return count === 1 ? l10n.t("1 file") : l10n.t("{0} files", count);
}
