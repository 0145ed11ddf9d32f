import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openWindow } from "./window.ts";

const RUNS = 9;

it("measures what VS Code says that the extension's activation took", async () => {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await activationTime());
  await writeFile(join(import.meta.dirname, "../../.cache/activation.json"), JSON.stringify(times));
});

/** Milliseconds to load its code and to call it, in a window that was just opened. */
async function activationTime(): Promise<number> {
  const editor = await openWindow({ file: "train_resnet50.py" });
  try {
    await expect.poll(() => editor.warnings.count()).toBe(2);
    await editor.command("Developer: Show Running Extensions");
    const ours = editor.page.locator(".runtime-extensions-editor .monaco-list-row", {
      hasText: "Pixelproof",
    });
    const [, time] = /Activation: (\d+)ms/.exec(await ours.innerText()) ?? [];
    return Number(time);
  } finally {
    await editor.close();
  }
}
