import type { Hono, Context as Request } from "hono";
import { readTimeline } from "../../../../commands/timeline.ts";
import type { Reply } from "../../../app/reply.ts";
import { DEFAULT_ENTRIES } from "../../../app/replySizes.ts";
import type { Quote } from "../../../documents/quote.ts";
import type { StyledCitations } from "../../../documents/styledText.ts";
import { toExport } from "../../../presentation/export/caseTimeline.ts";
import { EXPORT_FORMATS, exportTimeline, formatOf, listFormats } from "../../../presentation/export/exportTimeline.ts";
import { describePicture } from "../../../presentation/picture/description.ts";
import { drawInWorker } from "../../../presentation/picture/drawInWorker.ts";
import { type ActionReply, presentActionReply } from "../../../presentation/present/presentActionReply.ts";
import { presentReply } from "../../../presentation/present/presentReply.ts";
import type { ReplyDocument } from "../../../presentation/replyDocument.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import { DEFAULT_LOCALE } from "../../../presentation/wording/locale.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import type { Context } from "../../../search/spans/context.ts";
import { pathOfCitations, readReference, readReferences, writePath } from "../paths.ts";
import { renderAddresses } from "../render/addresses.ts";
import { type Html, html } from "../render/html.ts";
import { renderPage, renderProblem } from "../render/page.ts";
import { linkToPlace } from "../render/quotation.ts";
import { nameDocument, renderReplyDocument } from "../render/replyDocument.ts";
import { readKind, readNumber, readValue, type WebContext } from "../webContext.ts";

type TimelineReply = Extract<Reply, { kind: "timeline" }>;

const WORDING = wordingOf(DEFAULT_LOCALE);
/** What a file may hold beyond what a reader takes in at once. */
const MAX_EXPORTED = 200;

/** The pages that an answer's links open: where a quotation stands, its citation, a timeline's picture and files. */
export function addFollowUpPages(app: Hono, context: WebContext): void {
  const { libraryService, offersReading } = context;
  app.get("/context", ({ req, html: send }) =>
    libraryService.withSnapshot(async (library) => {
      const reference = readReference(readValue(req, "quote") ?? "");
      const context = reference && (await library.readContext(reference));
      return context ? send(showContext(context, offersReading)) : send(CHANGED, 410);
    }),
  );
  app.get("/cite", ({ req, html: send }) =>
    libraryService.withSnapshot(async (library) => {
      const references = readReferences(req.queries("quote") ?? []);
      const citations = await library.cite(references);
      if (!citations.some((one) => one)) return send(CHANGED, 410);
      const contexts = await Promise.all(references.map((one) => library.readContext(one)));
      const quotes = contexts.map((one) => one?.quote);
      return send(showCitations({ citations, quotes, style: readStyle(readValue(req, "style")) }, context));
    }),
  );
  app.get("/timeline/picture", (context) =>
    withTimeline(context, DEFAULT_ENTRIES, libraryService, (reply) => showPictures(context, reply)),
  );
  app.get("/timeline/picture.png", (context) =>
    withTimeline(context, DEFAULT_ENTRIES, libraryService, (reply) => sendPicture(context, reply)),
  );
  app.get("/timeline/files", (context) =>
    withTimeline(context, MAX_EXPORTED, libraryService, async (reply) => listFiles(context, reply)),
  );
  app.get("/timeline/file", (context) =>
    withTimeline(context, MAX_EXPORTED, libraryService, async (reply) => sendFile(context, reply)),
  );
}

/** Said where a quotation, a timeline or a document is gone or says something else since. */
const CHANGED = renderProblem(WORDING.answer.changedSince);

const STYLES = ["bluebook", "apa", "mla", "plain"] as const satisfies (keyof StyledCitations)[];

function readStyle(typed: string | undefined): keyof StyledCitations {
  return STYLES.find((one) => one === typed) ?? "bluebook";
}

function present(reply: ActionReply): ReplyDocument {
  return presentActionReply(reply, { wording: WORDING, medium: "chat", isPage: true });
}

/** Where a quotation stands, with the ways to its document and its citation. */
function showContext(context: Context, offersReading: boolean) {
  const { quote } = context;
  const document = present({ kind: "context", context });
  const [cite, ofCase] = [pathOfCitations([quote]), writePath("/case", { case: quote.article.case })];
  const links = html`<p class="links">${linkToPlace(quote, { wording: WORDING, offersReading, quotes: [quote] })}<a href="${cite}">${WORDING.actions.cite}</a> <a href="${ofCase}">${WORDING.actions.caseCard}</a></p>`;
  const main = html`${renderReplyDocument(document, WORDING, { offersReading })}${links}`;
  return renderPage({ title: nameDocument(document) ?? webPages.answer, main });
}

interface Cited {
  readonly citations: readonly (StyledCitations | undefined)[];
  /** `undefined` where a document is gone or says something else. */
  readonly quotes: readonly (Quote | undefined)[];
  readonly style: keyof StyledCitations;
}

