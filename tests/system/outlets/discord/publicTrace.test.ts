import { describe, expect, it } from "vitest";
import type { LibraryApi } from "../../../../src/service/libraryService.ts";
import type { Exchange } from "../../../../tools/local-discord/exchange.ts";
import type { Fault } from "../../../../tools/local-discord/fault.ts";
import { isEphemeral, isLoading, readText } from "../../../../tools/local-discord/message.ts";
import { openFiles, serveOnly } from "../../../support/opening.ts";
import { QUESTION, type Serving, SHELF, serve } from "../../../support/outlets/discord/serving.ts";

const UNKNOWN = "Who wrote the opera?";
/** No test is about how long this machine takes. Milliseconds. */
const CALM = { acknowledgeWithin: 60_000 };
/** Makes the library fail. */
const BROKEN = "Who broke the library?";

function openLibrary(): LibraryApi {
  const library = openFiles(SHELF);
  const ask: LibraryApi["ask"] = async (query) => {
    if (query.question === BROKEN) throw new Error("a fault of the library's");
    return library.ask(query);
  };
  return { ...library, ask };
}

/** Asks one question among so many that all are acknowledged with “thinking …” first. */
function askAmongMany({ local }: Serving, question: string): Exchange {
  const ask = (what: string) => local.useCommand({ name: "ask", options: { question: what }, by: local.person() });
  const one = ask(question);
  for (let others = 0; others < 20; others += 1) ask(QUESTION);
  return one;
}

/** All that the channel shows of an answer until its asker is told something alone. */
async function watch({ local }: Serving, exchange: Exchange): Promise<string[]> {
  const shown = new Set<string>();
  const look = () => {
    const { reply } = exchange;
    const isOpen = reply !== undefined && !isEphemeral(reply);
    if (isOpen) shown.add(isLoading(reply) ? "thinking" : readText(reply));
    return exchange.followUps.length > 0 || (reply !== undefined && !isLoading(reply));
  };
  await local.until(look, "the asker is told", 30_000);
  return [...shown];
}

const fails = (route: Fault["route"], times: number, more: Partial<Fault> = {}): Fault => ({
  ...{ route, status: 503, times },
  ...more,
});

describe("what is for the asker alone, after the channel saw somebody think", () => {
  it.each<[string, string, Fault | undefined, string]>([
    ["is told once “thinking …” is gone", UNKNOWN, undefined, "Nothing found."],
    ["waits until Discord deletes it", UNKNOWN, fails("delete", 5), "Nothing found."],
    [
      "is told where the deletion's answer was lost",
      UNKNOWN,
      fails("delete", 1, { performed: true }),
      "Nothing found.",
    ],
    ["is an apology where it isn't taken", UNKNOWN, fails("followUp", 4), "Discord did not take the answer"],
    ["is an apology where the library fails", BROKEN, undefined, "Something went wrong here"],
    ["is an apology also where Discord deletes late", BROKEN, fails("delete", 9), "Something went wrong here"],
  ])("%s", async (_what, question, fault, words) => {
    const served = await serve({ local: CALM, libraryService: serveOnly(openLibrary()) });
    const { local } = served;
    if (fault) local.failNext(fault);
    const exchange = askAmongMany(served, question);
    const shown = await watch(served, exchange);
    expect(exchange.acknowledgements.map(({ type }) => type)).toEqual([5]);
    expect(shown).toEqual(["thinking"]);
    expect(exchange.reply).toBeUndefined();
    expect(exchange.followUps.map((one) => [isEphemeral(one), readText(one)])).toEqual([
      [true, expect.stringContaining(words)],
    ]);
  });
});
