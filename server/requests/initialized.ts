import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from "vscode-languageserver";
import { CONFIG_NAME } from "../../workspace/config/config-files.ts";
import type { Session } from "../session.ts";

/** initialized: from now on the server may ask the client, and asks to be told of changed settings and files. */
export async function initialized({ connection, abilities }: Session): Promise<void> {
  if (abilities.configuration && abilities.configurationChanges) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: "pixelproof" });
  }
  if (abilities.fileWatching) {
    const watchers = [{ globPattern: "**/*.{py,pyw,ipynb}" }, { globPattern: `**/${CONFIG_NAME}` }];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
