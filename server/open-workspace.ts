import type { Connection } from "vscode-languageserver";
import type { ClientOptions } from "./client-options.ts";
import type { EditorWorkspace } from "./editor-workspace.ts";
import type { PositionEncoding } from "./position-encoding.ts";

/** What a workspace is made from. */
export interface WorkspaceNeeds {
  /** To the client, which may have files that nobody else can read. */
  readonly connection: Connection;
  readonly options: ClientOptions;
  readonly encoding: PositionEncoding;
  /** The text of a file or notebook that is open. */
  readonly textOf: (uri: string) => string | undefined;
  /** Hears that files were found: what was asked before may now be answered otherwise. */
  readonly onFound: () => void;
}

/** Opens the workspace as the place where the server runs has it: a process reads the disk, a web worker asks the client. */
export type OpenWorkspace = (needs: WorkspaceNeeds) => EditorWorkspace;
