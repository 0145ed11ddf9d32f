import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { installedExtension } from "./installed-extension.ts";
import { startVscode } from "./vscode-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The VS Code that all tests share. */
    readonly vscode: { readonly address: string; readonly home: string; readonly pid: number };
    /** The folder in which the packaged extension is installed, for those that start a VS Code of their own. */
    readonly extensions: string;
    /** The package that is published. */
    readonly vsix: string;
    /** Where the browser that all tests share is reached. */
    readonly browser: string;
  }
}

/** Once for all tests: packages and installs the extension, starts VS Code and a browser. @returns what ends them */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), "pixelproof-vsix-"));
  const ends = [() => rm(home, { recursive: true, force: true, maxRetries: 5 })];
  const end = async (): Promise<void> => {
    for (const each of ends.reverse()) await each();
  };
  try {
    const { vsix, extensions } = await installedExtension(home);
    const vscode = await startVscode(extensions);
    ends.push(vscode.stop);
    const browser = await chromium.launchServer({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      headless: true,
      args: flags,
    });
    ends.push(() => browser.close());
    provide("vscode", { address: vscode.address, home: vscode.home, pid: vscode.pid });
    provide("extensions", extensions);
    provide("vsix", vsix);
    provide("browser", browser.wsEndpoint());
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
