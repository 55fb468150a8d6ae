import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 60_000,
    // Vitest leaves a core free, which of two is half the machine; much of these tests is waiting for other processes.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
