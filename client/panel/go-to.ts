import { commands, Range, ViewColumn } from "vscode";
import type { ReportPlace } from "../verified-report.ts";
import { documentAt } from "./program-files.ts";

/** Shows a place of the program, in the notebook's cell where it is one. @returns whether it is there */
export async function goTo(place: ReportPlace, preserveFocus = false): Promise<boolean> {
  const document = await documentAt(place).then(undefined, () => undefined);
  if (document === undefined) return false;
  const { line, character } = place;
  const selection = new Range(line, character, line, character);
  await commands.executeCommand("vscode.open", document.uri, {
    selection,
    preserveFocus,
    viewColumn: ViewColumn.One,
  });
  return true;
}
