import { PermissionFlagsBits } from "discord.js";
import { describe, expect, it } from "vitest";
import { NEEDED_BOT_PERMISSIONS } from "../../../../tools/local-discord/guild.ts";
import { buttonsOf, optionsOf, readText } from "../../../../tools/local-discord/message.ts";
import { seen, serve } from "../../../support/outlets/discord/serving.ts";
import { writeArticle } from "../../../support/temporary.ts";

/** A day in half a year, as ISO 8601 and as an article writes it. */
const DAY = new Date(Date.now() + 180 * 86_400_000);
const ISO = DAY.toISOString().slice(0, 10);
const WRITTEN = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" }).format(DAY);
const TODAY = new Date().toISOString().slice(0, 10);
const SENTENCE = `The sentencing of Joss Ferrant is set for ${WRITTEN}.`;
const FILES = {
  "harrow-v-pell/case.md": "---\ntitle: Harrow v. Pell\n---\n",
  "harrow-v-pell/set.md": writeArticle(SENTENCE, "url: https://courier.test/set").replace("2031-03-04", TODAY),
};
const EVENTS = NEEDED_BOT_PERMISSIONS | PermissionFlagsBits.CreateEvents;

async function next(botPermissions: bigint) {
  const local = { guilds: [{ name: "Events", botPermissions }] };
  const { local: discord } = await serve({ files: FILES, local, config: { isPublic: true } });
  const where = discord.guild("Events");
  const { reply } = await discord.useCommand({ name: "next", options: { case: "Harrow v. Pell" }, where }).answer();
  const message = seen(reply);
  const [label = ""] = optionsOf(message).filter((one) => one.startsWith("Create event"));
  const maker = discord.person({ name: "Maker", permissions: ["CreateEvents"] });
  const press = async (by = maker) => seen((await discord.press(message, label, { by }).answer()).reply);
  return { local: discord, where, label, press };
}

describe("Create event, below /next", () => {
  it("makes one event of a day, with the quotation and its citation, however often it is pressed", async () => {
    const { local, where, label, press } = await next(EVENTS);
    expect(label).toMatch(/^Create event: /);
    const made = await press();
    expect(readText(made)).toContain("the source tells the day, not the hour");
    expect(readText(await press())).toContain("That event is there already.");
    const [event, ...others] = local.events(where);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      name: "Harrow v. Pell",
      entity_type: 3,
      privacy_level: 2,
      scheduled_start_time: `${ISO}T12:00:00Z`,
      entity_metadata: { location: "Told by The Tarn Courier" },
    });
    expect(event?.["description"]).toContain(`> ${SENTENCE}\n`);
    const [open] = buttonsOf(made).filter(({ label: name }) => name === "Open the event");
    expect(open?.url).toBe(`https://discord.com/events/${where.id}/${event?.["id"]}`);
  });

  it("needs the bot's Create Events: a moderator is told what grants it, a maker of events whom to ask", async () => {
    const { local, where, press } = await next(NEEDED_BOT_PERMISSIONS);
    const told = await press(local.person({ permissions: ["ManageGuild"] }));
    expect(readText(told)).toContain("lacks the permission Create Events for this");
    const [grant] = buttonsOf(told).filter(({ label }) => label === "Grant it");
    const link = new URL(grant?.url ?? "");
    expect(link.searchParams.get("guild_id")).toBe(where.id);
    expect(BigInt(link.searchParams.get("permissions") ?? 0) & PermissionFlagsBits.CreateEvents).not.toBe(0n);
    expect(readText(await press())).toContain("a moderator can grant it");
    expect(local.events(where)).toEqual([]);
  });

  it("is for those who may make events themselves", async () => {
    const { local, where, press } = await next(EVENTS);
    expect(readText(await press(local.anyone))).toContain("members who may create events themselves");
    expect(local.events(where)).toEqual([]);
  });

  it("makes none of a day that has begun, as a forged id may have it", async () => {
    const { local, where } = await next(EVENTS);
    const by = local.person({ permissions: ["CreateEvents"] });
    const customId = `v2:createEvent:20200101:${"a".repeat(22)}:${"b".repeat(22)}:0:10`;
    const { reply } = await local.forge({ customId, by, where }).answer();
    expect(readText(seen(reply))).toContain("That day has begun");
  });
});
