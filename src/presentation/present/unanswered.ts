import type { UnansweredQuestion, UnansweredReply } from "../../storage/unansweredQuestions.ts";
import { documentOf, type Group, note, notice, paragraph, type ReplyDocument, strong } from "../replyDocument.ts";
import { type PresentOptions, shortenName } from "./options.ts";

type ReplyOf<Kind extends UnansweredReply["kind"]> = Extract<UnansweredReply, { kind: Kind }>;

/** UTF-16 code units of a question in a list: eight of them, with every letter escaped, leave a message room. */
const MAX_LISTED_LENGTH = 150;
/** Questions of a choice in a chat: as many as a page of the list has. */
const MAX_LISTED = 8;
/** UTF-16 code units of the words that were typed, which the reader knows. */
const MAX_WORDS_LENGTH = 100;

/** What may be said about unanswered questions, to a moderator alone. */
export function presentUnanswered(reply: UnansweredReply, options: PresentOptions): ReplyDocument {
  const { unanswered } = options.wording;
  const isTyped = options.medium === "terminal";
  switch (reply.kind) {
    case "gaps":
      return presentList(reply, options);
    case "gaps not kept":
      return notice(unanswered.notKept);
    case "gaps unusable":
      return notice(isTyped ? unanswered.unusableSet(reply.problem) : unanswered.unusable(reply.problem));
    case "gap to clear":
      return presentDoubt(reply, options);
    case "gap cleared": {
      const cleared = { question: reply.gap.question, asked: unanswered.asked(reply.gap) };
      return leadBack(isTyped ? unanswered.clearedTyped(cleared) : unanswered.cleared(cleared), options);
    }
    case "unknown gap": {
      const words = shortenName(reply.words ?? "", MAX_WORDS_LENGTH, options);
      return leadBack(reply.words === undefined ? unanswered.gone : unanswered.unknown({ words }), options);
    }
    case "ambiguous gap":
      return presentChoice(reply, options);
  }
}

function leadBack(sentence: string, { wording, page = 1 }: PresentOptions): ReplyDocument {
  return { ...notice(sentence), actions: [{ kind: "unanswered", label: wording.actions.backToList, page }] };
}

function presentList(reply: ReplyOf<"gaps">, options: PresentOptions): ReplyDocument {
  const { unanswered, counts, actions } = options.wording;
  const { gaps, page, pages, total } = reply;
  const groups = gaps.map((gap) => presentQuestion(gap, page, options));
  if (options.medium === "terminal") {
    const heading = [strong(counts.unansweredQuestions(total)), { text: unanswered.listedAfterTotal(reply) }];
    return { ...documentOf(), heading, groups, isTight: true };
  }
  const turn = (label: string, to: number) => ({ kind: "unanswered", label, page: to }) as const;
  return {
    ...documentOf(total > 0 ? note(unanswered.listed(reply)) : paragraph(unanswered.none)),
    heading: [strong(unanswered.heading)],
    groups,
    actions: [
      ...(page > 1 ? [turn(actions.previous, page - 1)] : []),
      ...(page < pages ? [turn(actions.next, page + 1)] : []),
      ...(total > 0 ? [{ kind: "export unanswered", label: actions.export } as const] : []),
    ],
  };
}

function presentChoice({ words: typed, gaps }: ReplyOf<"ambiguous gap">, options: PresentOptions): ReplyDocument {
  const { unanswered } = options.wording;
  const words = shortenName(typed, MAX_WORDS_LENGTH, options);
  const isTyped = options.medium === "terminal";
  const shown = isTyped ? gaps : gaps.slice(0, MAX_LISTED);
  const left = gaps.length - shown.length;
  return {
    ...documentOf(
      paragraph(isTyped ? unanswered.ambiguousTyped({ words }) : unanswered.ambiguous({ words, count: gaps.length })),
    ),
    groups: shown.map((gap) => presentQuestion(gap, 1, options)),
    closing: left > 0 ? [note(unanswered.typeMore({ count: left }))] : [],
    isTight: true,
  };
}

function presentQuestion(gap: UnansweredQuestion, page: number, options: PresentOptions): Group {
  const { unanswered, actions } = options.wording;
  const asked = shortenName(unanswered.asked(gap), MAX_LISTED_LENGTH, options);
  return {
    kind: "question",
    heading: shortenName(gap.question, MAX_LISTED_LENGTH, options),
    blocks: [note(options.medium === "terminal" ? `${asked} · clear:${gap.id}` : asked)],
    action: { kind: "ask to clear", label: actions.clear, id: gap.id, page },
  };
}

function presentDoubt({ gap }: ReplyOf<"gap to clear">, { wording, medium, page = 1 }: PresentOptions): ReplyDocument {
  const { unanswered, actions } = wording;
  const asked = unanswered.asked(gap);
  if (medium === "terminal") return notice(unanswered.clearTyped({ question: gap.question, asked }));
  return {
    ...documentOf(paragraph(gap.question), note(asked)),
    heading: [strong(unanswered.clearThis)],
    actions: [
      { kind: "clear", label: actions.clearIt, isPrimary: true, id: gap.id, page },
      { kind: "unanswered", label: actions.keepIt, page },
    ],
  };
}
