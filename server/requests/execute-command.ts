import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  type ExecuteCommandParams,
  MessageType,
  ResponseError,
  ShowDocumentRequest,
  ShowMessageNotification,
} from "vscode-languageserver";
import { rules } from "../../core/rules/index.ts";
import type { ClientOptions } from "../client-options.ts";
import { rulePage } from "../rule-page.ts";
import type { Session } from "../session.ts";
import { runWorkspaceCheck } from "./check-workspace.ts";

type Run = (session: Session, args: readonly unknown[], token: CancellationToken) => Promise<unknown>;

/** What the server does for editors that have no commands of ours. */
const commands: Readonly<Record<string, Run>> = {
  "pixelproof.checkWorkspace": checkWorkspaceCommand,
  "pixelproof.explainRule": explainRuleCommand,
};

/** A client that has our commands registers these itself, and may not be told of others by the same names. */
export function serverCommands({ commands: own }: ClientOptions): readonly string[] {
  return own.size > 0 ? [] : Object.keys(commands);
}

/** workspace/executeCommand: `pixelproof.checkWorkspace` [], `pixelproof.explainRule` [rule]. */
export async function executeCommand(
  session: Session,
  { command, arguments: args = [] }: ExecuteCommandParams,
  token: CancellationToken,
): Promise<unknown> {
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (run) return await run(session, args, token);
  const names = Object.keys(commands).join(", ");
  throw new ResponseError(ErrorCodes.InvalidParams, `There is no command "${command}"; there are ${names}.`);
}

async function checkWorkspaceCommand(
  session: Session,
  _args: readonly unknown[],
  token: CancellationToken,
): Promise<null> {
  const { connection, abilities } = session;
  const progress = abilities.progress ? await connection.window.createWorkDoneProgress() : undefined;
  const isCancelled = (): boolean =>
    token.isCancellationRequested || progress?.token.isCancellationRequested === true;
  const { files, findings, problems } = await runWorkspaceCheck(session, isCancelled, progress);
  const unread = problems > 0 ? ` ${counted(problems, "file")} could not be checked: the log says why.` : "";
  await tell(
    connection,
    `Pixelproof checked ${counted(files, "file")}: ${counted(findings, "finding")}.${unread}`,
  );
  return null;
}

/** Something that needs no answer. */
function tell({ sendNotification }: Connection, message: string): Promise<void> {
  return sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

/** Opens the rule's page in a browser where the client does that, else says what it begins with, and where it is. */
async function explainRuleCommand(
  { connection, abilities }: Session,
  [name]: readonly unknown[],
): Promise<null> {
  const rule = rules.find((each) => each.name === name);
  if (!rule) {
    const names = rules.map((each) => each.name).join(", ");
    throw new ResponseError(ErrorCodes.InvalidParams, `There is no rule "${name}"; the rules are ${names}.`);
  }
  const uri = rulePage(rule.name);
  if (abilities.showsDocuments) {
    const { success } = await connection.sendRequest(ShowDocumentRequest.type, { uri, external: true });
    if (success) return null;
  }
  const [, first = ""] = rule.page.split("\n\n");
  await tell(connection, `${rule.name}: ${first.replaceAll("\n", " ")} ${uri}`);
  return null;
}
