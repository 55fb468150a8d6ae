import type { CommandUsage, Introduction } from "../../../app/reply.ts";
import { count, countStock, phraseUnansweredKept } from "../../../presentation/wording.ts";
import { escapeText } from "./escape.ts";
import { writeList } from "./list.ts";
import { container, type OutgoingMessage, textOf } from "./message.ts";

const CASES_ROOM = 1800;

/** What the bot is, and with `commands` how it is used. */
export function renderIntroduction(introduction: Introduction, commands: readonly CommandUsage[]): OutgoingMessage {
  const { contact, gapDays, cases, articles } = introduction;
  const usages = commands.map(({ usage, description }) => `**${escapeText(usage)}** — ${escapeText(description)}`);
  const shelved = cases.map((one) => escapeText(`${one.title} (${count(one.articles, "article")})`));
  const texts = [
    "**Casebook** answers questions about court cases by quoting articles word for word, and cites them. It gives no opinions, writes nothing about a case itself, reads English articles only, and where they are silent it says so.",
    ...(usages.length === 0 ? [] : [usages.join("\n")]),
    contact === undefined
      ? "The operator of this copy has named no contact for corrections and takedowns."
      : `Corrections and takedowns: ${escapeText(contact)}`,
    ...(gapDays === undefined ? [] : [escapeText(phraseUnansweredKept(gapDays))]),
    articles === 0 ? EMPTY_SHELF : `On the shelf: ${countStock(introduction)}.\n${writeList(shelved, CASES_ROOM)}`,
  ];
  return { components: [container(texts.map(textOf))] };
}

export const EMPTY_SHELF =
  "The shelf is empty: whoever runs this bot puts articles into its folder, and a moderator types /reload.";
