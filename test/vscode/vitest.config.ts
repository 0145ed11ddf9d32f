import { defineConfig } from "vitest/config";

/** Tests that drive a real VS Code: slow, one at a time. `npm run vscode` installs it. */
export default defineConfig({
  test: {
    include: ["test/vscode/**/*.test.ts"],
    globalSetup: ["test/vscode/global-setup.ts"],
    setupFiles: ["test/vscode/failure-pictures.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
