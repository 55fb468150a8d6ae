import type { Context, Hono } from "hono";
import { writeDate } from "../../../documents/citation.ts";
import type { Quote } from "../../../documents/quote.ts";
import { desk } from "../../../presentation/wording/english/desk.ts";
import type { LibraryApi } from "../../../service/libraryService.ts";
import type { UnansweredQuestion } from "../../../storage/unansweredQuestions.ts";
import { writePath } from "../paths.ts";
import { type Html, html, NOTHING } from "../render/html.ts";
import { renderTurns, takePage } from "../render/turnPages.ts";
import { readNumber } from "../webContext.ts";
import type { DeskContext, DeskVariables } from "./deskContext.ts";
import { renderDeskPage, renderSentences, renderToken } from "./deskPage.ts";
import { textOf } from "./draftPages.ts";

const { questions: words } = desk;
/** Questions of a page: for each the shelf is asked, and searched for what is near. */
const PAGE_LENGTH = 10;

type DeskRequest = Context<DeskVariables>;

/** The questions without a good answer, each beside what the shelf says to it now and the documents that could answer it. */
export function addQuestionPage(app: Hono<DeskVariables>, context: DeskContext): void {
  app.get("/questions", async (c) => c.html(await renderQuestions(c, context)));
  app.post("/questions", async (c) => {
    const { id } = await c.req.parseBody();
    const cleared = await context.questions?.clear(textOf(id));
    const told = cleared?.ok ? words.cleared : words.unusable;
    return c.html(await renderQuestions(c, context, renderSentences([told])));
  });
}

async function renderQuestions(
  c: DeskRequest,
  { questions, libraryService }: DeskContext,
  told: Html = NOTHING,
): Promise<Html> {
  const formToken = c.get("formToken");
  const show = (main: Html) => renderDeskPage(words.heading, main, { section: "questions", formToken });
  if (questions === undefined) return show(html`<p>${words.notKept}</p>`);
  const listed = await questions.list();
  if (!listed.ok) return show(html`<p>${words.unusable}</p>`);
  const { page, pages, taken: shown } = takePage(listed.value, readNumber(c.req, "page"), PAGE_LENGTH);
  const entries = await libraryService.withSnapshot((library) =>
    Promise.all(shown.map((question) => renderQuestion(question, library, formToken))),
  );
  return show(html`${told}<p class="lead">${words.what}</p>
${entries.length === 0 ? html`<p>${words.none}</p>` : entries}${renderTurns({ page, pages }, (to) => writePath("/questions", { page: to }))}`);
}

async function renderQuestion(
  { id, question, count, lastAsked }: UnansweredQuestion,
  library: LibraryApi,
  formToken: string,
): Promise<Html> {
  const [{ articles }, { quotes, confidence }] = await Promise.all([
    library.findNearest(question),
    library.ask({ question, limit: 1 }),
  ]);
  const near = articles.map(
    (one) =>
      html`<li><a href="${writePath("/document", { id: one.id })}">${one.title}</a> <span class="note">${one.publisher}</span></li>`,
  );
  return html`<section class="entry"><h2 dir="auto">${question}</h2><p class="note">${words.asked({ count, lastAsked: writeDate(lastAsked) })}</p>
${renderAnswer(quotes[0], confidence !== "unsure")}
${renderNear(near, quotes.length > 0)}
<form class="clear" action="/questions" method="post">${renderToken(formToken)}<input type="hidden" name="id" value="${id}"><button class="quiet" aria-label="${words.clearOne({ question })}">${words.clear}</button></form></section>`;
}

function renderNear(near: readonly Html[], isAnswered: boolean): Html {
  if (near.length > 0) return html`<p>${words.near}</p><ul class="articles">${near}</ul>`;
  return isAnswered ? NOTHING : html`<p>${words.nothingNear}</p>`;
}

/** What the shelf answers now: documents may have come since, and what isn't sure was shown to the asker alone. */
function renderAnswer(quote: Quote | undefined, isSure: boolean): Html {
  if (quote === undefined) return NOTHING;
  return html`<p>${isSure ? words.answeredNow : words.closest}</p>
<figure><blockquote dir="auto">${quote.text}</blockquote><figcaption><a href="${writePath("/document", { id: quote.article.id })}">${quote.article.title}</a></figcaption></figure>`;
}
