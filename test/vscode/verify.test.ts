import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWindow } from "./window.ts";
import type { Workbench } from "./workbench.ts";

let editor: Workbench;
beforeAll(async () => {
  editor = await openWindow({ file: "train_resnet50.py" });
});
afterAll(() => editor?.close());

describe("Verify Preprocessing", () => {
  it("shows beside the file what the network makes of its pixels", async () => {
    await expect.poll(() => editor.warnings.count()).toBe(2);
    await editor.command("Pixelproof: Verify Preprocessing");
    const report = editor.webview.locator("body");
    await expect
      .poll(() => report.innerText().catch(() => ""))
      .toContain("What ResNet50 makes of your pixels");
    expect(await report.innerText()).toContain("This is a stand-in.");
    await expect.poll(() => editor.notifications.innerText()).toContain("Download the weights");
    await editor.screenshot("verify");
  });
});
