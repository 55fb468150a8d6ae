import { expect, onTestFinished } from "vitest";
import { commands } from "../../../commands/index.ts";
import { describeUsage } from "../../../src/app/command.ts";
import type { WebContext } from "../../../src/outlets/web/webContext.ts";
import { openWebServer } from "../../../src/outlets/web/webServer.ts";
import { readHere } from "../opening.ts";
import { makeKnowledge } from "../temporary.ts";

/** Serves the web pages of these files, or of a folder, on a port of the system's choice, until the test ends; gives the address without a slash at its end. */
export async function servePages(
  shelf: Readonly<Record<string, string>> | string,
  {
    trustsProxy = false,
    offersReading = false,
    publicUrl,
  }: Partial<Pick<WebContext, "trustsProxy" | "offersReading" | "publicUrl">> = {},
): Promise<string> {
  const opened = await openWebServer(
    { port: 0, host: "127.0.0.1" },
    {
      libraryService: readHere(typeof shelf === "string" ? shelf : makeKnowledge(shelf)),
      commands: commands.map(describeUsage),
      trustsProxy,
      offersReading,
      publicUrl,
      fault: (id, why) => expect.fail(`${id}: ${why instanceof Error ? why.stack : String(why)}`),
    },
  );
  if (!opened.ok) throw new Error(opened.problem);
  onTestFinished(() => opened.value.close());
  return `http://127.0.0.1:${opened.value.address.port}`;
}
