import { chmodSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ConfigReading, readConfig } from "../../../src/config.ts";
import { checkEnvFolder, compareWithConfig } from "../../../src/doctor/envFolder.ts";
import { IS_POSIX, NO_CASE, NO_POSIX, TELLS_CASE } from "../../support/fileSystem.ts";
import { describeWhere, itWhere } from "../../support/leftOut.ts";
import { makeKnowledge } from "../../support/temporary.ts";

const NOTHING = readConfig({});
const TOKEN = readConfig({ DISCORD_TOKEN: "t" });

type Files = Readonly<Record<string, string | Buffer>>;

/** A folder whose .env nobody else may read. */
function makeFolder(files: Files): string {
  const folder = makeKnowledge(files);
  if (existsSync(join(folder, ".env"))) chmodSync(join(folder, ".env"), 0o700);
  return folder;
}

const FOLDERS: readonly (readonly [string, Files, ConfigReading, kind: string, sentence: string])[] = [
  ["nothing", { ".env.example": "DISCORD_TOKEN=\n" }, NOTHING, "hint", "copy .env.example to .env"],
  ["no .env, but variables", {}, TOKEN, "ok", "the variables come from the environment"],
  ["no .env, but a contact", {}, readConfig({ CONTACT: "ann" }), "ok", "the variables come from the environment"],
  ["a good .env", { ".env": "DISCORD_TOKEN=t\n" }, TOKEN, "ok", ".env is there and well written"],
  ["an .env with a fault", { ".env": "DISCORD_TOKEN = t\n" }, TOKEN, "hint", "write DISCORD_TOKEN=value"],
  ["a folder .env", { ".env/": "" }, NOTHING, "fix", ".env is a folder"],
  ["an .env in UTF-16", { ".env": Buffer.from("\ufeffCONTACT=ann", "utf16le") }, NOTHING, "fix", "saved as UTF-16"],
  ["a filled example", { ".env.example": "DISCORD_TOKEN=t" }, NOTHING, "fix", "never read: rename it to .env"],
  [".env.txt", { ".env.txt": "" }, NOTHING, "fix", "no .env but .env.txt"],
  [".env.example.txt", { ".env.example.txt": "" }, NOTHING, "fix", "no .env but .env.example.txt"],
  ["env", { env: "" }, NOTHING, "fix", "no .env but env,"],
  ["a folder env, as Python makes it", { "env/": "" }, NOTHING, "hint", "copy .env.example to .env"],
  ["env beside variables", { env: "" }, TOKEN, "ok", "the variables come from the environment"],
];

describe("a folder", () => {
  it.each(FOLDERS)("with %s is explained", (_, files, reading, kind, sentence) => {
    const findings = checkEnvFolder(reading, { folder: makeFolder(files) });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ kind, sentence: expect.stringContaining(sentence) });
  });

  itWhere(TELLS_CASE, NO_CASE, "with .ENV is explained", () => {
    expect(checkEnvFolder(NOTHING, { folder: makeFolder({ ".ENV": "" }) })).toMatchObject([
      { kind: "fix", sentence: expect.stringContaining("no .env but .ENV,") },
    ]);
  });

  it("with an .env that lacks the token tells where it was filled in", () => {
    const folder = makeKnowledge({ ".env": "CONTACT=ann", ".env.example": "DISCORD_TOKEN=t", ".env.txt": "" });
    expect(checkEnvFolder(readConfig({ CONTACT: "ann" }), { folder }).map(({ sentence }) => sentence)).toEqual([
      ".env is there and well written.",
      expect.stringContaining("move what you filled in to .env"),
      "Only .env is read, not .env.txt beside it.",
    ]);
  });

  describeWhere(IS_POSIX, NO_POSIX, "with an .env of mode", () => {
    it.each([
      [0o600, "DISCORD_TOKEN=t", false],
      [0o400, "DISCORD_TOKEN=t", false],
      [0o644, "DISCORD_TOKEN=t", true],
      [0o640, "DISCORD_TOKEN=t", true],
      [0o604, "DISCORD_TOKEN=t", true],
      [0o644, "DISCORD_TOKEN=\nCONTACT=ann", false],
    ])("%o that says %j warns of other users: %s", (mode, text, warns) => {
      const folder = makeKnowledge({ ".env": text });
      chmodSync(join(folder, ".env"), mode);
      const told = checkEnvFolder(readConfig({ DISCORD_TOKEN: "t" }), { folder }).map(({ sentence }) => sentence);
      expect(told.some((sentence) => sentence.includes("chmod 600 .env"))).toBe(warns);
    });
  });

  it("that is gone is one without .env", () => {
    expect(checkEnvFolder(NOTHING, { folder: "/nowhere/at/all" })).toMatchObject([{ kind: "hint" }]);
  });
});

it.each<[string, string, ConfigReading, readonly string[]]>([
  ["sets it to nothing", "DISCORD_TOKEN=t", NOTHING, ["fix"]],
  ["sets another", "DISCORD_TOKEN=other", TOKEN, ["hint"]],
  ["sets the same", "DISCORD_TOKEN= 't' ", TOKEN, []],
  ["alone sets it", "CONTACT=", readConfig({ CONTACT: "ann" }), []],
  ["sets no token, so the server was not read", "DISCORD_GUILD_ID=12345678901234567", NOTHING, []],
])("where the environment %s, that is told", (_, text, reading, kinds) => {
  expect(compareWithConfig(text, reading).map(({ kind }) => kind)).toEqual(kinds);
});
