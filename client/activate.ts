import { commands, type ExtensionContext, type LogOutputChannel, window, workspace } from "vscode";
import { checkWorkspace } from "./check-workspace.ts";
import { explainRule } from "./explain-rule.ts";
import { ignoreEverywhere } from "./ignore-everywhere.ts";
import { createLanguageServer, type LanguageServer } from "./language-server.ts";
import { showNetworks } from "./networks-view.ts";
import { openExample } from "./open-example.ts";
import type { Platform } from "./platform.ts";
import { createRulePages } from "./rule-pages.ts";
import { showState } from "./status-item.ts";
import { tellGivenUp } from "./tell-given-up.ts";

/** What a platform adds its own commands to. */
export interface ActiveExtension {
  readonly output: LogOutputChannel;
  readonly server: LanguageServer;
}

/**
 * Everything that is the same wherever VS Code runs. It returns at once: the server starts when there is Python to check,
 * or when a command needs it.
 */
export function activateWith(context: ExtensionContext, platform: Platform): ActiveExtension {
  const output = window.createOutputChannel("Pixelproof", { log: true });
  const server = createLanguageServer(platform, output);
  const command = (name: string, run: (argument: unknown) => unknown) =>
    commands.registerCommand(`pixelproof.${name}`, tellingErrors(run));
  context.subscriptions.push(
    output,
    server,
    showState(server),
    showNetworks(server),
    createRulePages(server),
    command("restartServer", server.restart),
    command("showOutput", () => output.show()),
    command("checkWorkspace", () => checkWorkspace(server)),
    command("explainRule", (rule) => explainRule(server, rule)),
    command("ignoreEverywhere", (rule) => ignoreEverywhere(server, rule)),
    command("openExample", openExample),
    server.onDidGiveUp(tellGivenUp),
    // The server offers what needs trust to those only who have it.
    workspace.onDidGrantWorkspaceTrust(() => server.isWanted && server.restart()),
    startWithPython(server),
  );
  return { output, server };
}

/** What went wrong is told in words, not as VS Code tells of a command that throws. */
function tellingErrors(run: (argument: unknown) => unknown): (argument: unknown) => Promise<void> {
  return async (argument) => {
    try {
      await run(argument);
    } catch (error) {
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  };
}

/** Where no Python is open, no process is started: notebooks, and commands of other languages, may have activated this. */
function startWithPython(server: LanguageServer): { dispose(): void } {
  const isPython = ({ languageId }: { readonly languageId: string }): boolean => languageId === "python";
  if (workspace.textDocuments.some(isPython)) {
    server.start();
    return { dispose: () => undefined };
  }
  return workspace.onDidOpenTextDocument((document) => {
    if (isPython(document)) server.start();
  });
}
