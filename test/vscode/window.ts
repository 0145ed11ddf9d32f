import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { type Workbench, workbench } from "./workbench.ts";

/** What a window shows at first, and how. */
export interface WindowOptions {
  /** The file that is opened, by its path in the workspace; none unless said. */
  readonly file?: string;
  /** More files of the workspace, beside those of examples/: what each holds, by its path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whether the workspace has only `files`, and not those of examples/. */
  readonly isBare?: boolean;
  /** The workspace's settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** VS Code's own language, as "de"; English unless said. */
  readonly language?: string;
  /** Its size in pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The VS Code it looks at; the one that all tests share, unless said. */
  readonly vscode?: { readonly address: string; readonly home: string };
}

/** Those that are open now. */
export const openWindows = new Set<Workbench>();

const examples = join(import.meta.dirname, "../../examples");

/**
 * Opens a window of VS Code on a workspace of its own, a copy of examples/. It takes some seconds, so tests that do not
 * stand in each other's way share one; `Workbench.close` ends it.
 */
export async function openWindow(options: WindowOptions = {}): Promise<Workbench> {
  const vscode = options.vscode ?? inject("vscode");
  const workspace = await newWorkspace(vscode.home, options);
  const browser = await chromium.connect(inject("browser"));
  let window: Workbench | undefined;
  const close = async (): Promise<void> => {
    if (window) openWindows.delete(window);
    await browser.close();
  };
  try {
    const context = await browser.newContext({ viewport: options.size ?? { width: 1280, height: 800 } });
    const page = await context.newPage();
    // As a language pack would have it, but for VS Code's own words, which stay English.
    if (options.language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = "${options.language}"`);
    await page.goto(addressOf(vscode.address, workspace, options.file));
    await untilReady(page, options.file);
    window = workbench(page, workspace, close);
    openWindows.add(window);
    return window;
  } catch (error) {
    await close();
    throw error;
  }
}

async function newWorkspace(home: string, { files = {}, isBare, settings }: WindowOptions): Promise<string> {
  const workspace = join(await mkdtemp(join(home, "workspace-")), "cats-and-dogs");
  await mkdir(workspace);
  if (!isBare) await cp(examples, workspace, { recursive: true });
  const written = settings ? { ...files, ".vscode/settings.json": JSON.stringify(settings) } : files;
  for (const [name, text] of Object.entries(written)) {
    const path = join(workspace, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return workspace;
}

function addressOf(address: string, workspace: string, file: string | undefined): string {
  const folder = `${address}/?folder=${workspace}`;
  if (file === undefined) return folder;
  const uri = `vscode-remote://${new URL(address).host}${join(workspace, file)}`;
  return `${folder}&payload=${encodeURIComponent(JSON.stringify([["openFile", uri]]))}`;
}

async function untilReady(page: Page, file: string | undefined): Promise<void> {
  const shown =
    file === undefined
      ? ".explorer-folders-view .monaco-list-row"
      : ".monaco-editor .view-lines, .notebookOverlay";
  await page.locator(shown).first().waitFor({ timeout: 60_000 });
}
