import { spawn } from "node:child_process";
import type { CancellationToken } from "vscode";

export interface CommandRun {
  /** 0 and 1 answer, 2 could not; 130 was stopped. */
  readonly code: number | null;
  readonly stdout: string;
  /** What it said beside its answer, progress left out. */
  readonly stderr: string;
}

export interface CommandOptions {
  readonly cwd: string;
  readonly token: CancellationToken;
  /** Hears each "tensors: 40 %" as it is told. */
  readonly onProgress?: (line: string) => void;
}

/**
 * Runs Pixelproof's command line in a process of its own, by the Node that VS Code brings: what computes for long, or
 * crashes, does so there. Cancelling asks it to stop, which it does within half a second.
 */
export function runCommandLine(
  cli: string,
  args: readonly string[],
  { cwd, token, onProgress }: CommandOptions,
): Promise<CommandRun> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1", NO_COLOR: "1" };
    const child = spawn(process.execPath, [cli, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const cancelling = token.onCancellationRequested(() => child.kill("SIGTERM"));
    const said: string[] = [];
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    onLines(child.stderr.setEncoding("utf8"), (line) => {
      if (onProgress && isProgress(line)) onProgress(line);
      else said.push(line);
    });
    child.once("error", (error) => {
      cancelling.dispose();
      reject(error);
    });
    child.once("close", (code) => {
      cancelling.dispose();
      resolve({ code, stdout, stderr: said.join("\n") });
    });
  });
}

function isProgress(line: string): boolean {
  return /: \d+ %/.test(line);
}

/** Calls for each whole line, whatever the pieces in which the text comes. */
function onLines(stream: NodeJS.ReadableStream, tell: (line: string) => void): void {
  let rest = "";
  stream.on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) tell(line);
  });
  stream.on("end", () => rest !== "" && tell(rest));
}
