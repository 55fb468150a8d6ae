import { existsSync } from "node:fs";

/** Whether the packages of tools/package.json are installed. npm leaves this file at the end of an install that worked. */
export const HAS_TOOLS = existsSync(new URL("../../tools/node_modules/.package-lock.json", import.meta.url));

/** What to say where they are not. */
export const NO_TOOLS = "tools/package.json is not installed";
