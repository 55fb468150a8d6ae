import { expect, it } from "vitest";
import { guessVariable } from "../../../src/doctor/variables.ts";

it.each([
  ["DISCORD_BOT_TOKEN", "DISCORD_TOKEN"],
  ["BOT_TOKEN", "DISCORD_TOKEN"],
  ["TOKEN", "DISCORD_TOKEN"],
  ["discord_token", "DISCORD_TOKEN"],
  ["DISCORD-TOKEN", "DISCORD_TOKEN"],
  ["DISCORD_TOKNE", "DISCORD_TOKEN"],
  ["DISCORDTOKEN", "DISCORD_TOKEN"],
  ["GUILD_ID", "DISCORD_GUILD_ID"],
  ["DISCORD_SERVER_ID", "DISCORD_GUILD_ID"],
  ["DISCORD_GUILDID", "DISCORD_GUILD_ID"],
  ["CONTACTS", "CONTACT"],
  ["MODERATOR_ROLE_ID", "MODERATOR_ROLE_IDS"],
  ["KNOWLEDGE", "KNOWLEDGE_DIR"],
  ["PUBLIC_KEY", "DISCORD_PUBLIC_KEY"],
])("%s was meant to be %s", (typed, meant) => {
  expect(guessVariable(typed)).toBe(meant);
});

it.each(["NODE_ENV", "TZ", "PORT", "LOG_LEVEL", "CLIENT_ID", "DISCORD_CLIENT_ID", "DISCORD_USER_ID"])(
  "%s is another program's",
  (name) => {
    expect(guessVariable(name)).toBeUndefined();
  },
);
