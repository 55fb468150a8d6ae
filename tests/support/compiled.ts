import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The compiled program, as it is shipped. */
export const MAIN = join(ROOT, "dist/src/main.js");

/** The path of a compiled file, named by its source's path in the project: `src/storage/folder/atomicFile.ts`. */
export function pathOfCompiled(source: string): string {
  return join(ROOT, "dist", source.replace(/\.ts$/, ".js"));
}
