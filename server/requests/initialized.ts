import { DidChangeConfigurationNotification } from "vscode-languageserver";
import type { Session } from "../session.ts";

/** initialized: from now on the server may ask the client, and asks to be told of changed settings. */
export async function initialized({ connection, abilities }: Session): Promise<void> {
  if (!abilities.configuration || !abilities.configurationChanges) return;
  await connection.client.register(DidChangeConfigurationNotification.type, { section: "pixelproof" });
}
