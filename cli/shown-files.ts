import { type NotebookRows, notebookRows } from "../workspace/notebook-rows.ts";
import { isNotebook } from "../workspace/program-text.ts";
import { pathFrom, type ShownFile, shownFile } from "./checked-file.ts";
import { type SourceReport, sourceAt } from "./source-report.ts";
import type { World } from "./world.ts";

/** The files to which findings and flows lead, as people are shown them. */
export interface ShownFiles {
  /** Those to which this one leads are at hand from now on. */
  add(report: SourceReport): void;
  /** Looks up where the rows of those of these files that are notebooks are written in their JSON. */
  findRows(paths: Iterable<string>): Promise<void>;
  readonly fileAt: (path: string) => ShownFile | undefined;
}

export function createShownFiles(world: Pick<World, "cwd" | "stdin">): ShownFiles {
  const texts = new Map<string, string>();
  const rows = new Map<string, NotebookRows | undefined>();
  const shown = new Map<string, ShownFile>();
  const fileAt = (path: string): ShownFile | undefined => {
    const text = texts.get(path);
    if (text === undefined) return undefined;
    const known = shown.get(path) ?? {
      ...shownFile(path, text, pathFrom(world.cwd, path), rows.get(path)),
      fileAt,
    };
    shown.set(path, known);
    return known;
  };
  return {
    add(report) {
      for (const [path, text] of report.texts) texts.set(path, text);
    },
    async findRows(paths) {
      for (const path of paths) {
        if (!isNotebook(path) || rows.has(path)) continue;
        rows.set(path, await rowsOf(path, world));
      }
    },
    fileAt,
  };
}

/** The files to which all of these lead. */
export function shownFilesOf(reports: readonly SourceReport[], world: World): ShownFiles["fileAt"] {
  const files = createShownFiles(world);
  for (const report of reports) files.add(report);
  return files.fileAt;
}

/** One that is gone meanwhile has no rows, and what was found in it is told all the same. */
async function rowsOf(path: string, world: Pick<World, "stdin">): Promise<NotebookRows | undefined> {
  const source = await sourceAt(path, world).catch(() => undefined);
  return source?.notebook && notebookRows(source.notebook.json, source.notebook.cells);
}
