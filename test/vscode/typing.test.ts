import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWindow } from "./window.ts";
import type { Workbench } from "./workbench.ts";

let editor: Workbench;
beforeAll(async () => {
  editor = await openWindow({ file: "right/train_resnet50.py" });
});
afterAll(() => editor?.close());

describe("a person who types in VS Code", () => {
  it("sees the warning appear, takes the quick fix, and sees it vanish", async () => {
    const right = "preprocessing_function=preprocess_input";
    await editor.goTo(right);
    for (const _ of right) await editor.press("Backspace");
    await editor.type("rescale=1./255");
    await expect.poll(() => editor.warnings.count()).toBe(1);
    await editor.screenshot("squiggle");

    const [best] = await editor.quickFixes();
    expect(best).toContain("preprocess_input");
    await editor.screenshot("quick-fix");
    await editor.press("Enter");
    await expect.poll(() => editor.warnings.count()).toBe(0);
    expect(await editor.text()).toContain("ImageDataGenerator(preprocessing_function=preprocess_input,");
  });
});

describe("a file with findings", () => {
  it("says what arrives, what is expected and why, one key away", async () => {
    await editor.open("train_resnet50.py");
    await expect.poll(() => editor.warnings.count()).toBe(2);
    await editor.press("F8");
    const message = editor.page.locator(".marker-widget");
    await expect.poll(() => message.innerText()).toContain("expects BGR minus [103.94, 116.78, 123.68]");
    expect(await message.innerText()).toContain("wrong-scaling");
    await editor.screenshot("message");
    await editor.press("Escape");
  });

  it("is mended by one command, and stays so over a restart of the server", async () => {
    await editor.command("Fix All");
    await expect.poll(() => editor.warnings.count()).toBe(0);
    await editor.command("Pixelproof: Restart Server");
    await editor.goTo("preprocessing_function=preprocess_input");
    await editor.press("Control+z");
    await expect.poll(() => editor.warnings.count()).toBe(2);
  });
});
