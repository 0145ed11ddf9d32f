import type { Connection } from "vscode-languageserver";
import type { Engine } from "../core/engine.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import type { ClientOptions } from "./client-options.ts";
import type { ConfigProblems } from "./config-problems.ts";
import type { EditorWorkspace } from "./editor-workspace.ts";
import type { OpenConfigs } from "./open-configs.ts";
import type { OpenDocuments } from "./open-documents.ts";
import type { PositionEncoding } from "./position-encoding.ts";
import type { Published } from "./published.ts";
import type { Settings } from "./settings.ts";
import type { Status } from "./status.ts";
import type { WorkspaceCheck } from "./workspace-check.ts";

/** Everything that lives from `initialize` to `shutdown`. */
export interface Session {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly options: ClientOptions;
  /** How the client counts columns. */
  readonly encoding: PositionEncoding;
  /** Knows the workspace, with what is not saved yet. */
  readonly engine: Engine;
  readonly documents: OpenDocuments;
  readonly workspace: EditorWorkspace;
  readonly published: Published;
  readonly settings: Settings;
  readonly configProblems: ConfigProblems;
  readonly openConfigs: OpenConfigs;
  readonly workspaceCheck: WorkspaceCheck;
  readonly status: Status;
}
