import type { Hono } from "hono";
import { readModerationLog } from "../../../../commands/article.ts";
import { presentReply } from "../../../presentation/present/presentReply.ts";
import { DEFAULT_LOCALE } from "../../../presentation/wording/locale.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import { writePath } from "../paths.ts";
import { html } from "../render/html.ts";
import { renderReplyParts } from "../render/replyDocument.ts";
import { renderTurns } from "../render/turnPages.ts";
import { readNumber } from "../webContext.ts";
import type { DeskContext, DeskVariables } from "./deskContext.ts";
import { renderDeskPage } from "./deskPage.ts";

const WORDING = wordingOf(DEFAULT_LOCALE);

/** What moderators did to documents, at the desk and in the home server. */
export function addLogPage(app: Hono<DeskVariables>, { moderation }: DeskContext): void {
  app.get("/log", async (c) => {
    const reply = await readModerationLog({ moderation }, readNumber(c.req, "page") || 1);
    const { page, pages } = reply;
    const main = html`${renderReplyParts(presentReply(reply, { wording: WORDING, medium: "chat", isPage: true }), WORDING)}
${renderTurns({ page, pages }, (to) => writePath("/log", { page: to }))}`;
    return c.html(renderDeskPage(WORDING.moderation.heading, main, { section: "log", formToken: c.get("formToken") }));
  });
}
