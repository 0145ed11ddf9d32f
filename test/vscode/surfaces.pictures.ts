import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openWindow } from "./window.ts";
import type { Workbench } from "./workbench.ts";

const docs = join(import.meta.dirname, "../../docs/pictures");

/** The themes, and those of which docs/ keeps the pictures. */
const themes = [
  { name: "light", colours: "Default Light Modern", isKept: true },
  { name: "dark", colours: "Default Dark Modern", isKept: true },
  { name: "contrast", colours: "Default High Contrast", isKept: false },
];

/** The same program as in "Open Example", with a name. */
const program = `"""Cats and dogs: a ResNet50 with a new head."""
from tensorflow.keras.applications import ResNet50
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rescale=1./255, horizontal_flip=True)
pictures = datagen.flow_from_directory('data/train', target_size=(224, 224))

base = ResNet50(weights='imagenet', include_top=False, pooling='avg')
base.trainable = False

model = Sequential([base, Dense(2, activation='softmax')])
model.compile(optimizer='adam', loss='categorical_crossentropy')
model.fit(pictures, epochs=5)
`;

describe.each(themes)("in $name colours", ({ name, colours, isKept }) => {
  let editor: Workbench;
  afterEach(() => editor?.close());

  const show = async (file: string): Promise<void> => {
    editor = await openWindow({
      file,
      files: { "cats_and_dogs.py": program },
      settings: {
        "workbench.colorTheme": colours,
        "pixelproof.inlayHints.enable": true,
        "editor.occurrencesHighlight": "off",
        "editor.selectionHighlight": false,
      },
      size: { width: 1000, height: 640 },
    });
  };
  /** @param height how much of the window, from the top, docs/ keeps */
  const take = async (surface: string, height: number): Promise<void> => {
    await editor.screenshot(`${surface}-${name}`);
    if (!isKept) return;
    await mkdir(docs, { recursive: true });
    // Without the title bar, which has nothing to tell.
    const clip = { x: 0, y: 36, width: 1000, height: height - 36 };
    await editor.page.screenshot({ path: join(docs, `${surface}-${name}.png`), clip });
  };

  it("the editor", async () => {
    await show("cats_and_dogs.py");
    await expect.poll(() => editor.warnings.count()).toBe(1);
    await editor.press("Control+b");
    await editor.goTo("rescale=");
    await editor.press("ArrowLeft");
    await editor.hover();
    await take("example", 480);
    await editor.press("Escape");
    await editor.quickFixes();
    await take("fix", 480);
    await editor.press("Escape");
  });

  it("the networks", async () => {
    await show("train_resnet50.py");
    await expect.poll(() => editor.warnings.count()).toBe(2);
    await editor.command("Pixelproof: Show What Reaches Each Network");
    const row = editor.page.locator(".monaco-list-row", { hasText: "rescale=1./255" });
    await row.first().waitFor();
    await editor.page.locator(".pane-header", { hasText: /^cats-and-dogs/ }).click();
    await widenSidebar(editor, 440);
    await row.first().click();
    await editor.press("Home");
    await take("networks", 560);
  });

  it("the workspace", async () => {
    await show("cats_and_dogs.py");
    await expect.poll(() => editor.warnings.count()).toBe(1);
    await editor.command("Pixelproof: Check Workspace");
    await editor.notifications.getByText("Show Problems").click();
    await expect.poll(() => editor.page.locator(".markers-panel").innerText()).toContain("wrong-scaling");
    await take("everywhere", 640);
    await editor.press("Control+j");
    await editor.page.locator("#status\\.languageStatus").click();
    await editor.screenshot(`status-${name}`);
    await editor.press("Escape");
    await editor.command("Pixelproof: Explain Rule");
    await editor.page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await editor.screenshot(`rules-${name}`);
    await editor.press("Enter");
    await expect
      .poll(() =>
        editor.webview
          .locator("body")
          .innerText()
          .catch(() => ""),
      )
      .toContain("Reported");
    await editor.screenshot(`rule-page-${name}`);
    await editor.press("Control+b");
    await editor.command("Welcome: Open Walkthrough...");
    await editor.page.locator(".quick-input-list .monaco-list-row", { hasText: "Pixelproof" }).click();
    await editor.page.locator(".gettingStartedContainer").getByText("Mend it").first().waitFor();
    await editor.screenshot(`walkthrough-${name}`);
  });

  it("the report", async () => {
    await show("cats_and_dogs.py");
    await expect.poll(() => editor.warnings.count()).toBe(1);
    await editor.press("Control+b");
    await editor.command("Pixelproof: Verify Preprocessing");
    const report = editor.page
      .frameLocator('iframe.webview[src*="extensionId=pixelproof"]')
      .frameLocator("iframe#active-frame")
      .locator("body");
    await expect
      .poll(() => report.innerText().catch(() => ""), { timeout: 90_000 })
      .toContain("What ResNet50 makes of your pixels");
    await editor.command("Notifications: Clear All Notifications");
    await take("verify", 640);
  });
});

async function widenSidebar({ page }: Workbench, width: number): Promise<void> {
  const { x = 0, width: before = 0 } = (await page.locator(".part.sidebar").boundingBox()) ?? {};
  await page.mouse.move(x + before, 300);
  await page.mouse.down();
  await page.mouse.move(x + width, 300, { steps: 5 });
  await page.mouse.up();
}
