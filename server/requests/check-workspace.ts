import type {
  CancellationToken,
  WorkDoneProgressParams,
  WorkDoneProgressReporter,
} from "vscode-languageserver";
import { askForDiagnosticsAgain } from "../diagnostics.ts";
import type { Session } from "../session.ts";

/** How many files were checked, how many findings are shown, and how many files could not be checked: the log says which. */
export interface CheckWorkspaceResult {
  readonly files: number;
  readonly findings: number;
  readonly problems: number;
}

/** pixelproof/checkWorkspace: checks what nobody has open too; tells of it as it goes, and how far it is. */
export async function checkWorkspace(
  session: Session,
  { workDoneToken }: WorkDoneProgressParams,
  token: CancellationToken,
): Promise<CheckWorkspaceResult> {
  const { connection } = session;
  const progress =
    workDoneToken === undefined ? undefined : connection.window.attachWorkDoneProgress(workDoneToken);
  return await runWorkspaceCheck(session, () => token.isCancellationRequested, progress);
}

/** The same with a progress that was begun by the server. */
export async function runWorkspaceCheck(
  session: Session,
  isCancelled: () => boolean,
  progress: WorkDoneProgressReporter | undefined,
): Promise<CheckWorkspaceResult> {
  const { connection, workspaceCheck, documents, published, status } = session;
  progress?.begin("Checking image preprocessing", 0, undefined, true);
  try {
    const { files, problems } = await status.during(() =>
      workspaceCheck.run(isCancelled, (uri, index, of) => {
        progress?.report(Math.floor((100 * index) / of), `${index + 1}/${of} ${nameOf(uri)}`);
      }),
    );
    await askForDiagnosticsAgain(session);
    for (const problem of problems) connection.console.warn(`Not checked: ${problem}`);
    return {
      files: files + documents.uris().length,
      findings: published.count(),
      problems: problems.length,
    };
  } finally {
    progress?.done();
  }
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
}
