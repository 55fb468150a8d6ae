import { expect, it } from "vitest";
import { checkEnvText, decodeVariables } from "../../../src/doctor/envFile.ts";

const FAULTS: readonly (readonly [what: string, text: string, kind: string, sentence: string])[] = [
  [
    "another bot's name",
    "# a\n\nBOT_TOKEN=x",
    "fix",
    "Line 3 of .env sets BOT_TOKEN, which Casebook doesn't read: call it DISCORD_TOKEN.",
  ],
  ["small letters", "discord_guild_id=1", "fix", "call it DISCORD_GUILD_ID"],
  ["curly quotation marks", "DISCORD_TOKEN=“x”", "fix", "Line 1 of .env has typographic quotation marks"],
  ["straight quotation marks", 'CONTACT="mods"', "hint", "has quotation marks round CONTACT"],
  ["backticks", "CONTACT=`mods`", "hint", "has quotation marks round CONTACT"],
  ["a quotation mark left open", 'CONTACT="mods', "fix", "opens a quotation mark that nothing closes"],
  ["spaces round =", "DISCORD_TOKEN = x", "hint", "write DISCORD_TOKEN=value"],
  ["a colon instead of =", "DISCORD_TOKEN: x", "hint", "write DISCORD_TOKEN=value"],
  ["no = at all", "CONTACT=a\r\nDISCORD_TOKEN x", "fix", "Line 2 of .env is not read"],
  ["a value that # cuts short", "CONTACT=https://court.test/help#mods", "fix", "loses CONTACT from its # on"],
  ["a value that # removes", "CONTACT=#corrections", "fix", "loses CONTACT from its # on"],
  [
    "an empty line of the same name after it",
    "DISCORD_TOKEN=x\nDISCORD_TOKEN=",
    "fix",
    "Line 2 of .env empties DISCORD_TOKEN",
  ],
];

it.each(FAULTS)("%s is seen", (_, text, kind, sentence) => {
  const findings = checkEnvText(text);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ kind, sentence: expect.stringContaining(sentence) });
});

it.each([
  ["nothing", ""],
  ["comments and empty values", "# DISCORD_TOKEN: = “x”\n\nDISCORD_TOKEN=\nCONTACT= \n"],
  ["Windows' line ends", "DISCORD_TOKEN=x\r\nCONTACT=a\r\n"],
  ["a byte order mark, which dotenv skips", "\ufeffDISCORD_TOKEN=x\n"],
  ["an apostrophe in a name", "CONTACT=Ann O’Neil"],
  ["quotation marks that protect a #", 'CONTACT="ann#1234"'],
  ["a comment after the value", "CONTACT=ann # not bob#2"],
  ["a comment after no value", "CONTACT= # nobody yet"],
  ["an empty line of the same name before it", "DISCORD_TOKEN=\nDISCORD_TOKEN=x"],
  ["the right name beside the wrong one", "TOKEN=x\nDISCORD_TOKEN=x"],
  ["the wrong name without a value", "TOKEN="],
  ["another program's variables", "NODE_ENV = “production”"],
  ["another program's value of several lines", 'KEY="a\nb\nc"'],
  ["export", "export CONTACT=ann"],
])("%s is fine", (_, text) => {
  expect(checkEnvText(text)).toEqual([]);
});

it.each([
  "SECRETTOKEN",
  "MTA.SECRETTOKEN.x==",
  "TOKEN SECRETTOKEN",
  "TOKEN=SECRETTOKEN",
  "DISCORD_TOKEN=“SECRETTOKEN”",
])("%s is never repeated", (text) => {
  expect(JSON.stringify(checkEnvText(text))).not.toContain("SECRETTOKEN");
});

const UTF_16 = Buffer.from("\ufeffCONTACT=ann\n", "utf16le");

it.each<[string, Uint8Array, string | undefined]>([
  ["UTF-8", Buffer.from("CONTACT=Zoë"), "CONTACT=Zoë"],
  ["UTF-16 with its mark", UTF_16, undefined],
  ["UTF-16 with the bytes swapped", Buffer.from(UTF_16).swap16(), undefined],
  ["UTF-16 without its mark", UTF_16.subarray(2), undefined],
])("a file in %s is decoded, or known not to be UTF-8", (_, bytes, text) => {
  expect(decodeVariables(bytes)).toBe(text);
});
