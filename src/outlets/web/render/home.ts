import type { ExampleQuestion } from "../../../app/exampleQuestions.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import { DEFAULT_LOCALE } from "../../../presentation/wording/locale.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import type { CountedCase } from "../../../service/libraryService.ts";
import { writePath } from "../paths.ts";
import { type FormValues, renderAskForm } from "./forms.ts";
import { type Html, html, NOTHING } from "./html.ts";
import { renderPage } from "./page.ts";

const { home } = webPages;
const { corpus } = wordingOf(DEFAULT_LOCALE);

/** Most cases that the first page lists. */
const MAX_LISTED = 50;

/** The first page: a question's form, questions to begin with, and the cases on the shelf with what can be seen of each. */
export function renderHome(
  cases: readonly CountedCase[],
  values: FormValues,
  examples: readonly ExampleQuestion[],
): Html {
  const served = cases.filter(({ articles }) => articles > 0);
  const main = html`<h1>${home.title}</h1>
<p class="lead">${home.lead}</p>
${renderAskForm(served, values)}
${renderExamples(examples)}
<h2>${home.shelf}</h2>
${served.length === 0 ? html`<p>${home.empty}</p>` : html`<ul class="shelf">${served.slice(0, MAX_LISTED).map(renderCase)}</ul>`}`;
  return renderPage({ title: home.title, section: "ask", main });
}

function renderExamples(examples: readonly ExampleQuestion[]): Html {
  if (examples.length === 0) return NOTHING;
  const links = examples.map(
    ({ question, case: slug }) =>
      html`<li><a href="${writePath("/ask", { question, case: slug })}">${question}</a></li>`,
  );
  return html`<h2>${home.examples}</h2><ul class="examples">${links}</ul>`;
}

function renderCase(one: CountedCase): Html {
  const link = (to: string, label: string) =>
    html`<a href="${writePath(to, { case: one.slug })}" aria-label="${label}: ${one.title}">${label}</a>`;
  const { timeline, next, sources, ask } = webPages.nav;
  return html`<li><a href="${writePath("/case", { case: one.slug })}">${corpus.caseWithCount(one)}</a>
<span class="links">${link("/timeline", timeline)}${link("/next", next)}${link("/sources", sources)}${link("/", ask)}</span></li>`;
}
