import type { Reply } from "../../app/reply.ts";
import { escapePath } from "../../documents/format/escapePath.ts";
import { AT_THE_DESK, type ModerationEntry } from "../../storage/moderationLog.ts";
import type { ReplyAction } from "../replyAction.ts";
import {
  type Block,
  documentOf,
  type Group,
  note,
  notice,
  paragraph,
  type ReplyDocument,
  strong,
} from "../replyDocument.ts";
import { type PresentOptions, shortenName } from "./options.ts";

/** UTF-16 code units of a title or a path where it stands alone, and in a list of eight. */
const MAX_NAME_LENGTH = 200;
const MAX_LISTED_LENGTH = 60;

type ReplyOf<Kind extends Reply["kind"]> = Extract<Reply, { kind: Kind }>;

/** What was done to a document, from when on it holds, and how to take it back. */
export function presentModerated(reply: ReplyOf<"article moderated">, options: PresentOptions): ReplyDocument {
  const { moderation, actions } = options.wording;
  const { action, article, path, reloading, noted } = reply;
  const name = (text: string) => shortenName(text, MAX_NAME_LENGTH, options);
  const named = moderation.named({ title: name(article.title), path: name(path) });
  return {
    ...documentOf(
      paragraph([strong(`${moderation.actions[action]}:`), { text: ` ${named}` }]),
      paragraph(reloading.kind === "reloaded" ? moderation.done[action] : moderation.notReadAgain),
      ...(action === "hidden" ? [note(moderation.oldMessagesStay)] : []),
      ...tellNoted(noted, options),
    ),
    actions: action === "hidden" ? [{ kind: "unhide", label: actions.unhide, article: article.id }] : [],
  };
}

/** A page leads to the log itself. */
function tellNoted(noted: ReplyOf<"article moderated">["noted"], { wording, isPage }: PresentOptions): Block[] {
  const { moderation, problems, setup } = wording;
  if (noted === "noted") return isPage ? [] : [note(moderation.noted)];
  return [note(noted === "no log" ? moderation.notKept : problems.database(noted, setup.database))];
}

/** Why a document's file stays as it is. */
export function presentNotModerated(
  { article, problem }: ReplyOf<"article not moderated">,
  options: PresentOptions,
): ReplyDocument {
  const { moderation, problems } = options.wording;
  const path = shortenName(escapePath(`${article.id}.md`), MAX_NAME_LENGTH, options);
  switch (problem.code) {
    case "hidden-otherwise":
      return notice(moderation.hiddenOtherwise({ path }));
    case "changed-since-import":
      return notice(moderation.changedSinceImport({ path }));
    case "no-such-article":
      return notice(moderation.fileGone({ path }));
    default:
      return notice(problems.write(problem));
  }
}

/** That what was typed names no article, or several. */
export function presentNoSuchArticle(
  { name, which, articles }: ReplyOf<"no such article">,
  options: PresentOptions,
): ReplyDocument {
  const { moderation } = options.wording;
  const typed = shortenName(name, MAX_LISTED_LENGTH, options);
  if (articles.length === 0) return notice(moderation.noSuchArticle[which]({ name: typed }));
  const items = articles.map(({ id, title }) =>
    shortenName(`${title} (${escapePath(`${id}.md`)})`, MAX_NAME_LENGTH, options),
  );
  return documentOf(paragraph(moderation.severalArticles({ name: typed })), { kind: "list", items });
}

/** What moderators did to documents, the newest first. */
export function presentLog(reply: ReplyOf<"moderation log">, options: PresentOptions): ReplyDocument {
  const { moderation, actions } = options.wording;
  const { isKept, entries, page, pages, total } = reply;
  if (!isKept) return notice(moderation.notKept);
  const turn = (label: string, to: number): ReplyAction => ({ kind: "moderation log", label, page: to });
  return {
    ...documentOf(total === 0 ? paragraph(moderation.none) : note(moderation.pageOf({ page, pages, total }))),
    heading: [strong(moderation.heading)],
    groups: entries.map((entry) => presentEntry(entry, options)),
    actions: [
      ...(page > 1 ? [turn(actions.newer, page - 1)] : []),
      ...(page < pages ? [turn(actions.older, page + 1)] : []),
    ],
  };
}

function presentEntry({ action, title, path, member, at, reason }: ModerationEntry, options: PresentOptions): Group {
  const { moderation } = options.wording;
  const shown = (text: string) => shortenName(text, MAX_LISTED_LENGTH, options);
  return {
    kind: "question",
    heading: [
      strong(`${moderation.actions[action]}:`),
      { text: ` ${moderation.named({ title: shown(title), path: shown(escapePath(path)) })}` },
    ],
    blocks: [
      note([
        { text: at, style: "instant" },
        { text: " · " },
        member === AT_THE_DESK ? { text: moderation.atTheDesk } : { text: member, style: "member" },
        ...(reason === undefined ? [] : [{ text: ` · ${reason}` }]),
      ]),
    ],
  };
}
