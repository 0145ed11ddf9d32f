import { type LogOutputChannel, workspace } from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  State,
  WorkDoneProgress,
} from "vscode-languageclient";
import { answerFiles } from "./answer-files.ts";
import { documentSelector } from "./document-selector.ts";
import type { ServerState } from "./language-server.ts";
import type { Platform } from "./platform.ts";
import type { StatusParams } from "./protocol.ts";

/** The protocol's type of a request's progress. */
export const workDoneProgress = WorkDoneProgress.type;

/** What is heard of the server while it lives. */
export interface ServerWatch {
  onState(state: ServerState): void;
  /** It ended, though nobody asked it to; also while it starts. */
  onCrash(): void;
}

/** Starts a server and resolves when it answers. */
export async function connect(
  platform: Platform,
  output: LogOutputChannel,
  watch: ServerWatch,
): Promise<BaseLanguageClient> {
  const client = await platform.createClient({
    documentSelector: documentSelector(),
    outputChannel: output,
    initializationOptions: { commands: runnableCommands(), readsFiles: true },
    // Else the client puts its own message before everybody, in the protocol's words.
    initializationFailedHandler: () => false,
    errorHandler: {
      // A message that could not be read or written costs that message; if the connection is gone, `closed` follows.
      error: () => ({ action: ErrorAction.Continue }),
      // The client would start it again by itself, but never after a crash on the way up.
      closed() {
        watch.onCrash();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
  });
  // What goes wrong is written to the output; whether anybody need be told is for whoever watches to say.
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);
  answerFiles(client);
  client.onNotification("pixelproof/status", (status: StatusParams) =>
    watch.onState({ kind: "running", ...status }),
  );
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) watch.onState({ kind: "starting" });
    if (newState === State.Running) {
      watch.onState({ kind: "running", state: "ready", findings: 0, files: 0 });
    }
  });
  try {
    await client.start();
    return client;
  } catch (error) {
    // What is left of it, as a server that refused to serve.
    await client.dispose().catch(() => undefined);
    throw error;
  }
}

/** The commands that code actions and lenses of the server may call: those that verify wait for trust. */
function runnableCommands(): readonly string[] {
  const names = ["explainRule", "ignoreEverywhere", "showFlows", ...(workspace.isTrusted ? ["verify"] : [])];
  return names.map((name) => `pixelproof.${name}`);
}
