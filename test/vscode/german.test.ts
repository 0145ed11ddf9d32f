import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportPanel } from "./report-panel.ts";
import { openWindow } from "./window.ts";
import type { Workbench } from "./workbench.ts";

/** Nobody knows on what the weights that it loads were trained: mending it may break them. */
const program = `from tensorflow.keras import Sequential
from tensorflow.keras.applications import ResNet50
from tensorflow.keras.layers import Dense
from tensorflow.keras.preprocessing.image import img_to_array, load_img

model = Sequential([ResNet50(weights="imagenet", include_top=False, pooling="avg"), Dense(2)])
model.load_weights("cats.h5")
x = img_to_array(load_img("cat.png", target_size=(224, 224)))[None]
print(model.predict(x / 255))
`;

/** So many that checking them all takes a while. */
const others = Object.fromEntries(
  Array.from({ length: 1_500 }, (_, i) => [`others/program_${i}.py`, program.replaceAll("cat", `cat_${i}`)]),
);

const patience = { timeout: 40_000 };
let editor: Workbench;
const { text: report, button, giveFile } = reportPanel(() => editor);
beforeAll(async () => {
  const files = { ...others, "predict.py": program };
  editor = await openWindow({ file: "predict.py", files, isBare: true, language: "de" });
  const packed = await readFile(
    join(import.meta.dirname, "../fixtures/verify/saved/tiny-legacy-weights.h5.gz"),
  );
  await writeFile(join(editor.workspace, "other.h5"), gunzipSync(packed));
});
afterAll(() => editor?.close());

const dialog = () => editor.page.locator(".monaco-dialog-box");
const asked = () =>
  dialog()
    .innerText()
    .catch(() => "");

describe("a person who reads German", () => {
  it("finds commands and buttons in German", async () => {
    await expect.poll(() => editor.warnings.count(), patience).toBe(1);
    await editor.command("Pixelproof: Vorverarbeitung nachmessen");
    await expect.poll(report, patience).toContain("23 of 24");
    await expect.poll(() => button("verify").innerText()).toBe("Noch einmal nachprüfen");
    await editor.screenshot("report-german");
  });

  it("is told which weights do not fit, and keeps the report", async () => {
    await button("weights").click();
    await giveFile("other.h5");
    await expect.poll(report, patience).toContain("Darunter steht der frühere Bericht.");
    await editor.screenshot("weights-that-do-not-fit");
    expect(await report()).toContain("other.h5");
    expect(await report()).toContain("23 of 24");
  });

  it("is asked before an unsafe fix, and may say no, and yes", async () => {
    await button("fix").click();
    await expect.poll(asked).toContain("Eine unsichere Korrektur anwenden?");
    await editor.screenshot("unsafe-question");
    await editor.press("Escape");
    await expect.poll(() => dialog().count()).toBe(0);
    expect(await editor.text()).toContain("model.predict(x / 255)");

    await button("fix").click();
    await expect.poll(asked).toContain("Eine unsichere Korrektur anwenden?");
    await dialog().getByText("Trotzdem anwenden").click();
    await expect.poll(() => editor.text()).toContain("model.predict(preprocess_input(x))");
    await expect.poll(() => editor.warnings.count()).toBe(0);
    await expect.poll(report).toContain("Angewendet: ");
    expect(await report()).not.toContain("other.h5");
  });
});

describe("a check of a large workspace", () => {
  it("is cancelled by the user, and the editor goes on", async () => {
    await editor.command("Pixelproof: Arbeitsbereich prüfen");
    const { notifications } = editor;
    await expect.poll(() => notifications.innerText()).toContain("Pixelproof prüft den Arbeitsbereich");
    await notifications.getByText("Cancel").click();
    await expect.poll(() => notifications.innerText().catch(() => "")).not.toContain("Pixelproof");
    await editor.page.locator(".view-lines").first().click();
    await editor.press("Control+z");
    await expect.poll(() => editor.warnings.count()).toBe(1);
    expect(await notifications.innerText().catch(() => "")).not.toContain("geprüft");
  });
});
