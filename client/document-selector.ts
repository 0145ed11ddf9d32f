import { workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";

/**
 * Python wherever it is kept, but not what only looks like a document of the workspace: the other side of a comparison,
 * an older version. So schemes are named, and those of the workspace's own folders are among them.
 */
export function documentSelector(): NonNullable<LanguageClientOptions["documentSelector"]> {
  const own = workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [];
  const schemes = new Set(["file", "untitled", "vscode-remote", "vscode-vfs", ...own]);
  return [
    ...[...schemes].map((scheme) => ({ language: "python", scheme })),
    { language: "python", notebook: "*" },
    // VS Code asks the first cell of a notebook for what mends it on saving, and that is often its title.
    { language: "markdown", notebook: "*" },
    // What is set there counts as it is typed.
    { pattern: "**/pyproject.toml" },
  ];
}
