import { defineConfig } from "vitest/config";

export default defineConfig({
  // A processor is kept free by default, which of two is half.
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000, setupFiles: ["test/setup.ts"], maxWorkers: "100%" },
});
