import { defineConfig } from "vitest/config";

/** Tests that drive real editors, which must be installed: Neovim, and Emacs with eglot. */
export default defineConfig({
  test: {
    include: ["test/editors/**/*.test.ts"],
    globalSetup: ["test/build-once.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
