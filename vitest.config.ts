import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** `import page from "./rule.md"` gives the page's text, as esbuild's text loader does in dist/. */
const markdownAsText: Plugin = {
  name: "markdown-as-text",
  enforce: "pre",
  transform(text, id) {
    if (!id.endsWith(".md")) return null;
    return { code: `export default ${JSON.stringify(text)};`, map: null, moduleType: "js" };
  },
};

export default defineConfig({
  plugins: [markdownAsText],
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/build-once.ts"],
    // Only what hangs is to be ended: a busy machine can be ten times as slow as a quiet one.
    testTimeout: 60_000,
    exclude: ["test/vscode/**", "test/editors/**", "test/fixtures/**"],
  },
});
