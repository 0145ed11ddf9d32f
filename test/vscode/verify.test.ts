import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportPanel } from "./report-panel.ts";
import { openWindow } from "./window.ts";
import type { Workbench } from "./workbench.ts";

let editor: Workbench;
const panel = reportPanel(() => editor);
const { text: report, button } = panel;
afterAll(() => editor?.close());

/** A network on few pictures answers in a second or two; VS Code may take longer to show it. */
const patience = { timeout: 40_000 };

const program = `from tensorflow.keras.applications import ResNet50
from tensorflow.keras.preprocessing.image import img_to_array, load_img

model = ResNet50(weights="imagenet")
x = img_to_array(load_img("cat.png", target_size=(224, 224)))[None]
print(model.predict(x / 255))
`;

async function drawSquares(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const value of [40, 120, 220]) {
    await writeFile(join(folder, `square-${value}.bmp`), greyBitmap(8, value));
  }
}

/** A square picture of one grey, as BMP: rows of 24 bits behind a header of 54 bytes. The side is a multiple of 4. */
function greyBitmap(side: number, value: number): Uint8Array {
  const bytes = Buffer.alloc(54 + 3 * side * side, value).fill(0, 0, 54);
  bytes.write("BM");
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(side, 18);
  bytes.writeInt32LE(side, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  return bytes;
}

/** Loads the window anew, as it was: without the file that the address asks to open. */
async function reload(): Promise<void> {
  const { page } = editor;
  await page.evaluate("history.replaceState(null, '', location.href.replace(/&payload=.*/, ''))");
  await page.evaluate("window.isBefore = true");
  await editor.command("Developer: Reload Window");
  await expect.poll(() => page.evaluate("window.isBefore").catch(() => true)).toBeUndefined();
}

/** Verifies, and once more where the code was saved meanwhile and the panel asks for it again. */
async function verifyUntil(told: string): Promise<void> {
  const look = async (): Promise<string> => {
    const text = await report();
    if (!text.includes(told) && !text.includes("Verifying.")) await button("verify").click();
    return text;
  };
  await expect.poll(look, { ...patience, interval: 4000 }).toContain(told);
}

/** One person with one report: each goes on where the one before ended. */
describe("the report in a panel", () => {
  beforeAll(async () => {
    editor = await openWindow({ file: "predict.py", files: { "predict.py": program }, isBare: true });
  });
  afterAll(() => editor.close());

  it("is read", async () => {
    await expect.poll(() => editor.warnings.count(), patience).toBe(1);
    await editor.command("Pixelproof: Verify Preprocessing");
    await expect.poll(report, patience).toContain("What ResNet50 makes of your pixels");
    expect(await report()).toContain("This is a stand-in.");
    expect(await report()).toMatch(/Answers that change\n+\d+ of 24/);
    await expect.poll(() => button("fix").count(), patience).toBe(1);
    await editor.screenshot("report");
  });

  it("stays where verifying is cancelled midway", async () => {
    await panel.body.evaluate((body) => body.setAttribute("data-mark", "the same page"));
    await button("verify").click();
    await expect.poll(report).toContain("Verifying.");
    await editor.notifications.getByText("Cancel").click();
    await expect.poll(report).not.toContain("Verifying.");
    expect(await report()).toContain("What ResNet50 makes of your pixels");
    expect(await panel.body.getAttribute("data-mark")).toBe("the same page");
    expect(await button("verify").isEnabled()).toBe(true);
  });

  it("downloads nothing that the user has not agreed to", async () => {
    await button("download").click();
    const dialog = editor.page.locator(".monaco-dialog-box");
    await expect.poll(() => dialog.innerText().catch(() => "")).toContain("98");
    expect(await dialog.innerText()).toContain("storage.googleapis.com");
    await editor.screenshot("report-download");
    await editor.press("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await report()).not.toContain("Verifying.");
  });

  it("says what is wrong with a folder, and takes pictures of the user's", async () => {
    await mkdir(join(editor.workspace, "empty"));
    await drawSquares(join(editor.workspace, "squares"));
    await button("images").click();
    await panel.giveFolder("empty");
    await expect.poll(report, patience).toContain("holds no JPEG, PNG, GIF or BMP");
    expect(await report()).toContain("Below is the earlier report.");
    await editor.screenshot("report-error");

    await button("images").click();
    await panel.giveFolder("squares");
    await expect.poll(report, patience).toContain("square-120.bmp");
    expect(await report()).not.toContain("holds no JPEG");
  });

  it("is saved as a page", async () => {
    await button("save").click();
    await panel.acceptDialog();
    await expect.poll(report, patience).toContain("Saved as pixelproof-ResNet50.html");
    const saved = await editor.read("pixelproof-ResNet50.html");
    expect(saved).toContain("<title>Pixelproof: ResNet50 in predict.py:6</title>");
    expect(saved).not.toContain("<script");
    await button("defaults").click();
    await expect.poll(report, patience).toMatch(/Answers that change\n+\d+ of 24/);
  });

  it("mends the code, and tells what that changed", async () => {
    await expect.poll(() => button("fix").count(), patience).toBe(1);
    await button("fix").click();
    await expect.poll(report, patience).toContain("The code has changed since.");
    expect(await report()).toContain("Applied: ");
    await editor.screenshot("report-fixed");
    await verifyUntil("It makes no difference");
    expect(await report()).toMatch(/What your change did[\s\S]*Answers that change\s+\d+ of 24\s+0 of 24/);
    expect(await editor.read("predict.py")).toContain("print(model.predict(preprocess_input(x)))");
    await expect.poll(() => button("fix").count(), patience).toBe(0);
    await editor.screenshot("report-compared");
  });

  it("lives over a reload of the window, and knows there that the code has changed", async () => {
    await editor.write("predict.py", program);
    await reload();
    await expect.poll(report, patience).toContain("The code has changed since.");
    expect(await report()).toContain("It makes no difference");
    await button("verify").click();
    await expect.poll(report, patience).toMatch(/What your change did[\s\S]*0 of 24\s+\d\d? of 24/);
  });
});

describe("the report of a notebook", () => {
  it("leads to the cell", async () => {
    editor = await openWindow({ file: "train_mobilenet.ipynb" });
    await expect.poll(() => editor.warnings.count(), { timeout: 90_000 }).toBeGreaterThan(0);
    await editor.command("Pixelproof: Verify Preprocessing");
    const choices = editor.page.locator(".quick-input-list .monaco-list-row");
    await choices.filter({ hasText: "predict" }).click();
    await expect.poll(report, patience).toContain("What MobileNetV2 makes of your pixels");
    await button("code").click();
    const cell = editor.page.locator(".cell-list-container .code-cell-row.focused");
    await expect.poll(() => cell.innerText().catch(() => "")).toContain("model.predict");
  });
});
