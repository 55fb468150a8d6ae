import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "dotenv";
import type { ConfigReading } from "../config.ts";
import { codeOf } from "../storage/folder/textFile.ts";
import { checkEnvText, decodeVariables } from "./envFile.ts";
import { type DoctorInput, type Finding, fix, hint, ok } from "./finding.ts";

type EnvFile =
  /** `mode` as POSIX has it. */
  | { readonly kind: "text"; readonly text: string; readonly mode: number }
  | { readonly kind: "missing" | "folder" | "UTF-16" | "no plain file" }
  | { readonly kind: "unreadable"; readonly code: string };

/** Names that editors and Windows give to what was meant to be `.env`. */
const LOOKALIKE = /^(?:\.?env\.txt|env|_env|\.env\.example\.txt|\.env\.env|\.env)$/i;

/** What is wrong with `.env` and with files that were meant to be it. */
export function checkEnvFolder(reading: ConfigReading, { folder }: Pick<DoctorInput, "folder">): readonly Finding[] {
  const file = readEnvFile(join(folder, ".env"));
  const isMissing = file.kind === "missing";
  const misplaced = isSet(reading)
    ? []
    : [checkExample(folder, isMissing), ...findLookalikes(folder).map((name) => explainLookalike(name, isMissing))];
  const found = misplaced.filter((one) => one !== undefined);
  if (isMissing) return found.length > 0 ? found : [explainMissing(reading)];
  return [...explainFile(file, reading), ...found];
}

function readEnvFile(path: string): EnvFile {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { kind: "folder" };
    // A pipe, as a password manager offers it, gives its text only once.
    if (!stat.isFile()) return { kind: "no plain file" };
    const text = decodeVariables(readFileSync(path));
    return text === undefined ? { kind: "UTF-16" } : { kind: "text", text, mode: stat.mode };
  } catch (fault) {
    const code = codeOf(fault);
    return code === "ENOENT" ? { kind: "missing" } : { kind: "unreadable", code };
  }
}

/** Whether a variable that matters for Discord reached the program from anywhere. */
function isSet(reading: ConfigReading): boolean {
  return !reading.ok || reading.value.discord !== undefined;
}

function explainMissing(reading: ConfigReading): Finding {
  if (isSet(reading) || (reading.ok && reading.value.contact !== undefined))
    return ok("There is no .env file; the variables come from the environment.");
  return hint(
    "There is no .env file and nothing is set: to connect to Discord, copy .env.example to .env and fill it in.",
  );
}

function explainFile(file: EnvFile, reading: ConfigReading): readonly Finding[] {
  switch (file.kind) {
    case "missing":
      return [];
    case "folder":
      return [
        fix(
          ".env is a folder (Docker makes one where a file to mount is missing): delete it, then copy .env.example to .env.",
        ),
      ];
    case "unreadable":
      return [
        fix(`.env can't be read (${file.code}): let the user who runs Casebook read it, such as with chmod u+r .env.`),
      ];
    case "UTF-16":
      return [
        fix(
          ".env is saved as UTF-16, so nothing in it is read: save it as UTF-8 (in Notepad: Save as, Encoding UTF-8).",
        ),
      ];
    case "no plain file":
      return [ok(".env is a pipe, which can't be looked through; what it sets is checked below.")];
    case "text": {
      const wrong = [...checkEnvText(file.text), ...compareWithConfig(file.text, reading), ...checkMode(file)];
      return wrong.length > 0 ? wrong : [ok(".env is there and well written.")];
    }
  }
}

/** Windows has no such modes. */
function checkMode({ text, mode }: { readonly text: string; readonly mode: number }): readonly Finding[] {
  const isForOthers = process.platform !== "win32" && (mode & 0o077) !== 0;
  if (!isForOthers || !parse(text)["DISCORD_TOKEN"]?.trim()) return [];
  return [
    hint(".env holds the token, and other users of this machine may read it: chmod 600 .env lets its owner alone."),
  ];
}

/** A variable of the environment wins over `.env`, even an empty one. */
export function compareWithConfig(text: string, reading: ConfigReading): readonly Finding[] {
  if (!reading.ok) return [];
  const { contact, discord } = reading.value;
  const used = { CONTACT: contact, DISCORD_TOKEN: discord?.token, ...(discord && { DISCORD_GUILD_ID: discord.home }) };
  const written = parse(text);
  return Object.entries(used).flatMap(([name, value]) => {
    const own = written[name]?.trim() ?? "";
    if (own === "" || own === value) return [];
    if (value === undefined)
      return [fix(`.env sets ${name}, but the environment sets it to nothing, and wins: unset it there.`, name)];
    return [
      hint(
        `.env and the environment set ${name} differently, and the environment wins: unset it there if .env is right.`,
        name,
      ),
    ];
  });
}

function checkExample(folder: string, isMissing: boolean): Finding | undefined {
  const example = readEnvFile(join(folder, ".env.example"));
  if (example.kind !== "text" || !parse(example.text)["DISCORD_TOKEN"]?.trim()) return undefined;
  const todo = isMissing
    ? "rename it to .env (git checkout .env.example brings the empty one back)"
    : "move what you filled in to .env, and empty the example";
  return fix(`DISCORD_TOKEN is filled in in .env.example, which is never read: ${todo}.`, "DISCORD_TOKEN");
}

function findLookalikes(folder: string): readonly string[] {
  try {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    return files.map(({ name }) => name).filter((name) => name !== ".env" && LOOKALIKE.test(name));
  } catch {
    return [];
  }
}

function explainLookalike(name: string, isMissing: boolean): Finding {
  if (!isMissing) return hint(`Only .env is read, not ${name} beside it.`);
  return fix(
    `There is no .env but ${name}, which is never read: rename it to .env (Windows hides endings such as .txt; show them in the Explorer's View menu).`,
  );
}
