import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { temporaryFolder } from "../temporary-folder.ts";

/** A folder on the disk that an editor opens as its workspace. */
export interface WorkspaceFolder {
  readonly uri: string;
  uriOf(name: string): string;
  write(name: string, text: string): Promise<void>;
  delete(name: string): Promise<void>;
  remove(): Promise<void>;
}

/** Makes one with these files in it. */
export async function workspaceFolder(files: Readonly<Record<string, string>>): Promise<WorkspaceFolder> {
  const { path, remove } = await temporaryFolder();
  const write = async (name: string, text: string): Promise<void> => {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  };
  const uriOf = (name: string): string => pathToFileURL(join(path, name)).href;
  for (const [name, text] of Object.entries(files)) await write(name, text);
  return { uri: uriOf(""), uriOf, write, delete: (name) => rm(join(path, name)), remove };
}
