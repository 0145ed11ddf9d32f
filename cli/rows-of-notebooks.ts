import { type NotebookRows, notebookRows } from "../workspace/notebook-rows.ts";
import { isNotebook } from "../workspace/program-text.ts";
import { sourceAt } from "./source-report.ts";
import type { World } from "./world.ts";

/** Where the rows of those of these files that are notebooks are written in their JSON. */
export async function rowsOfNotebooks(
  paths: Iterable<string>,
  world: World,
): Promise<ReadonlyMap<string, NotebookRows>> {
  const rows = new Map<string, NotebookRows>();
  for (const path of paths) {
    if (!isNotebook(path)) continue;
    // One that is gone meanwhile has no rows, and what was found in it is told all the same.
    const notebook = await sourceAt(path, world).then(
      (source) => source.notebook,
      () => undefined,
    );
    if (notebook) rows.set(path, notebookRows(notebook.json, notebook.cells));
  }
  return rows;
}
