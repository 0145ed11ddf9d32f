import { join } from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { expect } from "vitest";
import type { Workbench } from "./workbench.ts";

/** The panel in which a report is read, as a person sees it. */
export interface ReportPanel {
  readonly body: Locator;
  /** All that stands in it, as text; "" before it is there. */
  text(): Promise<string>;
  /** The button of an action. */
  button(action: string): Locator;
  /** Answers VS Code's own dialog with a folder of the workspace: goes into it, then takes it. */
  giveFolder(name: string): Promise<void>;
  /** The same with a file, which is taken at once. */
  giveFile(name: string): Promise<void>;
  /** Takes what a dialog for files and folders proposes. */
  acceptDialog(): Promise<void>;
}

/** @param editor finds the window in which it is, which may be another one each time */
export function reportPanel(editor: () => Workbench): ReportPanel {
  const body = () => panelPage(editor()).locator("body");
  const acceptDialog = () => editor().page.locator(".quick-input-action .monaco-button").first().click();
  const row = (name: string) =>
    editor().page.locator(".quick-input-list .monaco-list-row").filter({ hasText: name });
  return {
    get body() {
      return body();
    },
    async text() {
      return (await body().isVisible()) ? (await body().innerText()).replaceAll("\u00a0", " ") : "";
    },
    button: (action) => panelPage(editor()).locator(`#actions button[data-action="${action}"]`),
    async giveFolder(name) {
      await row(name).click();
      const { page, workspace } = editor();
      const input = page.locator(".quick-input-widget input.input");
      await expect.poll(() => input.inputValue()).toBe(`${join(workspace, name)}/`);
      await acceptDialog();
    },
    giveFile: (name) => row(name).click(),
    acceptDialog,
  };
}

/** The panel's page: notebooks have webviews too. */
function panelPage({ page }: Workbench): FrameLocator {
  const webview = page.frameLocator('iframe.webview[src*="extensionId=pixelproof"]');
  return webview.frameLocator("iframe#active-frame");
}
