import type { Hono } from "hono";
import { writeDate } from "../../../documents/citation.ts";
import { desk } from "../../../presentation/wording/english/desk.ts";
import type { LibraryApi } from "../../../service/libraryService.ts";
import type { UnansweredQuestion } from "../../../storage/unansweredQuestions.ts";
import { writePath } from "../paths.ts";
import { type Html, html } from "../render/html.ts";
import type { DeskContext, DeskVariables } from "./deskContext.ts";
import { renderDeskPage } from "./deskPage.ts";

const { questions: words } = desk;
/** For each the shelf is searched. */
const MAX_QUESTIONS = 15;

/** The questions without a good answer, each beside the documents that could answer it. */
export function addQuestionPage(app: Hono<DeskVariables>, { questions, libraryService }: DeskContext): void {
  app.get("/questions", async (c) => {
    const send = (main: Html) =>
      c.html(renderDeskPage(words.heading, main, { section: "questions", formToken: c.get("formToken") }));
    if (questions === undefined) return send(html`<p>${words.notKept}</p>`);
    const listed = await questions.list();
    if (!listed.ok) return send(html`<p>${words.unusable}</p>`);
    const shown = listed.value.slice(0, MAX_QUESTIONS);
    const entries = await libraryService.withSnapshot((library) =>
      Promise.all(shown.map((question) => renderQuestion(question, library))),
    );
    return send(html`<p class="lead">${words.what}</p>${entries.length === 0 ? html`<p>${words.none}</p>` : entries}`);
  });
}

async function renderQuestion({ question, count, lastAsked }: UnansweredQuestion, library: LibraryApi): Promise<Html> {
  const { articles } = await library.findNearest(question);
  const near = articles.map(
    ({ id, title, publisher }) =>
      html`<li><a href="${writePath("/document", { id })}">${title}</a> <span class="note">${publisher}</span></li>`,
  );
  return html`<section class="entry"><h2 dir="auto">${question}</h2><p class="note">${words.asked({ count, lastAsked: writeDate(lastAsked) })}</p>
${near.length === 0 ? html`<p>${words.nothingNear}</p>` : html`<p>${words.near}</p><ul class="articles">${near}</ul>`}</section>`;
}
