import { InteractionResponseType } from "discord.js";
import { describe, expect, it } from "vitest";
import type { LibraryApi } from "../../../../src/service/libraryService.ts";
import type { Exchange } from "../../../../tools/local-discord/exchange.ts";
import type { LocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { isEphemeral, isLoading, readText } from "../../../../tools/local-discord/message.ts";
import { openFiles, serveOnly } from "../../../support/opening.ts";
import { QUESTION, SHELF, serve } from "../../../support/outlets/discord/serving.ts";

const UNKNOWN = "Who wrote the opera?";
const EACH = 60;
/** No test is about how long this machine takes. Milliseconds. */
const CALM = { acknowledgeWithin: 60_000 };
const WITHIN = 50_000;

/** Half of the questions find something; everybody asks or types once. */
function burst(local: LocalDiscord, each = EACH) {
  const asks: Exchange[] = [];
  const completions: Exchange[] = [];
  for (let at = 0; at < each; at += 1) {
    const question = at % 2 === 0 ? QUESTION : UNKNOWN;
    asks.push(local.useCommand({ name: "ask", options: { question }, by: local.person() }));
    completions.push(local.startCompletion({ command: "ask", option: "case", typed: "h", by: local.person() }));
  }
  return { asks, completions, all: [...asks, ...completions] };
}

/** A library that answers no question before it is let; what needs no index it answers at once. */
function blocked() {
  let letGo = () => {};
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const library = openFiles(SHELF);
  const ask: LibraryApi["ask"] = (query) => free.then(() => library.ask(query));
  return { libraryService: serveOnly({ ...library, ask }), letGo };
}

const isAcknowledged = ({ acceptedType }: Exchange) => acceptedType !== undefined;

describe("many interactions at once", () => {
  it("are acknowledged at once, without waiting for what would be answered", async () => {
    const { local } = await serve({ local: CALM });
    const { asks, completions, all } = burst(local);
    await local.until(() => all.every(({ isSettled }) => isSettled), "all are answered", WITHIN);
    const types = (exchanges: readonly Exchange[]) => new Set(exchanges.map(({ acceptedType }) => acceptedType));
    expect(types(asks)).toEqual(new Set([InteractionResponseType.DeferredChannelMessageWithSource]));
    expect(types(completions)).toEqual(new Set([InteractionResponseType.ApplicationCommandAutocompleteResult]));
  });

  it("are all acknowledged before any of them is answered, and all have their answer once the library gives it", async () => {
    const { libraryService, letGo } = blocked();
    const { local } = await serve({ local: CALM, libraryService });
    const { asks, completions, all } = burst(local);
    await local.until(() => all.every(isAcknowledged), "all are acknowledged", WITHIN);
    expect(asks.filter(({ isSettled }) => isSettled)).toEqual([]);
    expect(completions.map(({ choices }) => choices?.map(({ value }) => value))).toEqual(
      completions.map(() => ["harrow-v-pell"]),
    );
    letGo();
    await local.until(
      () => asks.every(({ reply, followUps }) => (reply ?? followUps[0]) && !loads(reply)),
      "all have an answer",
      WITHIN,
    );
    for (const [at, { reply, followUps }] of asks.entries()) {
      const shown = at % 2 === 0 ? reply : followUps[0];
      expect(shown && readText(shown)).toContain(at % 2 === 0 ? "inside a piano stool" : "Nothing found.");
      expect(shown && isEphemeral(shown)).toBe(at % 2 === 1);
    }
    expect(local.messages(local.home)).toHaveLength(EACH / 2);
  });

  it("share the connections to Discord", async () => {
    const { local } = await serve({ local: CALM });
    const before = local.connections;
    const { completions } = burst(local, 200);
    await local.until(() => completions.every(isAcknowledged), "all are acknowledged", WITHIN);
    expect(local.connections - before).toBeLessThanOrEqual(128);
  });

  it("leave the next one that comes alone to be answered without “thinking …”", async () => {
    const { local } = await serve({ local: CALM });
    const { all } = burst(local, 20);
    await local.until(() => all.every(({ isSettled }) => isSettled), "all are answered", WITHIN);
    const { deferred } = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
    expect(deferred).toBe(false);
  });
});

function loads(reply: Exchange["reply"]): boolean {
  return reply !== undefined && isLoading(reply);
}
