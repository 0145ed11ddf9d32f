import type { ExtensionContext } from "vscode";
import { activateWith } from "./activate.ts";
import { nodeVerifyRunner } from "./node-verify-runner.ts";
import { registerVerify } from "./verify.ts";

let stop: () => Promise<void> = async () => undefined;

/** Where VS Code runs on a machine: the server and the command line are processes of their own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath("dist/server.js");
  const { output, server } = activateWith(context, {
    // Not loaded before it is needed: the protocol's code is most of this extension's.
    createClient: async (options) => (await import("./node-client.ts")).createNodeClient(module, options),
  });
  stop = server.stop;
  const runner = nodeVerifyRunner(context.asAbsolutePath("dist/cli.cjs"));
  context.subscriptions.push(registerVerify(context, output, runner));
}

/** Ends the server's process. */
export function deactivate(): Promise<void> {
  return stop();
}
