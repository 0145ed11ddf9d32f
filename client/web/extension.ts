import type { ExtensionContext } from "vscode";
import { activateWith } from "../activate.ts";
import { registerVerify } from "../verify.ts";
import { webVerifyRunner } from "./web-verify-runner.ts";

let stop: () => Promise<void> = async () => undefined;

/** Where VS Code runs in a browser alone: the server is a web worker, and verify runs in others. */
export function activate(context: ExtensionContext): void {
  const { output, server } = activateWith(context, {
    createClient: async (options) =>
      (await import("./web-client.ts")).createWebClient(context.extensionUri, options),
  });
  stop = server.stop;
  const runner = webVerifyRunner(context.extensionUri, server);
  context.subscriptions.push(registerVerify(context, output, runner));
}

/** Ends the server's worker. */
export function deactivate(): Promise<void> {
  return stop();
}
