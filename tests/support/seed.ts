import fc from "fast-check";
import { afterAll } from "vitest";
import { endFile } from "./endOfFile.ts";

/** The short run tries the same cases each time, so that it fails where something has changed and only there. */
if (process.env["LONG"] !== "1") fc.configureGlobal({ seed: 2031 });

/** Programs that tests start compute no vectors into the user's own cache; tests of vectors say so themselves. */
process.env["MEANING"] = "off";

afterAll(endFile);
