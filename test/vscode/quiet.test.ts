import { afterAll, beforeAll, expect, it } from "vitest";
import { serverProcesses } from "./server-processes.ts";
import { openWindow } from "./window.ts";
import type { Workbench } from "./workbench.ts";

let editor: Workbench;
beforeAll(async () => {
  const files = {
    "README.md": "# Nothing to check\n",
    "main.js": "console.log('nothing');\n",
    "main.py": "print('nothing')\n",
  };
  editor = await openWindow({ isBare: true, file: "main.js", files });
});
afterAll(() => editor?.close());

it("without Python in front the extension is not even loaded; with it, it is", async () => {
  await editor.command("Developer: Show Running Extensions");
  const running = editor.page.locator(".runtime-extensions-editor");
  await running.locator(".monaco-list-row").first().waitFor();
  await editor.screenshot("running-extensions");
  const ours = running.locator(".monaco-list-row", { hasText: "Pixelproof" });
  expect(await ours.count()).toBe(0);
  // Those of windows that others closed a moment ago may still be there.
  await expect.poll(serverProcesses).toEqual([]);

  await editor.press("Escape");
  await editor.open("main.py");
  await expect.poll(serverProcesses).toHaveLength(1);
  await editor.command("Developer: Show Running Extensions");
  await expect.poll(() => ours.count()).toBe(1);
});
