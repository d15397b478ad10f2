import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    globalSetup: ["test/folder.ts"],
    setupFiles: ["test/setup.ts"],
    // A processor is kept free by default, which of two is half.
    maxWorkers: "100%",
  },
});
