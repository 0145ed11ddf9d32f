import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../..");
const install = join(root, ".cache/vscode/node_modules");
const node = join(install, `node-${process.platform}-${process.arch}/bin/node`);
const codeServer = join(install, "code-server/out/node/entry.js");

/** A VS Code that runs on this machine, with the packaged extension in it and a workspace of its own. */
export interface VscodeServer {
  /** Where the browser finds it. */
  readonly address: string;
  /** The workspace's folder. */
  readonly workspace: string;
  /** Folder of everything this instance keeps; removed with it. */
  readonly home: string;
  stop(): Promise<void>;
}

const settings = {
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.editorAssociations": { "*.ipynb": "jupyter-notebook" },
  "chat.disableAIFeatures": true,
  "git.enabled": false,
};

/**
 * Packages the extension, installs it and starts VS Code.
 * @param files the folder whose copy is the workspace
 * @throws {Error} where VS Code is not installed (`npm run vscode`) or does not answer within half a minute
 */
export async function startVscode(files: string): Promise<VscodeServer> {
  const home = await mkdtemp(join(tmpdir(), "pixelproof-vscode-"));
  const workspace = join(home, "workspace");
  await cp(files, workspace, { recursive: true });
  await mkdir(join(home, "data/User"), { recursive: true });
  await writeFile(join(home, "data/User/settings.json"), JSON.stringify(settings));
  await writeFile(join(home, "config.yaml"), "");

  const run = launcher(home);
  await promisify(run.toEnd)(["--install-extension", await packaged(home), "--force"]);
  const port = await freePort();
  const child = run.toStay(["--bind-addr", `127.0.0.1:${port}`, "--auth", "none", ...quiet]);
  const stop = async (): Promise<void> => {
    child.kill();
    if (child.exitCode === null) await once(child, "exit");
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await untilHealthy(`http://127.0.0.1:${port}/healthz`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address: `http://127.0.0.1:${port}`, workspace, home, stop };
}

const quiet = [
  "--disable-telemetry",
  "--disable-update-check",
  "--disable-workspace-trust",
  "--disable-getting-started-override",
  // Three hours otherwise: the extension host would outlive the browser.
  "--reconnection-grace-time",
  "2",
];

/** The extension as it is published. */
async function packaged(home: string): Promise<string> {
  const file = join(home, "pixelproof.vsix");
  await promisify(execFile)("npm", ["run", "package", "--", "--out", file], { cwd: root });
  return file;
}

function launcher(home: string) {
  const own = ["config.yaml", "data", "extensions"].map((name) => join(home, name));
  const [config = "", data = "", extensions = ""] = own;
  const args = [codeServer, "--config", config, "--user-data-dir", data, "--extensions-dir", extensions];
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, ".config"),
    XDG_DATA_HOME: join(home, ".data"),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  };
  return {
    toEnd: (more: readonly string[], done: (error: Error | null) => void) =>
      execFile(node, [...args, ...more], { env }, done),
    toStay: (more: readonly string[]): ChildProcess =>
      spawn(node, [...args, ...more], { env, stdio: "ignore" }),
  };
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
