import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../..");
const install = join(root, ".cache/vscode/node_modules");
const node = join(install, `node-${process.platform}-${process.arch}/bin/node`);
const codeServer = join(install, "code-server/out/node/entry.js");

/** How VS Code is called: its program, the arguments that come first, and the environment. */
export interface Launcher {
  readonly program: string;
  args(more: readonly string[]): readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** A launcher whose VS Code keeps its own data in `home`, and its extensions where several may share them. */
export function launcher(home: string, extensions: string): Launcher {
  const [config = "", data = ""] = ["config.yaml", "data"].map((name) => join(home, name));
  const first = [codeServer, "--config", config, "--user-data-dir", data, "--extensions-dir", extensions];
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, ".config"),
    XDG_DATA_HOME: join(home, ".data"),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  };
  return { program: node, args: (more) => [...first, ...more], env };
}

/** Packages the extension as it is published, and installs it. @returns the package, and the folder of extensions */
export async function installedExtension(home: string): Promise<{ vsix: string; extensions: string }> {
  const run = promisify(execFile);
  const vsix = join(home, "pixelproof.vsix");
  await run("npm", ["run", "package", "--", "--out", vsix], { cwd: root });
  const extensions = join(home, "extensions");
  const { program, args, env } = launcher(home, extensions);
  await run(program, args(["--install-extension", vsix, "--force"]), { env });
  return { vsix, extensions };
}
