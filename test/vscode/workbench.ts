import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";

const pictures = join(import.meta.dirname, "../../.cache/screenshots");

/** A person at VS Code: what can be seen and done there. */
export interface Workbench {
  readonly page: Page;
  /** The workspace's folder. */
  readonly workspace: string;
  /** Squiggles under warnings that are in view. */
  readonly warnings: Locator;
  /** The messages in the corner. */
  readonly notifications: Locator;
  /** The status bar at the bottom. */
  readonly statusBar: Locator;
  /** The page in an extension's webview. */
  readonly webview: FrameLocator;
  /** The lines of the editor in view, as text. */
  text(): Promise<string>;
  /** Opens a file of the workspace, by its path there. */
  open(file: string): Promise<void>;
  /** What a file of the workspace holds on disk. */
  read(file: string): Promise<string>;
  /** Writes a file of the workspace on disk, behind VS Code's back. */
  write(file: string, text: string): Promise<void>;
  /** Puts the cursor behind the first place in the file where this text stands, by the editor's own search. */
  goTo(text: string): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Runs a command of the palette by its title. */
  command(title: string): Promise<void>;
  /** The titles of the palette's commands for what was typed; the palette is closed again. */
  commandsFor(typed: string): Promise<readonly string[]>;
  /** The titles of the quick fixes where the cursor is; the menu stays open. */
  quickFixes(): Promise<readonly string[]>;
  /** Takes the quick fix whose title has this text, where the cursor is. */
  quickFix(title: string): Promise<void>;
  /** What the hover says where the cursor is; it stays open. */
  hover(): Promise<string>;
  /** Keeps a picture for people to look at: .cache/screenshots/<name>.png. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** @param close ends the window */
export function workbench(page: Page, workspace: string, close: () => Promise<void>): Workbench {
  const press = (key: string) => page.keyboard.press(key);
  const { command, commandsFor, open } = quickInput(page, workspace);
  return {
    page,
    workspace,
    warnings: page.locator(".squiggly-warning"),
    notifications: page.locator(".notifications-toasts"),
    statusBar: page.locator(".statusbar"),
    webview: page.frameLocator("iframe.webview").frameLocator("iframe#active-frame"),
    text: () => visibleText(page),
    open,
    read: (file) => readFile(join(workspace, file), "utf8"),
    write: (file, text) => writeFile(join(workspace, file), text),
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
    commandsFor,
    ...quickFixes(page),
    async hover() {
      await press("Control+k");
      await press("Control+i");
      const shown = page.locator(
        ".monaco-hover:not(.hidden) .hover-contents, .monaco-hover:not(.hidden) .hover-row",
      );
      await shown.first().waitFor();
      return (await shown.allInnerTexts()).join("\n").replaceAll("\u00a0", " ");
    },
    async screenshot(name) {
      await mkdir(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    close,
  };
}

/** Monaco writes spaces as no-break ones, and its lines in the order in which it drew them. */
async function visibleText(page: Page): Promise<string> {
  const lines = await page.locator(".view-line").all();
  const placed = await Promise.all(
    lines.map(async (line) => ({ top: (await line.boundingBox())?.y ?? 0, text: await line.innerText() })),
  );
  placed.sort((a, b) => a.top - b.top);
  return placed.map(({ text }) => text.replaceAll("\u00a0", " ")).join("\n");
}

function quickInput(page: Page, workspace: string): Pick<Workbench, "command" | "commandsFor" | "open"> {
  const input = page.locator(".quick-input-widget input.input");
  const rows = page.locator(".quick-input-list .monaco-list-row");
  const leave = () => page.keyboard.press("Escape");
  /** Opens the quick input by its key and asks it, until what is wanted is there. */
  const ask = async (key: string, typed: string, wanted: Locator): Promise<void> => {
    // What is typed while it is still opening, VS Code may throw away, and then lists other things for ever.
    await again(async () => {
      await page.keyboard.press(key);
      await input.fill(typed, { timeout: A_WHILE });
      await wanted.waitFor({ timeout: A_WHILE });
    }, leave);
  };
  return {
    async command(title) {
      await ask("F1", `>${title}`, rows.first().filter({ hasText: title }));
      await page.keyboard.press("Enter");
    },
    async commandsFor(typed) {
      await ask("F1", `>${typed}`, rows.first());
      const titles = await rows.locator(".label-name").allInnerTexts();
      await page.keyboard.press("Escape");
      return titles;
    },
    async open(file) {
      const row = rows.filter({ hasText: basename(file) }).first();
      await again(async () => {
        // A whole path is looked up as it is, without the search that VS Code would need its ripgrep for.
        await ask("Control+p", join(workspace, file), row);
        await row.click({ timeout: A_WHILE });
        await page
          .locator(`.tab.active [aria-label*="${basename(workspace)}/${file}"]`)
          .waitFor({ timeout: A_WHILE });
      }, leave);
    },
  };
}

/** How long a person waits for VS Code to show something before they try again, in milliseconds. */
const A_WHILE = 5_000;

/** Does it again where it did not work, as a person does on a busy machine; `leave` gets out of what went wrong. */
async function again(action: () => Promise<void>, leave: () => Promise<void>, tries = 6): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (tries <= 1) throw error;
    await leave();
    await again(action, leave, tries - 1);
  }
}

function quickFixes(page: Page): Pick<Workbench, "quickFixes" | "quickFix"> {
  const fixes = page.locator(".action-widget .monaco-list-row.action");
  const titles = async (): Promise<readonly string[]> => {
    // Asked while VS Code still hands on what was typed, it may say that there are none; a person asks again.
    for (let tries = 0; tries < 10 && !(await fixes.first().isVisible()); tries++) {
      await page.keyboard.press("Control+.");
      await fixes
        .first()
        .waitFor({ timeout: 2_000 })
        .catch(() => undefined);
    }
    return fixes.allInnerTexts();
  };
  return {
    quickFixes: titles,
    async quickFix(title) {
      await titles();
      await fixes.filter({ hasText: title }).first().click();
    },
  };
}
