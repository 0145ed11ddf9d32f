import { FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** Larger files hold data, or were made by a tool. */
const LARGEST_FILE = 1_000_000;

interface Asked {
  readonly uri: string;
}

/** Reads files for the server that it cannot read itself: whatever VS Code has in its workspace, wherever that is. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest("pixelproof/readFolder", ({ uri }: Asked) => entriesOf(Uri.parse(uri)));
  client.onRequest("pixelproof/readFile", ({ uri }: Asked) => textOf(Uri.parse(uri)));
}

async function entriesOf(folder: Uri) {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return { entries: entries.flatMap(([name, type]) => kindOf(type).map((kind) => [name, kind])) };
  } catch {
    // There is none, which is an answer.
    return null;
  }
}

function kindOf(type: FileType): readonly string[] {
  if (type & FileType.File) return ["file"];
  if (!(type & FileType.Directory)) return [];
  return [type & FileType.SymbolicLink ? "linked folder" : "folder"];
}

async function textOf(file: Uri) {
  try {
    const { size } = await workspace.fs.stat(file);
    if (size > LARGEST_FILE) return null;
    return { text: new TextDecoder().decode(await workspace.fs.readFile(file)) };
  } catch {
    return null;
  }
}
