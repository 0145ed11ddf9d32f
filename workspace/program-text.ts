import { joinCells } from "../core/source/notebook.ts";
import { readNotebook } from "./notebook-json.ts";

export function isNotebook(path: string): boolean {
  return path.endsWith(".ipynb");
}

/**
 * The Python in a file: a notebook's is that of its cells (core/source/notebook.ts).
 * @throws {Error} in words for people, where it is no notebook
 */
export function programText(path: string, text: string): string {
  return isNotebook(path) ? joinCells(readNotebook(text)) : text;
}
