import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWindow } from "./window.ts";
import type { Workbench } from "./workbench.ts";

let editor: Workbench;
beforeAll(async () => {
  editor = await openWindow({
    file: "train_resnet50.py",
    settings: { "pixelproof.inlayHints.enable": true },
  });
});
afterAll(() => editor?.close());

describe("a file in front", () => {
  it("has a lens above each use of a network of which something is found", async () => {
    await expect.poll(() => editor.warnings.count()).toBe(2);
    await editor.goTo("model.fit(");
    const lens = editor.page.locator(".codelens-decoration");
    await expect.poll(() => lens.first().innerText()).toContain("Verify preprocessing");
  });

  it("says where images are handed over what arrives, if the user wants that", async () => {
    await expect.poll(() => editor.text()).toMatch(/model\.fit\(.*0…1/);
    await editor.screenshot("hints-and-lenses");
  });

  it("is told of in the status bar, where a click leads to the problems", async () => {
    await editor.page.locator("#status\\.languageStatus").click();
    const status = editor.page.locator(".hover-language-status");
    await expect.poll(() => status.innerText()).toContain("Pixelproof: 2 findings");
    await status.getByText("Show Problems").click();
    await expect.poll(() => editor.page.locator(".markers-panel").innerText()).toContain("wrong-scaling");
    await editor.press("Control+j");
  });
});

describe("the view of networks", () => {
  const row = (text: string) =>
    editor.page
      .locator(".pane", { hasText: "Pixelproof: Networks" })
      .locator(".monaco-list-row", { hasText: text });

  it("shows each network, what reaches it and by which steps, and leads to each place", async () => {
    await editor.command("Pixelproof: Show What Reaches Each Network");
    await expect.poll(() => row("ResNet50").first().innerText()).toContain("expects BGR");
    await expect.poll(() => row("model.fit").first().innerText()).toContain("train");
    await editor.screenshot("networks");
    await row("rescale=1./255").first().click();
    await expect.poll(() => editor.statusBar.innerText()).toContain("Ln 11, Col");
  });

  it("follows the editor in front", async () => {
    await editor.open("right/train_efficientnet.py");
    await expect.poll(() => row("EfficientNetB0").count()).toBeGreaterThan(0);
    expect(await row("ResNet50").count()).toBe(0);
  });
});

describe("the commands", () => {
  it("check what nobody has open, and lead to what was found", async () => {
    await editor.command("Pixelproof: Check Workspace");
    await expect
      .poll(() => editor.notifications.innerText())
      .toContain("Pixelproof checked 8 files: 6 findings.");
    await editor.notifications.getByText("Show Problems").click();
    await expect.poll(() => editor.page.locator(".markers-panel").innerText()).toContain("predict_cv2.py");
    await editor.screenshot("workspace");
    await editor.press("Control+j");
  });

  it("explain a rule by its page", async () => {
    await editor.command("Pixelproof: Explain Rule");
    await editor.page.locator(".quick-input-list .monaco-list-row", { hasText: "swapped-channels" }).click();
    await expect
      .poll(() =>
        editor.webview
          .locator("body")
          .innerText()
          .catch(() => ""),
      )
      .toContain("red arrives where blue is expected");
    await editor.screenshot("rule-page");
  });

  it("open an example, in which something is found", async () => {
    await editor.command("Pixelproof: Open Example");
    await expect.poll(() => editor.warnings.count()).toBe(1);
  });

  it("open the walkthrough", async () => {
    await editor.command("Welcome: Open Walkthrough...");
    await editor.page.locator(".quick-input-list .monaco-list-row", { hasText: "Pixelproof" }).click();
    const page = editor.page.locator(".gettingStartedContainer");
    await expect.poll(() => page.innerText()).toContain("Get Started with Pixelproof");
    for (const step of [
      "See what is wrong",
      "Mend it",
      "See what reaches each network",
      "Measure what it costs",
      "Check everything",
    ]) {
      expect(await page.innerText()).toContain(step);
    }
    await editor.screenshot("walkthrough");
  });
});