/** Quotations' citations in a style, with the other styles and the quotations' own addresses. */
function showCitations({ citations, quotes, style }: Cited, context: WebContext) {
  const { title, styles } = webPages.citations;
  const kept = quotes.filter((quote) => quote !== undefined);
  const choices = STYLES.map(
    (one) =>
      html`<li><a class="button" href="${pathOfCitations(kept, one)}"${one === style ? html` aria-current="page"` : ""}>${WORDING.citation.styles[one]}</a></li>`,
  );
  const main = html`${renderReplyDocument(present({ kind: "citations", citations, style }), WORDING, { title })}
<nav class="actions" aria-label="${styles}"><ul>${choices}</ul></nav>${renderAddresses(quotes, context)}`;
  return renderPage({ title, main });
}

async function withTimeline(
  { req, html: send }: Request,
  limit: number,
  libraryService: WebContext["libraryService"],
  answer: (reply: TimelineReply) => Promise<Response>,
): Promise<Response> {
  const documentKind = readKind(req);
  const asked = { caseName: readValue(req, "case"), about: readValue(req, "about"), documentKind };
  const span = { from: readValue(req, "from"), to: readValue(req, "to") };
  const reply = await libraryService.withSnapshot((library) => readTimeline(library, { ...asked, ...span, limit }));
  if (reply.kind === "timeline") return answer(reply);
  const document = presentReply(reply, { wording: WORDING, medium: "chat" });
  const title = webPages.nav.timeline;
  return send(renderPage({ title, section: "timeline", main: renderReplyDocument(document, WORDING, { title }) }), 404);
}

/** The values of a timeline's address, for the addresses of its files. */
function valuesOf({ case: slug, about, documentKind: kind, from, to }: TimelineReply) {
  return { case: slug, about, kind, from, to };
}

function linkBack(reply: TimelineReply): Html {
  const label = WORDING.timeline.headingOf(reply);
  return html`<p><a class="button" href="${writePath("/timeline", valuesOf(reply))}">${label}</a></p>`;
}

function drawReply(reply: TimelineReply) {
  const { title, entries } = reply;
  return drawInWorker({ title, subtitle: WORDING.timeline.subtitle(reply), entries });
}

async function showPictures({ html: send }: Request, reply: TimelineReply): Promise<Response> {
  if (reply.entries.length === 0) return send(renderProblem(WORDING.timeline.nothingToDraw), 404);
  const drawn = await drawReply(reply);
  if (!drawn.ok) return send(renderProblem(WORDING.timeline.drawingTookTooLong), 503);
  const pictures = drawn.value.map(
    ({ timeline, shown }, at) =>
      html`<p><img src="${writePath("/timeline/picture.png", { ...valuesOf(reply), page: at + 1 })}" alt="${describePicture(timeline, shown)}"></p>`,
  );
  const title = `${WORDING.actions.picture} — ${reply.title}`;
  const main = html`<h1 dir="auto">${title}</h1>${pictures}${linkBack(reply)}`;
  return send(renderPage({ title, section: "timeline", main }));
}

async function sendPicture(context: Request, reply: TimelineReply): Promise<Response> {
  const drawn = reply.entries.length === 0 ? undefined : await drawReply(reply);
  const picture = drawn?.ok ? drawn.value[Math.max(1, readNumber(context.req, "page")) - 1] : undefined;
  if (picture === undefined) return context.html(renderProblem(WORDING.timeline.nothingToDraw), 404);
  return context.body(new Uint8Array(picture.png), 200, { "content-type": "image/png" });
}

function listFiles({ html: send }: Request, reply: TimelineReply): Response | Promise<Response> {
  const timeline = toExport(reply);
  const formats = listFormats(timeline);
  const files = EXPORT_FORMATS.filter((format) => formats.includes(format)).map((format) => {
    const { name } = exportTimeline(format, timeline);
    const path = writePath("/timeline/file", { ...valuesOf(reply), format: name.split(".").at(-1) });
    return html`<li><a href="${path}" download="${name}">${name}</a> <span class="note">${webPages.timeline.files[format]}</span></li>`;
  });
  const { more, entries } = reply;
  const beyond = more === 0 ? "" : html`<p>${webPages.timeline.beyond({ shown: entries.length })}</p>`;
  const main = html`<h1>${WORDING.timeline.filesHeading}</h1><p>${WORDING.timeline.filesNote}</p><ul class="files">${files}</ul>${beyond}${linkBack(reply)}`;
  return send(renderPage({ title: WORDING.timeline.filesHeading, section: "timeline", main }));
}

function sendFile(context: Request, reply: TimelineReply): Response | Promise<Response> {
  const timeline = toExport(reply);
  const format = formatOf(readValue(context.req, "format") ?? "");
  if (format === undefined || !listFormats(timeline).includes(format))
    return context.html(renderProblem(webPages.problems.notFound, webPages.problems.notFoundWhat), 404);
  const { name, mediaType, text } = exportTimeline(format, timeline);
  return context.body(text, 200, {
    "content-type": mediaType,
    "content-disposition": `attachment; filename="${name}"`,
  });
}
