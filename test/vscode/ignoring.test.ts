import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWindow } from "./window.ts";
import type { Workbench } from "./workbench.ts";

let editor: Workbench;
beforeAll(async () => {
  editor = await openWindow({ file: "train_efficientnet.py" });
});
afterAll(() => editor?.close());

const squiggles = (severity: string) => editor.page.locator(`.squiggly-${severity}`);

describe("a finding that the user knows better about", () => {
  it("is ignored on its line by the light bulb", async () => {
    await expect.poll(() => editor.warnings.count()).toBe(1);
    await editor.goTo("tf.float32) / 255.0");
    await editor.quickFix("Ignore wrong-scaling on this line");
    await expect.poll(() => editor.warnings.count()).toBe(0);
    expect(await editor.text()).toContain("# pixelproof: ignore[wrong-scaling]");
    await editor.screenshot("ignored");
  });

  it("leaves a comment behind that is told of when it hides nothing any more, and taken out by its fix", async () => {
    await editor.goTo("tf.float32) / 255.0");
    for (const _ of " / 255.0") await editor.press("Backspace");
    await expect.poll(() => squiggles("info").count()).toBe(1);
    await editor.press("F8");
    const message = editor.page.locator(".marker-widget");
    await expect.poll(() => message.innerText()).toContain("unused-suppression");
    await editor.screenshot("unused-suppression");
    await editor.press("Escape");
    const [best] = await editor.quickFixes();
    expect(best).toMatch(/^Remove/);
    await editor.press("Enter");
    await expect.poll(() => editor.text()).not.toContain("# pixelproof");
  });

  it("is ignored everywhere by a setting of the workspace", async () => {
    await editor.open("predict_cv2.py");
    await expect.poll(() => editor.warnings.count()).toBe(1);
    await editor.command("Pixelproof: Ignore Rule Everywhere");
    const choice = (text: string) =>
      editor.page.locator(".quick-input-list .monaco-list-row", { hasText: text });
    await choice("swapped-channels").click();
    await choice("In this workspace").click();
    await expect.poll(() => editor.warnings.count()).toBe(0);
    expect(JSON.parse(await editor.read(".vscode/settings.json"))).toEqual({
      "pixelproof.ignore": ["swapped-channels"],
    });
  });
});

describe("severities", () => {
  it("are those of the workspace's settings, as soon as they are saved", async () => {
    await editor.open("train_resnet50.py");
    await expect.poll(() => editor.warnings.count()).toBe(2);
    await editor.write(".vscode/settings.json", '{ "pixelproof.severity": { "wrong-scaling": "error" } }');
    await expect.poll(() => squiggles("error").count()).toBe(2);
    await editor.write(".vscode/settings.json", "{}");
    await expect.poll(() => editor.warnings.count()).toBe(2);
  });

  it("are those of pyproject.toml, where the settings say nothing", async () => {
    await editor.write("pyproject.toml", '[tool.pixelproof.severity]\nwrong-scaling = "information"\n');
    await expect.poll(() => squiggles("info").count()).toBe(2);
    await editor.write("pyproject.toml", '[tool.pixelproof]\nignore = ["wrong-scaling"]\n');
    await expect.poll(() => squiggles("info").count()).toBe(0);
    expect(await editor.warnings.count()).toBe(0);
  });
});
