import type { Connection } from "vscode-languageserver";
import type { ClientAbilities } from "./client-abilities.ts";
import type { EditorWorkspace } from "./editor-workspace.ts";
import type { OpenDocuments } from "./open-documents.ts";
import type { Published } from "./published.ts";
import type { Settings } from "./settings.ts";

/** Everything that lives from `initialize` to `shutdown`. */
export interface Session {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly documents: OpenDocuments;
  readonly workspace: EditorWorkspace;
  readonly published: Published;
  readonly settings: Settings;
}
