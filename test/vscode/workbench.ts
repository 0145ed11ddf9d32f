import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import type { VscodeServer } from "./vscode-server.ts";

const pictures = join(import.meta.dirname, "../../.cache/screenshots");

/** A person at VS Code: what can be seen and done there. */
export interface Workbench {
  readonly page: Page;
  /** Squiggles under warnings that are in view. */
  readonly warnings: Locator;
  /** The lines of the editor in view, as text. */
  text(): Promise<string>;
  /** Puts the cursor behind the first place in the file where this text stands, by the editor's own search. */
  goTo(text: string): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Runs a command of the palette by its title. */
  command(title: string): Promise<void>;
  /** The titles of the quick fixes where the cursor is; the menu stays open. */
  quickFixes(): Promise<readonly string[]>;
  /** Keeps a picture for people to look at: .cache/screenshots/<name>.png. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
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

/** Opens a file of the workspace in a window of its own. */
export async function openWorkbench(server: VscodeServer, file: string): Promise<Workbench> {
  const context = await chromium.launchPersistentContext("", {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    viewport: { width: 1280, height: 800 },
    args: flags,
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(addressOf(server, file));
    await page.locator(".monaco-editor .view-lines, .notebookOverlay").first().waitFor();
    return workbench(context, page);
  } catch (error) {
    await context.close();
    throw error;
  }
}

function addressOf({ address, workspace }: VscodeServer, file: string): string {
  const uri = `vscode-remote://${new URL(address).host}${join(workspace, file)}`;
  const payload = encodeURIComponent(JSON.stringify([["openFile", uri]]));
  return `${address}/?folder=${workspace}&payload=${payload}`;
}

function workbench(context: BrowserContext, page: Page): Workbench {
  const fixes = page.locator(".action-widget .monaco-list-row.action");
  const press = (key: string) => page.keyboard.press(key);
  const command = async (title: string): Promise<void> => {
    await press("F1");
    await page.locator(".quick-input-widget input.input").fill(`>${title}`);
    await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await press("Enter");
  };
  return {
    page,
    warnings: page.locator(".squiggly-warning"),
    async text() {
      // Monaco writes spaces as no-break ones, and its lines in the order in which it drew them.
      const lines = await page.locator(".view-line").all();
      const placed = await Promise.all(
        lines.map(async (line) => ({
          top: (await line.boundingBox())?.y ?? 0,
          text: await line.innerText(),
        })),
      );
      placed.sort((a, b) => a.top - b.top);
      return placed.map(({ text }) => text.replaceAll("\u00a0", " ")).join("\n");
    },
    async goTo(text) {
      await press("Control+f");
      await page.locator(".find-widget.visible textarea").first().fill(text);
      await press("Enter");
      await press("Escape");
      await press("ArrowRight");
    },
    type: (text) => page.keyboard.type(text),
    press,
    command,
    async quickFixes() {
      // Asked while VS Code still hands on what was typed, it may say that there are none; a person asks again.
      for (let tries = 0; tries < 3 && !(await fixes.first().isVisible()); tries++) {
        await press("Control+.");
        await fixes
          .first()
          .waitFor({ timeout: 10_000 })
          .catch(() => undefined);
      }
      return fixes.allInnerTexts();
    },
    async screenshot(name) {
      await mkdir(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    close: () => context.close(),
  };
}
