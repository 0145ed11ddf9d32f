import { dirname } from "node:path";
import { Uri, workspace } from "vscode";
import { type CommandRun, runCommandLine } from "./command-line.ts";
import { reportFromParts } from "./report-from-parts.ts";
import { usesIn } from "./uses-in.ts";
import { VerifyRefused, type VerifyRequest, type VerifyRunner, type Watch } from "./verify-runner.ts";

/** Verifies by the command line in a process of its own. @param cli its file */
export function nodeVerifyRunner(cli: string): VerifyRunner {
  const run = (file: Uri, args: readonly string[], { token, onProgress }: Watch): Promise<CommandRun> => {
    const cwd = workspace.getWorkspaceFolder(file)?.uri.fsPath ?? dirname(file.fsPath);
    return runCommandLine(cli, args, { cwd, token, onProgress });
  };
  return {
    abilities: { images: true, weights: true, download: true },
    async uses(file, watch) {
      if (file.scheme !== "file") throw new VerifyRefused("Save it to this machine's disk first.");
      const told = await run(file, ["flows", file.fsPath, "--format", "json"], watch);
      return watch.token.isCancellationRequested ? undefined : usesIn(answerOf(told));
    },
    async verify(request, watch) {
      const told = await run(request.file, argumentsFor(request), watch);
      if (watch.token.isCancellationRequested) return undefined;
      return reportFromParts(answerOf(told), (path) => Uri.file(path).toString());
    },
  };
}

function argumentsFor({
  file,
  suffix,
  phase,
  images,
  weights,
  mayDownload,
}: VerifyRequest): readonly string[] {
  return [
    "verify",
    `${file.fsPath}${suffix}`,
    ...["--format", "parts", "--progress"],
    ...(phase ? ["--phase", phase] : []),
    ...(images ? ["--images", images.fsPath] : []),
    ...(weights ? ["--weights", weights.fsPath] : []),
    ...(mayDownload ? ["--download"] : []),
  ];
}

/** @throws {VerifyRefused} with what it said instead */
function answerOf({ code, stdout, stderr }: CommandRun): string {
  if (code === 0) return stdout;
  throw new VerifyRefused(
    stderr.replace(/^pixelproof: /, "").trim() || "Pixelproof's command line gave no answer.",
  );
}
