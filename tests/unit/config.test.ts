import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { describeConfigProblem } from "../../src/presentation/wording/english/configProblems.ts";

/** All that is wrong with the variables, as whoever runs the program reads it. */
function complain(env: Readonly<Record<string, string>>): string[] {
  const reading = readConfig(env);
  return reading.ok ? [] : reading.problem.map(describeConfigProblem);
}

describe("the configuration", () => {
  it.each([
    ["nothing", {}, { knowledge: "knowledge" }],
    [
      "all of it",
      { KNOWLEDGE_DIR: "articles", CONTACT: "desk@casebook.test", DISCORD_TOKEN: "abc.def" },
      {
        knowledge: "articles",
        contact: "desk@casebook.test",
        discord: {
          token: "abc.def",
          home: undefined,
          isPublic: false,
          moderatorRoles: [],
          api: "https://discord.com/api",
          logsQuestions: false,
        },
      },
    ],
    [
      "empty variables count as absent",
      { KNOWLEDGE_DIR: "", CONTACT: "", DISCORD_TOKEN: "" },
      { knowledge: "knowledge" },
    ],
    ["so do blank ones", { KNOWLEDGE_DIR: " ", CONTACT: "\t", DISCORD_TOKEN: "\n" }, { knowledge: "knowledge" }],
    ["undefined ones", { KNOWLEDGE_DIR: undefined }, { knowledge: "knowledge" }],
    [
      "white space around a value doesn't count",
      { CONTACT: "  Mara Quill \n" },
      { knowledge: "knowledge", contact: "Mara Quill" },
    ],
    ["what others need is passed over", { PATH: "/bin", SHELL: "/bin/sh" }, { knowledge: "knowledge" }],
    ["words alone", { MEANING: "Off" }, { knowledge: "knowledge", meaning: undefined }],
    ["meaning, too", { MEANING: "on", CACHE_DIR: "/data" }, { knowledge: "knowledge", meaning: { cache: "/data" } }],
    [
      "a database of unanswered questions",
      { GAPS_DB: "/data/gaps.db" },
      { knowledge: "knowledge", gaps: { path: "/data/gaps.db", days: 30 } },
    ],
    [
      "its drive and its days",
      { GAPS_DB: "C:\\data\\gaps.db", GAPS_DAYS: "365" },
      { knowledge: "knowledge", gaps: { path: "C:\\data\\gaps.db", days: 365 } },
    ],
    ["how sure of an answer to be", { ANSWER_STRICTNESS: "Strict" }, { knowledge: "knowledge", strictness: "strict" }],
    ["no day keeps no question", { GAPS_DB: "gaps.db", GAPS_DAYS: "0" }, { knowledge: "knowledge" }],
    ["days without a database keep none either", { GAPS_DAYS: "7" }, { knowledge: "knowledge" }],
    [
      "a port for the health endpoint, on this machine alone unless told",
      { HEALTH_PORT: " 65535 ", HEALTH_HOST: "" },
      { knowledge: "knowledge", health: { port: 65535, host: "127.0.0.1" } },
    ],
    [
      "its address",
      { HEALTH_PORT: "1", HEALTH_HOST: "::" },
      { knowledge: "knowledge", health: { port: 1, host: "::" } },
    ],
    [
      "interactions over HTTP",
      { DISCORD_TOKEN: "abc", INTERACTIONS_PORT: "3000", DISCORD_PUBLIC_KEY: "AB".repeat(32) },
      {
        knowledge: "knowledge",
        discord: {
          ...{ token: "abc", home: undefined, isPublic: false, moderatorRoles: [] },
          ...{ api: "https://discord.com/api", logsQuestions: false },
          interactions: { port: 3000, host: "127.0.0.1", publicKey: "ab".repeat(32) },
        },
      },
    ],
    ["an address without a port is none", { HEALTH_HOST: "0.0.0.0" }, { knowledge: "knowledge" }],
    ["a contact of 200 characters", { CONTACT: "v".repeat(200) }, { knowledge: "knowledge", contact: "v".repeat(200) }],
  ])("is read: %s", (_what, env, config) => {
    expect(readConfig(env)).toEqual({ ok: true, value: { meaning: {}, ...config } });
  });

  it("says what is wrong by a code, with the variable and the limit", () => {
    expect(readConfig({ CONTACT: "v".repeat(201) })).toEqual({
      ok: false,
      problem: [{ variable: "CONTACT", code: "too-long", limit: 200 }],
    });
  });

  it("says all that is wrong", () => {
    expect(complain({ CONTACT: "v".repeat(201), DISCORD_PUBLIC: "yes", HEALTH_PORT: "http" })).toHaveLength(3);
  });

  it.each([
    ["CONTACT", "v".repeat(201), "must have at most 200 characters"],
    ["DISCORD_GUILD_ID", "12", "must be a server's id, 17 to 20 digits: turn on Developer Mode, then Copy Server ID"],
    ["DISCORD_PUBLIC", "yes", "must be true or false"],
    ["LOG_QUESTIONS", "1", "must be true or false"],
    [
      "DISCORD_API_URL",
      "discord",
      "must be a web address such as https://discord.com/api; leave it empty for Discord's own",
    ],
    ["MODERATOR_ROLE_IDS", "mods", "must be ids of roles, 17 to 20 digits each, apart by commas"],
    ["ANSWER_STRICTNESS", "very", "must be usual or strict or strictest"],
    ["MEANING", "maybe", "must be on or off"],
    ["GAPS_DAYS", "366", "must be a whole number of days from 0, which keeps none, to 365"],
    ["GAPS_DAYS", "-1", "must be a whole number of days from 0, which keeps none, to 365"],
    ["GAPS_DAYS", "1.5", "must be a whole number of days from 0, which keeps none, to 365"],
    ["GAPS_DAYS", "a month", "must be a whole number of days from 0, which keeps none, to 365"],
    ["GAPS_DB", "https://gaps.test/db", "must be the path of a file, such as gaps.db"],
    ["GAPS_DB", "libsql://gaps.test", "must be the path of a file, such as gaps.db"],
    ["GAPS_DB", ":memory:", "must be the path of a file, such as gaps.db"],
  ])("refuses %s=%s in one sentence", (name, value, words) => {
    expect(complain({ [name]: value })).toEqual([`${name} ${words}`]);
  });

  it.each([
    ["a quotation mark", "“abc.def”", "must be the bare token, without quotation marks, brackets or spaces"],
    ["another alphabet", "MTA.абв.def", "has signs that no token has: copy it again from the page Bot → Reset Token"],
    ["a control", "abc\u0007.def", "has signs that no token has: copy it again from the page Bot → Reset Token"],
  ])("refuses a token with %s in one sentence, without telling it", (_what, token, words) => {
    expect(complain({ DISCORD_TOKEN: token })).toEqual([`DISCORD_TOKEN ${words}`]);
  });

  it.each(["0", "65536", "-1", "80.5", "0x50", "http", "80 81"])("refuses %s as a port", (HEALTH_PORT) => {
    const problem = "HEALTH_PORT must be a port, a whole number from 1 to 65535; leave it empty for no health endpoint";
    expect(complain({ HEALTH_PORT })).toEqual([problem]);
  });

  it("refuses a port for interactions without a public key", () => {
    const problem = "INTERACTIONS_PORT needs DISCORD_PUBLIC_KEY: set both, or neither";
    expect(complain({ INTERACTIONS_PORT: "3000" })).toEqual([problem]);
  });

  it.each(["ab", "g".repeat(64), "a".repeat(63), "a".repeat(65)])(
    "refuses %s as a public key",
    (DISCORD_PUBLIC_KEY) => {
      const problem =
        "DISCORD_PUBLIC_KEY must be the application's public key, 64 hexadecimal digits: copy it from the page General Information";
      expect(complain({ DISCORD_PUBLIC_KEY })).toEqual([problem]);
    },
  );

  it.each(["example.org", "127.0.0.1:80", "256.0.0.1", "*"])("refuses %s as an address to listen on", (HEALTH_HOST) => {
    const problem = "HEALTH_HOST must be an IP address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them";
    expect(complain({ HEALTH_HOST })).toEqual([problem]);
  });

  it("never tells the token", () => {
    const reading = readConfig({ DISCORD_TOKEN: "abc.def", CONTACT: "v".repeat(201) });
    expect(JSON.stringify(reading)).not.toContain("abc.def");
  });
});
