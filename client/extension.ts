import { commands, type ExtensionContext, type LogOutputChannel, window } from "vscode";
import { LanguageClient, type LanguageClientOptions, TransportKind } from "vscode-languageclient/node";
import { verifyCommand } from "./verify.ts";

/** The client that runs, once the start, stop or restart that was asked for last is done. */
let current: Promise<LanguageClient | undefined> = Promise.resolve(undefined);

/** Starts the language server of this extension and keeps it until VS Code lets go. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel("Pixelproof", { log: true });
  const server = context.asAbsolutePath("dist/server.js");
  const restart = async () => {
    current = current.then(stop).then(() => start(server, output));
    await current;
  };
  context.subscriptions.push(
    output,
    commands.registerCommand("pixelproof.restartServer", restart),
    commands.registerCommand("pixelproof.verify", verifyCommand(context, output)),
  );
  await restart();
}

/** Ends the server's process. */
export async function deactivate(): Promise<void> {
  current = current.then(stop);
  await current;
}

/** A client that failed to start can never start again, so each start makes a new one. */
async function start(server: string, output: LogOutputChannel): Promise<LanguageClient | undefined> {
  const client = new LanguageClient(
    "pixelproof",
    "Pixelproof",
    { module: server, transport: TransportKind.ipc },
    { documentSelector, outputChannel: output },
  );
  try {
    await client.start();
    return client;
  } catch (error) {
    output.error("The server did not start.", error);
    return undefined;
  }
}

async function stop(client: LanguageClient | undefined): Promise<undefined> {
  // A server that does not answer is killed all the same, and the client has logged it.
  await client?.dispose().catch(() => undefined);
}

const documentSelector: NonNullable<LanguageClientOptions["documentSelector"]> = [
  { language: "python", scheme: "file" },
  { language: "python", scheme: "untitled" },
  { language: "python", notebook: "*" },
  // VS Code asks the first cell of a notebook for what mends it on saving, and that is often its title.
  { language: "markdown", notebook: "*" },
];
