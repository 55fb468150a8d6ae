import { ComponentType } from "discord.js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Exchange } from "../../../../tools/local-discord/exchange.ts";
import type { LocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { type Message, readText } from "../../../../tools/local-discord/message.ts";
import type { Person } from "../../../../tools/local-discord/person.ts";
import { QUESTION, SHELF, seen, serve } from "../../../support/outlets/discord/serving.ts";
import { keep, makePath } from "../../../support/storage/unanswered/database.ts";
import { writeArticle } from "../../../support/temporary.ts";

// A pace is one of the calendar's seconds, of which a busy machine may need more than ten for this.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

const TOO_FAST = "ask again in ten seconds";
const CHECK = "Check against the sources";

/** A bot, an answer and a timeline of it, and somebody who may do everything. */
async function open() {
  const { gaps } = keep(makePath());
  const dated = "A jury acquitted Joss Ferrant of the theft on May 2, 2030.";
  const files = { ...SHELF, "harrow-v-pell/verdict.md": writeArticle(dated) };
  const { local } = await serve({ gaps, files, local: { acknowledgeWithin: 60_000 } });
  const other = local.person({ name: "Tom" });
  const show = async (name: string, options: Readonly<Record<string, string | boolean>>) =>
    seen((await local.useCommand({ name, options, by: other }).answer({ within: 60_000 })).reply);
  const answered = await show("ask", { question: QUESTION });
  const timeline = await show("timeline", { case: "the violin case" });
  const by = local.person({ name: "Ada", permissions: ["ManageGuild"] });
  const actions = listActions(local, by, answered, timeline);
  return { local, by, actions, answered };
}

/** The id of the first button or option of a kind. */
const idOf = ({ components }: Message, kind: string) =>
  seenId(new RegExp(`"(v2:${kind}:[^"]+)"`).exec(JSON.stringify(components))?.[1]);

function seenId(id: string | undefined): string {
  if (id === undefined) throw new Error("there is no such button");
  return id;
}

/** Every command, button and form there is, by what it costs. */
function listActions(local: LocalDiscord, by: Person, answered: Message, timeline: Message) {
  const command = (name: string, options = {}) => [`/${name}`, () => local.useCommand({ name, options, by })] as const;
  const press = (customId: string, message = answered) =>
    [customId, () => local.forge({ customId, message, by })] as const;
  const span = idOf(timeline, "export").replace("v2:export:", "");
  const [one = ""] = span.split(":");
  const searches: readonly (readonly [string, () => Exchange])[] = [
    command("ask", { question: QUESTION }),
    command("timeline", { case: "the violin case" }),
    command("case", { case: "the violin case" }),
    command("next"),
    [CHECK, () => local.useMessageCommand({ name: CHECK, target: { content: "The violin was found." }, by })],
    ...[
      "more:3:-",
      "share:-",
      `timeline:1:${span}`,
      `picture:${span}`,
      `export:${span}`,
      `post:${span}`,
      `open:case:${one}`,
      `here:open:next:${one}`,
    ].map((id) => press(`v2:${id}`)),
    ["a form", () => local.submitModal({ customId: "v2:import", by })],
  ];
  const gap = "A".repeat(22);
  const lookUps: readonly (readonly [string, () => Exchange])[] = [
    ...["sources", "help", "about", "setup", "gaps", "reload", "import"].map((name) => command(name)),
    press(idOf(answered, "context")),
    ...[
      "cite",
      "askAgain:-",
      "unhelpful:-",
      "addDocument",
      "sources:-",
      "page:1:-",
      "gaps:1",
      `gapToClear:1:${gap}`,
      `gapClear:1:${gap}`,
      "gapExport",
    ].map((one) => press(`v2:${one}`)),
    press("v1:cite"),
    press("nothing of ours"),
  ];
  return { searches, lookUps };
}

/** Whether somebody was told to wait. */
async function isSlowedDown([, act]: readonly [string, () => Exchange]): Promise<boolean> {
  const exchange = act();
  await exchange.settled({ within: 60_000 });
  return [exchange.reply, ...exchange.followUps].some((one) => one && readText(one).includes(TOO_FAST));
}

async function slowedDown(actions: readonly (readonly [string, () => Exchange])[]): Promise<string[]> {
  const slowed: string[] = [];
  for (const action of actions) if (await isSlowedDown(action)) slowed.push(action[0]);
  return slowed;
}

const namesOf = (actions: readonly (readonly [string, unknown])[]) => actions.map(([name]) => name);

describe("the pace of a member", () => {
  it("of five searches holds for everything that searches, and for nothing else", async () => {
    const { actions } = await open();
    expect(await slowedDown(actions.searches.slice(0, 5))).toEqual([]);
    expect(await slowedDown(actions.searches)).toEqual(namesOf(actions.searches));
    expect(await slowedDown(actions.lookUps)).toEqual([]);
  });

  it("of twenty look-ups holds for everything else, and not for searches", async () => {
    const { actions } = await open();
    const many = [...actions.lookUps, ...actions.lookUps].slice(0, 20);
    expect(await slowedDown(many)).toEqual([]);
    expect(await slowedDown(actions.lookUps)).toEqual(namesOf(actions.lookUps));
    expect(await slowedDown(actions.searches.slice(0, 5))).toEqual([]);
  });

  it("of forty completions leaves the rest without choices, and lets the member ask", async () => {
    const { local, by, actions } = await open();
    const type = () => local.complete({ command: "ask", option: "case", typed: "har", options: { question: "x" }, by });
    for (let typed = 0; typed < 40; typed += 1) expect(await type()).toHaveLength(1);
    expect(await type()).toEqual([]);
    expect(await slowedDown([...actions.searches.slice(0, 5), ...actions.lookUps])).toEqual([]);
  });

  it("keeps nobody from deleting an answer", async () => {
    const { local, by, actions } = await open();
    for (let time = 0; time < 2; time += 1) await slowedDown([...actions.searches, ...actions.lookUps]);
    const own = local.postOldAnswer({
      flags: 32_768,
      components: [{ type: ComponentType.TextDisplay, content: "x" }],
      by,
    });
    await local.forge({ customId: "v2:delete", message: own, by }).settled();
    await local.until(() => local.message(own.id) === undefined, "the answer is gone");
    expect(local.message(own.id)).toBeUndefined();
  });
});
