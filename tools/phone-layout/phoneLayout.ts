import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { countLetters } from "./countLetters.ts";
import { openRuler } from "./measure.ts";
import { makeMessages } from "./messages.ts";

/** Prints how the bot's messages look at a phone's width; a folder as argument gets pictures of them, at a desktop's width too. */
const PHONE = 360;
const DESKTOP = 800;
/** Of a phone, in CSS pixels: what a reader sees at once. */
const SCREEN = 700;

const [folder, ...rest] = process.argv.slice(2);
if (folder?.startsWith("-") || rest.length > 0) {
  process.stderr.write("npm run phone takes one folder for its pictures, or nothing; it has no flags.\n");
  process.exit(2);
}
if (folder !== undefined) mkdirSync(folder, { recursive: true });
const pictureOf = (name: string, width: number) =>
  folder === undefined ? undefined : join(folder, `${name.replaceAll(" ", "-")}-${width}.png`);

const ruler = await openRuler();
process.stdout.write("message         height  screens  not quoted  rows of controls\n");
for (const { name, message } of await makeMessages()) {
  const { height, controlRows } = await ruler.measure(message, PHONE, pictureOf(name, PHONE));
  if (folder !== undefined) await ruler.measure(message, DESKTOP, pictureOf(name, DESKTOP));
  const { all, quoted } = countLetters(message);
  const share = all === 0 ? 0 : (100 * (all - quoted)) / all;
  const columns = [
    String(height).padStart(6),
    (height / SCREEN).toFixed(1).padStart(7),
    `${share.toFixed(1)} %`.padStart(10),
  ];
  process.stdout.write(`${name.padEnd(14)}  ${columns.join("  ")}  ${String(controlRows).padStart(16)}\n`);
}
await ruler.close();
