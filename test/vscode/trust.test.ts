import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { startVscode, type VscodeServer } from "./vscode-server.ts";
import { openWindow } from "./window.ts";
import type { Workbench } from "./workbench.ts";

let vscode: VscodeServer;
let editor: Workbench;
beforeAll(async () => {
  // Without the question, a workspace is not trusted until the user says that it is.
  const settings = { "security.workspace.trust.startupPrompt": "never" };
  vscode = await startVscode(inject("extensions"), { asksForTrust: true, settings });
  editor = await openWindow({ file: "train_resnet50.py", vscode });
});
afterAll(async () => {
  await editor?.close();
  await vscode?.stop();
});

it("in a workspace that is not trusted files are checked, and nothing can be verified", async () => {
  await expect.poll(() => editor.warnings.count()).toBe(2);
  const commands = await editor.commandsFor("Pixelproof: ");
  expect(commands).toContain("Pixelproof: Check Workspace");
  expect(commands).not.toContain("Pixelproof: Verify Preprocessing");
  await editor.goTo("model.fit(");
  expect(await editor.page.locator(".codelens-decoration").count()).toBe(0);
  await editor.screenshot("untrusted");
});

it("what needs trust is there as soon as it is given", async () => {
  await editor.command("Workspaces: Manage Workspace Trust");
  await editor.page.getByRole("button", { name: "Trust", exact: true }).first().dispatchEvent("click");
  await expect
    .poll(() => editor.page.locator(".monaco-workbench").innerText())
    .toContain("You trust this folder");
  await editor.press("Escape");
  await expect.poll(() => editor.commandsFor("Pixelproof: ")).toContain("Pixelproof: Verify Preprocessing");
});
