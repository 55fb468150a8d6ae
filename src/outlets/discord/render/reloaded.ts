import { writeRejection } from "../../../documents/format/rejection.ts";
import { countStock } from "../../../presentation/wording.ts";
import type { Changes, ReloadResult } from "../../../service/reloading.ts";
import { escapeText } from "./escape.ts";
import { writeList } from "./list.ts";
import { container, type OutgoingMessage, textOf, truncate } from "./message.ts";

type Reloaded = Extract<ReloadResult, { kind: "reloaded" }>;

/** Room for each list of names, and for the rejected files, in characters of a message's 4,000. */
const NAMES_ROOM = 300;
const REJECTED_ROOM = 1500;
const MAX_LINE_LENGTH = 300;

/** What a moderator wants to know of a reload: what is on the shelf now, what changed, and which files were refused. */
export function renderReloaded({ shelf, articles, cases, milliseconds }: Reloaded): OutgoingMessage {
  const seconds = (milliseconds / 1000).toLocaleString("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const apart = `${shelf.hidden} hidden, ${shelf.retracted} retracted`;
  const texts = [
    `**Reloaded in ${seconds} s.** Now on the shelf: ${countStock(shelf)} (${apart}).`,
    [writeChanges("Articles", articles), writeChanges("Cases", cases)].join("\n"),
    ...(shelf.rejected.length === 0 ? [] : [writeRejected(shelf.rejected.map(writeRejection))]),
  ];
  return { components: [container(texts.map(textOf))] };
}

function writeChanges(what: string, changes: Changes): string {
  const { added, changed, removed } = changes;
  const lists = Object.entries({ added, changed, removed }).filter(([, names]) => names.length > 0);
  const named = lists.map(([how, names]) => `${how}:\n${writeList(names.map(writeName), NAMES_ROOM)}`);
  return [`**${what}:** ${added.length} added, ${changed.length} changed, ${removed.length} removed`, ...named].join(
    "\n",
  );
}

function writeRejected(lines: readonly string[]): string {
  const list = writeList(lines.map(writeName), REJECTED_ROOM);
  return `**Rejected, and not served unless it says so:**\n${list}\n-# npm run check lists them all. Mend the file, then /reload.`;
}

function writeName(name: string): string {
  return escapeText(truncate(name, MAX_LINE_LENGTH));
}
