import type { Command } from "vscode-languageserver";

/** Has the client prove the impact of what arrives at a use of a network. */
export function verifyCommand(title: string, uri: string, suffix: string): Command {
  return { title, command: "pixelproof.verify", arguments: [{ uri, suffix }] };
}

/** Has the client show a rule's page. */
export function explainCommand(title: string, rule: string): Command {
  return { title, command: "pixelproof.explainRule", arguments: [rule] };
}
