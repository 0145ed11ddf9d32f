import type { Paths } from "./paths.ts";

/** URIs as editors write them, `vscode-vfs://github/owner/project/src/data.py`, of whatever scheme. */
export const uriPaths: Paths = {
  sep: "/",
  dirname(uri) {
    const top = topOf(uri);
    const slash = uri.lastIndexOf("/");
    return slash < top.length ? top : uri.slice(0, slash);
  },
  join: (folder, ...names) =>
    [folder.replace(/\/$/, ""), ...names.filter((name) => name !== "").map(encodeURIComponent)].join("/"),
};

/** `vscode-vfs://github/`, `untitled:` */
function topOf(uri: string): string {
  return /^[\w+.-]+:(?:\/\/[^/]*)?\/?/.exec(uri)?.[0] ?? "";
}
