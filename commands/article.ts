import { defineCommand, type ServerContext } from "../src/app/command.ts";
import {
  hide,
  listStandingImports,
  type ModeratedArticle,
  type ModeratedShelf,
  undoImport,
  unhide,
} from "../src/app/moderateArticle.ts";
import type { Reply } from "../src/app/reply.ts";
import { findArticles } from "../src/documents/catalogue.ts";
import { fail, type Result, succeed } from "../src/result.ts";

/** A reason stands in the log, which shows eight of them in a message. */
const MAX_REASON_LENGTH = 150;

const REASON_OPTION = {
  name: "reason",
  description: "Why, for the log of moderators",
  kind: "text",
  maxLength: MAX_REASON_LENGTH,
  required: false,
} as const;

/** Takes an article down. */
export const articleHide = defineCommand({
  kind: "server",
  name: "article hide",
  description: "Take an article down: it leaves every answer, timeline and list at once",
  audience: "moderators",
  isSlow: true,
  options: [
    { name: "article", description: "Which article", kind: "article", articles: "served", required: true },
    REASON_OPTION,
  ],
  run: async ({ article: name, reason }, context) => {
    const found = await chooseArticle(context, name, "served");
    return found.ok ? hide(context, found.value, reason) : found.problem;
  },
});

/** Puts a hidden article back. */
export const articleUnhide = defineCommand({
  kind: "server",
  name: "article unhide",
  description: "Serve a hidden article again",
  audience: "moderators",
  isSlow: true,
  options: [
    { name: "article", description: "Which hidden article", kind: "article", articles: "hidden", required: true },
    REASON_OPTION,
  ],
  run: async ({ article: name, reason }, context) => {
    const found = await chooseArticle(context, name, "hidden");
    return found.ok ? unhide(context, found.value, reason) : found.problem;
  },
});

/** Takes the file of an import away. */
export const articleUndo = defineCommand({
  kind: "server",
  name: "article undo",
  description: "Undo an import: its file goes, unless it was changed since",
  audience: "moderators",
  isSlow: true,
  options: [
    { name: "article", description: "Which imported article", kind: "article", articles: "imported", required: true },
  ],
  run: ({ article: name }, context) => undoNamedImport(context, name),
});

/** Shows what moderators did to articles. */
export const articleLog = defineCommand({
  kind: "server",
  name: "article log",
  description: "Who imported, hid or showed which article, when and why",
  audience: "moderators",
  options: [{ name: "page", description: "Which page of the log", kind: "number", least: 1, required: false }],
  run: ({ page }, { moderation }) => readModerationLog({ moderation }, page),
});

type NotFound = Extract<Reply, { kind: "no such article" }>;

/** Enough to tell that one name means several. */
const MAX_NAMED = 5;

/** The one article that was chosen, or typed so that only one can be meant. */
export async function chooseArticle(
  { libraryService }: Pick<ModeratedShelf, "libraryService">,
  name: string,
  which: "served" | "hidden",
): Promise<Result<ModeratedArticle, NotFound>> {
  const found =
    name.trim() === ""
      ? []
      : await libraryService.withSnapshot((library) => library.findArticles(name, which, MAX_NAMED));
  const [first, ...others] = found;
  return first && others.length === 0
    ? succeed(first)
    : fail({ kind: "no such article", name, which, articles: found });
}

async function undoNamedImport(context: ServerContext, name: string): Promise<Reply> {
  if (!context.moderation) return readModerationLog(context);
  const standing = listStandingImports(await context.moderation.list(MAX_ENTRIES));
  const found = name.trim() === "" ? [] : findArticles(standing, name, MAX_NAMED);
  const [first, ...others] = found;
  if (first && others.length === 0) return undoImport(context, first, first.file);
  return { kind: "no such article", name, which: "imported", articles: found };
}

/** As many as are kept of a server. */
const MAX_ENTRIES = 1_000;
const PAGE_LENGTH = 8;

/** A page of the moderation log, from 1; one that doesn't exist is the last one. */
export async function readModerationLog(
  { moderation }: Pick<ModeratedShelf, "moderation">,
  page = 1,
): Promise<Extract<Reply, { kind: "moderation log" }>> {
  const all = (await moderation?.list(MAX_ENTRIES)) ?? [];
  const pages = Math.max(1, Math.ceil(all.length / PAGE_LENGTH));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    kind: "moderation log",
    isKept: moderation !== undefined,
    entries: all.slice((shown - 1) * PAGE_LENGTH, shown * PAGE_LENGTH),
    page: shown,
    pages,
    total: all.length,
  };
}
