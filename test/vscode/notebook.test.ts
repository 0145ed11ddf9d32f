import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWindow } from "./window.ts";
import type { Workbench } from "./workbench.ts";

const name = "train_mobilenet.ipynb";
/** Notebooks come up slowly: their outputs are shown by a page within the page. */
const patience = { timeout: 90_000 };

let editor: Workbench;
beforeAll(async () => {
  const settings = { "notebook.codeActionsOnSave": { "notebook.source.fixAll.pixelproof": "explicit" } };
  editor = await openWindow({ file: name, settings });
});
afterAll(() => editor?.close());

describe("a person at a notebook in VS Code", () => {
  it("sees a warning in a cell, takes its quick fix, and has all others mended on saving", async () => {
    await expect.poll(() => editor.warnings.count(), patience).toBe(1);
    await editor.screenshot("notebook-squiggle");
    await editor.page.locator(".view-line span", { hasText: /^rescale$/ }).click();
    const [best] = await editor.quickFixes();
    expect(best).toContain("preprocess_input");
    await editor.press("Enter");
    await expect.poll(() => editor.warnings.count()).toBe(0);
    const text = await editor.text();
    expect(text).toContain("from tensorflow.keras.applications.mobilenet_v2 import preprocess_input");
    expect(text).toContain("ImageDataGenerator(preprocessing_function=preprocess_input,");
    await editor.screenshot("notebook-fixed");

    // VS Code gives what runs on saving little time, and none of it is made up for; a person saves again.
    const saved = async (): Promise<string> => {
      await editor.press("Control+s");
      return await editor.read(name);
    };
    await expect.poll(saved, { interval: 2000 }).toContain('"x = preprocess_input(x)\\n"');
    expect((await editor.read(name)).match(/import preprocess_input/g)).toHaveLength(1);
  }, 180_000);
});
