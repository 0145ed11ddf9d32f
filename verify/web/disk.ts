// What verify/machine/disk.ts is on a machine: here "paths" are URIs, and the files those that were seen beforehand.
import type * as machine from "../machine/disk.ts";
import { addressOf } from "./address.ts";
import { given } from "./given.ts";

type Disk = typeof machine;

export const basename: (path: string) => string = (path) => path.slice(path.lastIndexOf("/") + 1);
export const extname: (path: string) => string = (path) => /[^/](\.[^./]*)$/.exec(path)?.[1] ?? "";

export const dirname: (path: string) => string = (path) => {
  const top = topOf(path);
  const slash = path.lastIndexOf("/");
  return slash < top.length ? top : path.slice(0, slash);
};

export const join: (folder: string, ...names: string[]) => string = (folder, ...names) =>
  [folder.replace(/\/$/, ""), ...names.map((name) => name.replace(/^\/$/, ""))].join("/");

/** A path in the program from a folder of it. One from the disk's root leads nowhere: a browser has no disk. */
export const resolve: (folder: string, path: string) => string = (folder, path) => {
  const top = topOf(folder);
  const names: string[] = [];
  for (const name of `${folder.slice(top.length)}/${path}`.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "." && name !== "") names.push(name);
  }
  return path.startsWith("/") ? path : top + names.join("/");
};

export const exists: Disk["exists"] = (path) => given().files.has(addressOf(path)) || isFolder(path);

export const isFolder: Disk["isFolder"] = (path) => {
  const within = `${addressOf(path)}/`;
  return [...given().files].some((file) => file.startsWith(within));
};

export const entriesOf: Disk["entriesOf"] = (folder) => {
  const within = `${addressOf(folder)}/`;
  const entries = new Map<string, boolean>();
  for (const file of given().files) {
    if (!file.startsWith(within)) continue;
    const [name = "", ...more] = file.slice(within.length).split("/");
    entries.set(name, more.length > 0);
  }
  return [...entries].map(([name, isFolderToo]) => ({ name, isFolder: isFolderToo }));
};

export const namesBelow: Disk["namesBelow"] = (folder, file) =>
  addressOf(file)
    .slice(addressOf(folder).length + 1)
    .split("/");

/** "vscode-vfs://github/" */
function topOf(uri: string): string {
  return /^[\w+.-]+:(?:\/\/[^/]*)?\/?/.exec(uri)?.[0] ?? "";
}
