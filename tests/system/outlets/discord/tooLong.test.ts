import { expect, it } from "vitest";
import { CallTooLong } from "../../../../src/service/libraryService.ts";
import { isEphemeral, readText } from "../../../../tools/local-discord/message.ts";
import { openFiles, serveOnly } from "../../../support/opening.ts";
import { SHELF, seen, serve } from "../../../support/outlets/discord/serving.ts";

/** Milliseconds, for a machine that has much else to do. */
const LONGEST = 300_000;

it("an answer that was stopped for its length is told to whoever asked alone, as what it is", async () => {
  const stopped = new CallTooLong();
  const library = { ...openFiles(SHELF), readTimeline: () => Promise.reject(stopped) };
  const { local, log } = await serve({ libraryService: serveOnly(library) });
  const asked = local.useCommand({ name: "timeline", options: { case: "harrow-v-pell" } });
  const message = seen((await asked.answer({ within: LONGEST })).reply);
  expect(isEphemeral(message)).toBe(true);
  expect(readText(message)).toMatch(/^The answer took too long and was stopped\. /);
  await expect
    .poll(() => log.find((line) => line["id"] === asked.id))
    .toMatchObject({
      outcome: "took too long",
      why: "a call took too long and was stopped",
    });
});
