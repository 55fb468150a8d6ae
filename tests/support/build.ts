import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { ROOT } from "./compiled.ts";

/** Compiles the program into `dist/`, as it is shipped, and beside it the programs that tests start. */
export function build(): void {
  rmSync(`${ROOT}dist`, { recursive: true, force: true });
  const args = ["node_modules/typescript/bin/tsc", "-p", "tests/support/programs/tsconfig.json"];
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
}

/** Vitest calls it before the first test of the project, and in watch mode the build before each further run. */
export function setup(project: TestProject): void {
  build();
  project.onTestsRerun(async () => build());
}
