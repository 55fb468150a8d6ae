import type { Context, Hono } from "hono";
import { hide, type ModerationReply, unhide } from "../../../app/moderateArticle.ts";
import { reloadAfterOthers } from "../../../app/reloadAfterOthers.ts";
import { checkArticleText, type RewriteProblem, readArticleText, rewriteArticle } from "../../../app/rewriteArticle.ts";
import { type DocumentId, readDocumentPath } from "../../../documents/documentId.ts";
import type { FormatProblem } from "../../../documents/format/formatProblem.ts";
import { presentReply } from "../../../presentation/present/presentReply.ts";
import { desk } from "../../../presentation/wording/english/desk.ts";
import { writeRejection } from "../../../presentation/wording/english/fileRejections.ts";
import { explainFormatProblem } from "../../../presentation/wording/english/formatProblems.ts";
import { DEFAULT_LOCALE } from "../../../presentation/wording/locale.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import { writePath } from "../paths.ts";
import { renderBlocks } from "../render/blocks.ts";
import { exactText, type Html, html, NOTHING } from "../render/html.ts";
import { renderTurns } from "../render/turnPages.ts";
import { readNumber, readValue } from "../webContext.ts";
import type { DeskContext, DeskVariables } from "./deskContext.ts";
import { renderDeskPage, renderSentences, renderToken } from "./deskPage.ts";
import { normalise, textOf } from "./draftPages.ts";

const WORDING = wordingOf(DEFAULT_LOCALE);
const { documents: words, draft } = desk;
/** Most files that are named as not served. */
const MAX_REJECTED = 100;

type DeskRequest = Context<DeskVariables>;

/** What is on the shelf: each document's file to look at, change and hide. */
export function addDocumentPages(app: Hono<DeskVariables>, context: DeskContext): void {
  const { knowledge, libraryService, moderation } = context;
  app.get("/documents", (c) => listDocuments(c, context));
  app.get("/document", async (c) => {
    const id = readId(readValue(c.req, "id"));
    const read = id && (await readArticleText(knowledge, id));
    if (!id || !read?.ok) return c.html(sendNone(c), 404);
    return c.html(renderDocument(c, { id, ...read.value }));
  });
  app.post("/document", async (c) => {
    const form = await c.req.parseBody();
    const id = readId(textOf(form["id"]));
    if (!id) return c.html(sendNone(c), 404);
    const shown = { id, text: normalise(textOf(form["text"])), base: textOf(form["base"]) };
    switch (form["do"]) {
      case "save":
        return save(c, shown, context);
      case "hide":
      case "unhide": {
        const act = form["do"] === "hide" ? hide : unhide;
        const reason = textOf(form["reason"]).trim().slice(0, 200) || undefined;
        const read = await readArticleText(knowledge, id);
        const title = read.ok ? read.value.title : id;
        const reply = await act({ knowledge, libraryService, moderation }, { id, title }, reason);
        return sendModerated(c, shown, reply, context, !read.ok || normalise(read.value.text) !== shown.text);
      }
      default:
        return c.html(renderDocument(c, shown, tell(checkArticleText(id, shown.text))));
    }
  });
}

/** The id that an address or a form names: a case's folder and a file's name. */
function readId(written: string | undefined): DocumentId | undefined {
  return written !== undefined && /^[^/\\]{1,200}\/[^/\\]{1,200}$/.test(written)
    ? readDocumentPath(`${written}.md`)
    : undefined;
}

interface ShownDocument {
  readonly id: DocumentId;
  readonly text: string;
  /** The fingerprint of the file that the text was made from. */
  readonly base: string;
}

async function save(
  c: DeskRequest,
  shown: ShownDocument,
  { knowledge, libraryService, moderation }: DeskContext,
): Promise<Response> {
  const saved = await rewriteArticle({ knowledge, moderation }, shown.id, shown);
  if (!saved.ok) {
    const anew = saved.problem.code === "changed-meanwhile" ? renderAnew(shown.id) : NOTHING;
    return c.html(renderDocument(c, shown, html`${renderSentences(describeRewrite(saved.problem))}${anew}`), 409);
  }
  const { kind } = await reloadAfterOthers(libraryService);
  const read = await readArticleText(knowledge, shown.id);
  const told = [words.saved({ path: saved.value }), ...(kind === "reloaded" ? [] : [draft.notServed])];
  return c.html(renderDocument(c, { ...shown, ...(read.ok ? read.value : {}) }, renderSentences(told)));
}

