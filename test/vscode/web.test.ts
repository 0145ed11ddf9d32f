import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { startVscode, type VscodeServer } from "./vscode-server.ts";
import { openWindow } from "./window.ts";
import type { Workbench } from "./workbench.ts";

const data = `from keras.preprocessing.image import ImageDataGenerator

def batches(name):
    return ImageDataGenerator(rescale=1. / 255).flow_from_directory(name)
`;
const train = `from pipeline.data import batches
from keras.applications import ResNet50

net = ResNet50()
net.trainable = False
net.fit(batches("train"))
`;

const predict = `from keras.applications import ResNet50
from keras.utils import img_to_array, load_img

net = ResNet50(weights="imagenet")
net.predict(img_to_array(load_img("cat.png", target_size=(224, 224)))[None] / 255)
`;

let vscode: VscodeServer;
let editor: Workbench;
beforeAll(async () => {
  // The same vsix as elsewhere, in the host that VS Code has in browsers: a web worker without Node.
  const settings = { "remote.extensionKind": { "pixelproof.pixelproof": ["ui"] } };
  vscode = await startVscode(inject("extensions"), { settings });
  const files = { "cat.py": predict, "pipeline/data.py": data, "pipeline/train.py": "", "use.py": train };
  editor = await openWindow({ vscode, file: "train_resnet50.py", files });
});
afterAll(async () => {
  await editor?.close();
  await vscode?.stop();
});

describe("VS Code in a browser", () => {
  it("shows what is wrong while typing, and mends it", async () => {
    await expect.poll(() => editor.warnings.count()).toBe(2);
    await editor.goTo("rescale=1./255");
    const [best] = await editor.quickFixes();
    expect(best).toContain("preprocess_input");
    await editor.screenshot("web-quick-fix");
    await editor.press("Enter");
    await expect.poll(() => editor.warnings.count()).toBe(1);
    expect(await editor.text()).toContain("preprocessing_function=preprocess_input");
  });

  it("follows an import into another file of the workspace", async () => {
    await editor.open("use.py");
    await editor.open("pipeline/data.py");
    await expect.poll(() => editor.warnings.count()).toBe(1);
    await editor.screenshot("web-import");
  });

  it("checks the whole workspace", async () => {
    await editor.command("Pixelproof: Check Workspace");
    await expect
      .poll(() => editor.notifications.innerText())
      .toMatch(/Pixelproof checked \d+ files: \d+ findings/);
  });

  it("runs the bundled network in a worker, and shows the report", async () => {
    await editor.open("cat.py");
    await expect.poll(() => editor.warnings.count()).toBe(1);
    await editor.command("Pixelproof: Verify Preprocessing");
    const webview = editor.page.frameLocator('iframe.webview[src*="extensionId=pixelproof"]');
    const report = webview.frameLocator("iframe#active-frame").locator("body");
    await expect
      .poll(async () => ((await report.isVisible()) ? await report.innerText() : ""), { timeout: 40_000 })
      .toContain("This is a stand-in.");
    await editor.screenshot("web-report");
  });
});
