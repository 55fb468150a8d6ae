import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LeftOutReporter } from "./tests/support/leftOutReporter.ts";

const dist = fileURLToPath(new URL("dist", import.meta.url));

/**
 * No test waits for a number of seconds. This ends one whose event never comes, however busy the machine is, in
 * milliseconds.
 */
const LONGEST_TEST = process.env["LONG"] === "1" ? 7_200_000 : 300_000;

export default defineConfig({
  test: {
    // Vitest leaves a core free, which of two is half the machine; much of these tests is waiting for other processes.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Files share their modules: loading them anew for each of a hundred files would be a third of the work.
    isolate: false,
    setupFiles: ["tests/support/seed.ts"],
    reporters: ["default", ...(process.env["GITHUB_ACTIONS"] ? ["github-actions"] : []), new LeftOutReporter()],
    // A test whose only check stands in a loop over nothing, or in a callback that nobody calls, fails.
    expect: { requireAssertions: true, poll: { timeout: LONGEST_TEST, interval: 10 } },
    testTimeout: LONGEST_TEST,
    hookTimeout: LONGEST_TEST,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/unit/**/*.test.ts"] },
      },
      {
        extends: true,
        // What is shipped is tested: the compiled program, in this process and in those that tests start.
        resolve: { alias: [{ find: /^(?:\.\.\/)+(src|commands)\/(.*)\.ts$/, replacement: `${dist}/$1/$2.js` }] },
        test: {
          name: "system",
          include: ["tests/system/**/*.test.ts"],
          globalSetup: "tests/support/build.ts",
          server: { deps: { external: [/\/dist\//] } },
        },
      },
    ],
  },
});
