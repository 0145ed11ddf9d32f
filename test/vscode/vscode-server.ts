import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { launcher } from "./installed-extension.ts";

/** A VS Code that runs on this machine, with the packaged extension in it. Any number of windows may look at it. */
export interface VscodeServer {
  /** Where the browser finds it. */
  readonly address: string;
  /** Folder of everything this instance keeps: settings, logs, workspaces. Removed with it. */
  readonly home: string;
  /** Its process. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** How a VS Code differs from the one that all tests share. */
export interface VscodeOptions {
  /** The user's settings, beside those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether VS Code asks which workspaces are trusted; elsewhere all are. */
  readonly asksForTrust?: boolean;
}

const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.editorAssociations": { "*.ipynb": "jupyter-notebook" },
  "chat.disableAIFeatures": true,
  "git.enabled": false,
  // Read by the tests from the screen, where folded lines and sticky ones would stand in the way.
  "editor.minimap.enabled": false,
  "editor.stickyScroll.enabled": false,
};

const quietFlags = [
  "--disable-telemetry",
  "--disable-update-check",
  "--disable-getting-started-override",
  // Three hours otherwise: the extension host would outlive the browser.
  "--reconnection-grace-time",
  "2",
];

/**
 * Starts VS Code.
 * @param extensions the folder in which the extension is installed
 * @throws {Error} where VS Code is not installed (`npm run vscode`) or does not answer within half a minute
 */
export async function startVscode(extensions: string, options: VscodeOptions = {}): Promise<VscodeServer> {
  const home = await mkdtemp(join(tmpdir(), "pixelproof-vscode-"));
  await mkdir(join(home, "data/User"), { recursive: true });
  const settings = { ...quietSettings, ...options.settings };
  await writeFile(join(home, "data/User/settings.json"), JSON.stringify(settings));
  await writeFile(join(home, "config.yaml"), "");

  const { program, args, env } = launcher(home, extensions);
  const port = await freePort();
  const flags = ["--bind-addr", `127.0.0.1:${port}`, "--auth", "none", ...quietFlags];
  if (!options.asksForTrust) flags.push("--disable-workspace-trust");
  const child = spawn(program, args(flags), { env, stdio: "ignore" });
  const stop = async (): Promise<void> => {
    await ended(child);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const address = `http://127.0.0.1:${port}`;
  try {
    await untilHealthy(`${address}/healthz`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, home, pid: child.pid ?? 0, stop };
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill();
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

async function untilHealthy(address: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    const isUp = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await setTimeout(200);
  }
  throw new Error("VS Code did not start");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