function describeRewrite(problem: RewriteProblem): string[] {
  switch (problem.code) {
    case "changed-meanwhile":
      return [words.changedMeanwhile];
    case "would-be-rejected":
      return problem.problems.map(describeLine);
    case "no-such-article":
      return [words.noSuch];
    default:
      return [WORDING.problems.write(problem)];
  }
}

function describeLine(problem: FormatProblem): string {
  return draft.line({ line: problem.line, why: explainFormatProblem(problem) });
}

function tell(problems: readonly FormatProblem[]): Html {
  return renderSentences(problems.length === 0 ? [words.wellFormed] : problems.map(describeLine));
}

function renderAnew(id: DocumentId): Html {
  return html`<p><a class="button" href="${writePath("/document", { id })}">${words.openAnew}</a></p>`;
}

/** Says what came of hiding or showing. What was typed besides stays in the field, and can't be written over what the file says now. */
async function sendModerated(
  c: DeskRequest,
  shown: ShownDocument,
  reply: ModerationReply,
  { knowledge }: DeskContext,
  hasTyped: boolean,
): Promise<Response> {
  const { id } = shown;
  const { opening } = presentReply(reply, { wording: WORDING, medium: "chat", isPage: true });
  const told = html`<div role="status">${renderBlocks(opening, { wording: WORDING, offersReading: false, quotes: [] })}</div>`;
  if (hasTyped && shown.text !== "")
    return c.html(renderDocument(c, shown, html`${told}${renderSentences([words.notSaved])}${renderAnew(id)}`));
  const read = await readArticleText(knowledge, id);
  return read.ok ? c.html(renderDocument(c, { id, ...read.value }, told)) : c.html(sendNone(c), 404);
}

function renderDocument(c: DeskRequest, { id, text, base }: ShownDocument, told: Html = html``): Html {
  const formToken = c.get("formToken");
  const main = html`${told}
<form action="/document" method="post">${renderToken(formToken)}
<input type="hidden" name="id" value="${id}"><input type="hidden" name="base" value="${base}">
<label>${draft.text}<textarea class="file" name="text" spellcheck="false" dir="auto">
${exactText(text)}</textarea></label>
<label>${words.reason}<input name="reason" type="text" maxlength="200" autocomplete="off"></label>
<div class="choices"><button name="do" value="check">${draft.check}</button><button name="do" value="save">${words.save}</button><button class="quiet" name="do" value="hide">${words.hide}</button><button class="quiet" name="do" value="unhide">${words.unhide}</button></div>
</form>
<p><a class="button" href="/documents">${words.back}</a></p>`;
  return renderDeskPage(`${id}.md`, main, { section: "documents", formToken });
}

function sendNone(c: DeskRequest): Html {
  return renderDeskPage(words.noSuch, html`<p><a class="button" href="/documents">${words.back}</a></p>`, {
    section: "documents",
    formToken: c.get("formToken"),
  });
}

async function listDocuments(c: DeskRequest, { libraryService }: DeskContext): Promise<Response> {
  const listed = await libraryService.withSnapshot(async (library) => ({
    ...(await library.listSources(undefined, readNumber(c.req, "page") || 1)),
    hidden: await library.findArticles("", "hidden", MAX_REJECTED),
  }));
  const { articles, page, pages, hidden } = listed;
  const { rejected } = libraryService.corpus;
  const entry = ({ id, title, publisher }: (typeof articles)[number]) =>
    html`<li><a href="${writePath("/document", { id })}">${title}</a> <span class="note">${publisher}, ${id}.md</span></li>`;
  const main = html`<ul class="articles">${articles.map(entry)}</ul>
${renderTurns({ page, pages }, (to) => writePath("/documents", { page: to }))}
${hidden.length === 0 ? "" : html`<h2>${WORDING.moderation.actions.hidden}</h2><ul class="articles">${hidden.map(entry)}</ul>`}
<h2>${words.unserved}</h2>
${rejected.length === 0 ? html`<p>${words.none}</p>` : html`<ul class="rejected">${rejected.slice(0, MAX_REJECTED).map((one) => html`<li>${linkRejected(one.path)} ${writeRejection(one)}</li>`)}</ul>`}`;
  return c.html(renderDeskPage(words.heading, main, { section: "documents", formToken: c.get("formToken") }));
}

function linkRejected(path: string): Html | string {
  const id = path.endsWith(".md") ? readId(path.slice(0, -".md".length)) : undefined;
  return id === undefined ? "" : html`<a href="${writePath("/document", { id })}">${words.edit}</a>`;
}
