import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../../src/config.ts";
import { diagnose } from "../../../src/doctor/doctor.ts";
import { MAIN } from "../../support/compiled.ts";
import { startProcess } from "../../support/process.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

const SHELF = { "harrow/violin.md": writeArticle() };

async function visit(
  env: Readonly<Record<string, string>>,
  { files = {}, shelf = SHELF as Record<string, string> } = {},
) {
  const output = new PassThrough();
  const patient = { folder: makeKnowledge(files), knowledge: makeKnowledge(shelf), node: "v20.19.0" };
  const code = await diagnose(readConfig({ MEANING: "off", ...env }), patient, output);
  output.end();
  const lines = (await output.toArray()).join("").split("\n");
  return { code, lines, marks: lines.flatMap((line) => /^(?:ok {3}|hint |fix {2})/.exec(line)?.[0].trim() ?? []) };
}

describe("the doctor", () => {
  it("finds nothing to mend in a fresh clone, and says how to go on", async () => {
    const { code, lines, marks } = await visit({});
    expect(marks).toEqual(["ok", "hint", "hint", "ok", "ok", "hint"]);
    expect(lines.slice(-3)).toEqual(["", "Nothing must be mended; 3 hints above.", ""]);
    expect(code).toBe(0);
  });

  it("counts what is to be mended", async () => {
    const { code, lines } = await visit({ DISCORD_TOKEN: "0123456789abcdef".repeat(4) }, { shelf: {} });
    expect(lines.at(-2)).toBe("2 things to mend, marked “fix” above; then run npm run doctor again.");
    expect(code).toBe(1);
  });

  it("prints the files that can't be served below their number", async () => {
    const { lines, code } = await visit({}, { shelf: { ...SHELF, "harrow/notes.txt": "" } });
    const at = lines.findIndex((line) => line.startsWith("fix  1 file in it can't be served"));
    expect(lines[at + 1]).toMatch(/^ {7}\S+\/harrow\/notes\.txt:1: is not Markdown/);
    expect(code).toBe(1);
  });

  it("lists all that is wrong with the variables, and doesn't ask Discord", async () => {
    const { lines, code } = await visit({ DISCORD_GUILD_ID: "12", DISCORD_PUBLIC: "maybe", DISCORD_TOKEN: "a.b.c" });
    expect(lines.filter((line) => line.startsWith("fix"))).toEqual([
      expect.stringMatching(/^fix {2}DISCORD_GUILD_ID must be .*\.$/),
      "fix  DISCORD_PUBLIC must be true or false.",
    ]);
    expect(lines).toContain("hint Discord was not asked: the token is checked once the variables are right.");
    expect(code).toBe(1);
  });

  it("says once what a line of .env and its variable have in common", async () => {
    const env = { DISCORD_TOKEN: "“a.b.c”", DISCORD_PUBLIC: "maybe" };
    const files = { ".env": "DISCORD_PUBLIC=maybe\nDISCORD_TOKEN=“a.b.c”\n" };
    const { lines } = await visit(env, { files });
    expect(lines.filter((line) => line.startsWith("fix"))).toEqual([
      expect.stringMatching(/^fix {2}Line 2 of \.env has typographic/),
      "fix  DISCORD_PUBLIC must be true or false.",
    ]);
  });

  it("says both of a value that is only written oddly and of what is wrong with it", async () => {
    const { lines } = await visit({ DISCORD_PUBLIC: "maybe" }, { files: { ".env": "DISCORD_PUBLIC = maybe" } });
    expect(lines).toContainEqual(expect.stringMatching(/^hint Line 1 of \.env has more than =/));
    expect(lines).toContain("fix  DISCORD_PUBLIC must be true or false.");
  });

  it("thinks no worse of a contact than of none, but says what that means", async () => {
    expect((await visit({ CONTACT: "ann" })).lines).toContain(
      "ok   CONTACT says whom members write to for a correction.",
    );
    expect((await visit({})).lines).toContainEqual(expect.stringMatching(/^hint CONTACT is not set/));
  });

  it("stumbles in a line, without the token, and goes on", async () => {
    const token = "MTAxMTAxMTAxMTAxMTAx.G1a2b3.c4d5e6f7";
    const reading = readConfig({ DISCORD_TOKEN: token, DISCORD_API_URL: "http://127.0.0.1:1" });
    if (!reading.ok) throw new Error("the config is right");
    const { discord } = reading.value;
    const broken = {
      ...reading,
      value: { ...reading.value, discord: discord && { ...discord, api: `no address ${token}` } },
    };
    const output = new PassThrough();
    const code = await diagnose(
      broken,
      { folder: makeKnowledge({}), knowledge: makeKnowledge(SHELF), node: "v20.19.0" },
      output,
    );
    output.end();
    const text = (await output.toArray()).join("");
    expect(text).toMatch(/\nfix {2}The doctor stumbled here \(.*\); please report it\.\nok {3}The knowledge folder/);
    expect(text).not.toContain(token);
    expect(code).toBe(1);
  });
});

it.each([
  [
    "an edited .env.example",
    { ".env.example": "DISCORD_TOKEN=MTA.SECRET.def\n" },
    1,
    "fix  DISCORD_TOKEN is filled in in .env.example, which is never read: rename it to .env",
  ],
  ["an empty .env", { ".env": "DISCORD_TOKEN=\n" }, 0, "ok   .env is there and well written."],
])("with %s it says so, without what stands there", async (_what, files, expected, sentence) => {
  const { lines, code } = await visit({}, { files });
  expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${sentence}`)));
  expect(lines.join("\n")).not.toContain("SECRET");
  expect(code).toBe(expected);
});

describe("npm run doctor", () => {
  it("with a client secret in .env says so, without it", async () => {
    const folder = makeKnowledge({ ".env": "DISCORD_TOKEN=SECRETghijklmnopqrstuvwxyz012345\n" });
    const { text, code } = await runIn(folder, ["--knowledge", makeKnowledge(SHELF)]);
    expect(text).toContain("\nfix  DISCORD_TOKEN is no token. It looks like the client secret");
    expect(text).not.toContain("SECRET");
    expect(code).toBe(1);
  });

  it("with a wrong value in .env looks into the folder that .env names", async () => {
    const files = { ...SHELF, ".env": "DISCORD_PUBLIC=maybe\nKNOWLEDGE_DIR=articles\n" };
    const inArticles = Object.entries(files).map(([path, text]) => [path === ".env" ? path : `articles/${path}`, text]);
    const { text, code } = await runIn(makeKnowledge(Object.fromEntries(inArticles)));
    expect(text).toContain("\nok   The knowledge folder articles holds ");
    expect(text).toContain("\nfix  DISCORD_PUBLIC must be true or false.");
    expect(code).toBe(1);
  });

  async function runIn(cwd: string, flags: readonly string[] = []) {
    const env = { PATH: process.env["PATH"] };
    const running = startProcess([process.execPath, MAIN, "doctor", ...flags], { cwd, env });
    const code = await running.ended;
    return { code, text: running.written.output + running.written.error };
  }
});
