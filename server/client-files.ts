import type { Connection } from "vscode-languageserver";
import type { AskedFiles } from "../workspace/asked-tree.ts";
import type { Kind } from "../workspace/kind.ts";

/** What `pixelproof/readFolder` `{uri}` is answered with; null where there is no such folder. */
type FolderAnswer = { readonly entries: readonly (readonly [name: string, kind: Kind])[] } | null;

/** What `pixelproof/readFile` `{uri}` is answered with; null where there is no such file, or one that is too large. */
type FileAnswer = { readonly text: string } | null;

/** The client's files, as it is asked for them: those of a workspace that may lie anywhere. */
export function clientFiles(connection: Connection): AskedFiles {
  return {
    async entries(uri) {
      const answer: FolderAnswer = await connection.sendRequest("pixelproof/readFolder", { uri });
      return answer === null ? undefined : new Map(answer.entries);
    },
    async text(uri) {
      const answer: FileAnswer = await connection.sendRequest("pixelproof/readFile", { uri });
      return answer?.text;
    },
  };
}
