import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chooseColours } from "../../src/outlets/terminal/terminal.ts";
import { openLocalDiscord } from "../local-discord/localDiscord.ts";
import { BotChild } from "./botChild.ts";
import { DevSession, HELP } from "./session.ts";
import { watchFolders } from "./watchSources.ts";

/**
 * `npm run dev`: the bot on a Discord of this machine's own, without a token. What is typed becomes real interactions,
 * messages are shown about as Discord shows them, and the bot starts again when a source or an article is saved.
 */

const pathOf = (folder: string) => fileURLToPath(new URL(`../../${folder}`, import.meta.url));
const knowledge = process.env["KNOWLEDGE_DIR"] || pathOf("knowledge");
const { stdin: input, stdout: output } = process;
const colours = chooseColours(output, Boolean(process.env["NO_COLOR"]));
const say = (line: string) => output.write(`${colours.dim(line)}\n`);

const local = await openLocalDiscord();
const bot = new BotChild(local, knowledge, {
  said: say,
  failed: (code) => say(`The bot ended with code ${code}; it starts again when a file is saved.`),
});
await bot.restart();
const session = new DevSession(local, { output, colours });

let working = Promise.resolve();
const queue = (work: () => Promise<void>) => {
  working = working.then(work, work);
  return working;
};
const restart = (path: string) =>
  queue(async () => {
    await bot.restart();
    say(`Restarted, as ${path} was saved.`);
  });
const unwatch = watchFolders([pathOf("src"), pathOf("commands"), knowledge], restart);

say(HELP);
const lines = createInterface({ input, output, prompt: "> ", terminal: input.isTTY === true && output.isTTY === true });
lines.prompt();
for await (const line of lines) {
  if (/^(?:exit|quit)$/.test(line.trim())) break;
  if (line.trim() !== "") await queue(() => session.handle(line.trim()));
  lines.prompt();
}
unwatch();
await working.catch(() => {});
await bot.stop();
await local.close();
