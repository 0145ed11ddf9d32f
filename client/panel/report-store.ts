import { FileType, Uri, workspace } from "vscode";
import { isKeptReport } from "./is-kept-report.ts";
import type { KeptReport } from "./panel-state.ts";

/** Keeps reports in files: they are too large for what VS Code keeps of a panel itself, which is their name alone. */
export interface ReportStore {
  save(id: string, kept: KeptReport): Promise<void>;
  /** undefined where it is no longer there, or of another version. */
  load(id: string): Promise<KeptReport | undefined>;
  /** The newest that is such a one, with the name it is kept under. */
  newest(
    isSuch: (kept: KeptReport) => boolean,
  ): Promise<{ readonly id: string; readonly kept: KeptReport } | undefined>;
  remove(id: string): Promise<void>;
  /** Removes what nobody has touched for two months: panels of workspaces that nobody opened again. */
  sweep(): Promise<void>;
}

const LONGEST = 60 * 24 * 60 * 60 * 1000;

/** @param folder this extension's own */
export function reportStore(folder: Uri): ReportStore {
  const fileOf = (id: string): Uri => Uri.joinPath(folder, `${id}.json`);
  const load = async (id: string): Promise<KeptReport | undefined> => {
    if (!isId(id)) return undefined;
    try {
      const bytes = await workspace.fs.readFile(fileOf(id));
      const kept: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return isKeptReport(kept) ? kept : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    async save(id, kept) {
      await workspace.fs.createDirectory(folder);
      await workspace.fs.writeFile(fileOf(id), new TextEncoder().encode(JSON.stringify(kept)));
    },
    load,
    async newest(isSuch) {
      for (const { name } of await newestFirst(folder)) {
        const id = name.replace(/\.json$/, "");
        const kept = await load(id);
        if (kept && isSuch(kept)) return { id, kept };
      }
      return undefined;
    },
    remove: async (id) => removed(fileOf(id)),
    async sweep() {
      for (const { name, mtime } of await newestFirst(folder)) {
        if (mtime < Date.now() - LONGEST) await removed(Uri.joinPath(folder, name));
      }
    },
  };
}

/** What a page says is not taken for a path. */
function isId(id: string): boolean {
  return /^[0-9a-f-]{36}$/.test(id);
}

interface StoredFile {
  readonly name: string;
  readonly mtime: number;
}

/** None where nothing was kept yet. */
async function newestFirst(folder: Uri): Promise<readonly StoredFile[]> {
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  const files = entries.filter(([, type]) => type === FileType.File);
  const dated = files.map(async ([name]) => {
    const { mtime } = await workspace.fs.stat(Uri.joinPath(folder, name));
    return { name, mtime };
  });
  return (await Promise.all(dated)).sort((a, b) => b.mtime - a.mtime);
}

/** Whether or not it was there. */
async function removed(file: Uri): Promise<void> {
  await workspace.fs.delete(file).then(undefined, () => undefined);
}
