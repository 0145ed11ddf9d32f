import type { AskedFiles } from "../workspace/asked-tree.ts";
import { createAskedWorkspace } from "../workspace/asked-workspace.ts";
import { readNotebook } from "../workspace/notebook-json.ts";
import { isNotebook, programText } from "../workspace/program-text.ts";
import type { EditorWorkspace, StoredProgram } from "./editor-workspace.ts";
import type { WorkspaceNeeds } from "./open-workspace.ts";
import { createPlacement } from "./placement.ts";
import type { PositionEncoding } from "./position-encoding.ts";
import { createStoredNotebookPlacement } from "./stored-notebook-placement.ts";

/** Files are those that the client can read. */
export function createAskedEditorWorkspace(
  files: AskedFiles,
  { textOf, onFound, encoding }: Pick<WorkspaceNeeds, "textOf" | "onFound" | "encoding">,
): EditorWorkspace {
  const openUris = new Set<string>();
  const open = {
    read: (uri: string) => (openUris.has(uri) ? textOf(uri) : undefined),
    paths: () => [...openUris],
  };
  let folders: readonly string[] = [];
  let asked = createAskedWorkspace(folders, { files, open, onFound });
  return {
    resolve: (importer, module, level) => asked.resolve(importer, module, level),
    saving: (asker, name) => asked.saving(asker, name),
    setFolders(uris) {
      folders = uris;
      asked = createAskedWorkspace(folders, { files, open, onFound });
    },
    opened: (uri) => void openUris.add(uri),
    closed: (uri) => void openUris.delete(uri),
    invalidate: (uri) => asked.invalidate(uri),
    textOf: (uri) => asked.readText(uri),
    isUsedElsewhere: (uri) => asked.isUsedElsewhere(uri),
    settled: () => asked.settled(),
    files: async () => ({ uris: await asked.files(), problems: [] }),
    read: (uri) => readProgram(uri, files, encoding),
  };
}

async function readProgram(
  uri: string,
  files: AskedFiles,
  encoding: PositionEncoding,
): Promise<StoredProgram> {
  const written = await files.text(uri);
  if (written === undefined) throw new Error("it cannot be read");
  const text = programText(uri, written);
  const placement = isNotebook(uri)
    ? createStoredNotebookPlacement(uri, text, { json: written, cells: readNotebook(written) }, encoding)
    : createPlacement(text, [{ uri, version: null }], encoding);
  return { text, placement };
}
