import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startVscode, type VscodeServer } from "./vscode-server.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

let server: VscodeServer;
beforeAll(async () => {
  server = await startVscode(join(import.meta.dirname, "../../examples"));
});
afterAll(() => server?.stop());

let editor: Workbench;
afterEach(() => editor?.close());

describe("Verify Preprocessing", () => {
  beforeEach(async () => {
    editor = await openWorkbench(server, "train_resnet50.py");
    await expect.poll(() => editor.warnings.count()).toBe(2);
  });

  it("shows beside the file what the network makes of its pixels", async () => {
    await editor.command("Pixelproof: Verify Preprocessing");
    const report = editor.page
      .frameLocator("iframe.webview")
      .frameLocator("iframe#active-frame")
      .locator("body");
    await expect
      .poll(() => report.innerText().catch(() => ""))
      .toContain("What ResNet50 makes of your pixels");
    expect(await report.innerText()).toContain("This is a stand-in.");
    await expect
      .poll(() => editor.page.locator(".notifications-toasts").innerText())
      .toContain("Download the weights");
    await editor.screenshot("verify");
  });
});
