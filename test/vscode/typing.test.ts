import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serverProcesses } from "./server-processes.ts";
import { openWindow } from "./window.ts";
import type { Workbench } from "./workbench.ts";

let editor: Workbench;
beforeAll(async () => {
  const settings = { "editor.codeActionsOnSave": { "source.fixAll.pixelproof": "explicit" } };
  editor = await openWindow({ file: "right/train_resnet50.py", settings });
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

  it("learns from a hover what a network expects", async () => {
    await editor.goTo("base_model = ResNet50");
    await editor.press("ArrowLeft");
    expect(await editor.hover()).toContain("BGR minus [103.94, 116.78, 123.68]");
    await editor.screenshot("hover");
    await editor.press("Escape");
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

  it("is mended whenever it is saved, if the user wants that", async () => {
    await editor.open("train_efficientnet.py");
    await expect.poll(() => editor.warnings.count()).toBe(1);
    await editor.type(" ");
    await editor.press("Control+s");
    await expect.poll(() => editor.read("train_efficientnet.py")).not.toContain("/ 255.0");
    await expect.poll(() => editor.warnings.count()).toBe(0);
  });
});

describe("a server that was killed", () => {
  it("is back by itself, and checks what is typed next", async () => {
    await editor.open("predict_cv2.py");
    await expect.poll(() => editor.warnings.count()).toBe(1);
    const before = await serverProcesses();
    expect(before).not.toEqual([]);
    for (const pid of before) process.kill(pid, "SIGKILL");
    await expect
      .poll(async () => (await serverProcesses()).filter((pid) => !before.includes(pid)))
      .toHaveLength(1);
    await editor.goTo("img = cv2.imread(path)");
    await editor.type("[..., ::-1]");
    await expect.poll(() => editor.warnings.count()).toBe(0);
    for (const _ of "[..., ::-1]") await editor.press("Backspace");
    await expect.poll(() => editor.warnings.count()).toBe(1);
  });

  it("stays down when it crashes again and again, says so, and is there again when the user wants it", async () => {
    const isToldOf = () => editor.notifications.getByText("crashed several times").isVisible();
    for (let known: readonly number[] = []; !(await isToldOf()); ) {
      const running = await serverProcesses();
      for (const pid of running.filter((each) => !known.includes(each))) process.kill(pid, "SIGKILL");
      known = [...known, ...running];
    }
    await editor.screenshot("crashed");
    await editor.notifications.getByText("Restart", { exact: true }).click();
    await expect.poll(serverProcesses).toHaveLength(1);
    await editor.type(" ");
    await expect.poll(() => editor.warnings.count()).toBe(1);
  });
});
