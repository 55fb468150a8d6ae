import { type APIComponentInContainer, ButtonStyle, ComponentType } from "discord.js";
import { describeDatabaseProblem } from "../../../presentation/wording/english/databaseProblems.ts";
import { count, phraseAskedCount, UNANSWERED_NOT_KEPT } from "../../../presentation/wording.ts";
import type { UnansweredQuestion, UnansweredReply } from "../../../storage/unansweredQuestions.ts";
import { escapeText } from "./escape.ts";
import {
  type AttachedFile,
  button,
  container,
  type OutgoingMessage,
  row,
  section,
  textOf,
  truncate,
} from "./message.ts";

/** Most of a question in a list: eight of them, with every letter escaped, leave a message room. */
const MAX_LISTED_LENGTH = 150;
/** As many as a page of the list has. */
const MAX_LISTED = 8;
/** Most of the words that were typed, of which the reader knows. */
const MAX_WORDS_LENGTH = 100;

/** What may be said about unanswered questions, to a moderator alone; the buttons turn pages, export and clear. */
export function renderUnanswered(reply: UnansweredReply, page = 1): OutgoingMessage {
  switch (reply.kind) {
    case "gaps":
      return composeList(reply);
    case "gaps not kept":
      return say(escapeText(UNANSWERED_NOT_KEPT));
    case "gaps unusable":
      return say(escapeText(describeDatabaseProblem(reply.problem)));
    case "gap to clear":
      return composeDoubt(reply.gap, page);
    case "gap cleared":
      return say(`Cleared: “${escapeText(reply.gap.question)}”, ${escapeText(phraseAskedCount(reply.gap))}.`, page);
    case "unknown gap":
      return say(
        reply.words === undefined
          ? "That question is not on the list any more."
          : `No unanswered question reads like “${escapeText(truncate(reply.words, MAX_WORDS_LENGTH))}”.`,
        page,
      );
    case "ambiguous gap":
      return composeChoice(reply);
  }
}

function say(text: string, page?: number): OutgoingMessage {
  const back = page === undefined ? [] : [button("Back to the list", { kind: "gaps", page })];
  return { components: [container([textOf(text)]), ...row(back)] };
}

function composeList({ gaps, page, pages, total, days }: Extract<UnansweredReply, { kind: "gaps" }>): OutgoingMessage {
  const title = `**Unanswered questions**\n-# ${count(total, "question")} of the last ${count(days, "day")}, most often asked first · page ${page} of ${pages}`;
  const nothing = total > 0 ? [] : [textOf("There is none: every question found something, or its time is over.")];
  const buttons = [
    ...(page > 1 ? [button("Previous", { kind: "gaps", page: page - 1 })] : []),
    ...(page < pages ? [button("Next", { kind: "gaps", page: page + 1 })] : []),
    ...(total > 0 ? [button("Export", { kind: "gapExport" })] : []),
  ];
  return { components: [container([textOf(title), ...nothing, ...listGaps(gaps, page)]), ...row(buttons)] };
}

function composeChoice({ words, gaps }: Extract<UnansweredReply, { kind: "ambiguous gap" }>): OutgoingMessage {
  const rest = gaps.length - MAX_LISTED;
  const title = `“${escapeText(truncate(words, MAX_WORDS_LENGTH))}” could be ${count(gaps.length, "question")}; clear one of them:`;
  const more = rest > 0 ? [textOf(`-# and ${count(rest, "further question")}; type more of it`)] : [];
  return { components: [container([textOf(title), ...listGaps(gaps.slice(0, MAX_LISTED), 1), ...more])] };
}

function listGaps(gaps: readonly UnansweredQuestion[], page: number): APIComponentInContainer[] {
  return gaps.map((gap) => {
    const question = escapeText(truncate(gap.question, MAX_LISTED_LENGTH));
    const content = `${question}\n-# ${escapeText(truncate(phraseAskedCount(gap), MAX_LISTED_LENGTH))}`;
    return section(content, button("Clear", { kind: "gapToClear", page, gap: gap.id }));
  });
}

function composeDoubt(gap: UnansweredQuestion, page: number): OutgoingMessage {
  const text = `**Clear this question?**\n${escapeText(gap.question)}\n-# ${escapeText(phraseAskedCount(gap))}`;
  const buttons = [
    button("Clear it", { kind: "gapClear", page, gap: gap.id }, ButtonStyle.Primary),
    button("Keep it", { kind: "gaps", page }),
  ];
  return { components: [container([textOf(text)]), ...row(buttons)] };
}

/** All questions for a spreadsheet. */
export function renderUnansweredFile({ file }: { readonly file: AttachedFile }): OutgoingMessage {
  const explained = textOf("**The unanswered questions for a spreadsheet**");
  const shown = { type: ComponentType.File, file: { url: `attachment://${file.name}` } } as const;
  return { components: [container([explained, shown])], files: [file] };
}
