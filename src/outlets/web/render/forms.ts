import { MAX_QUESTION_LENGTH } from "../../../../commands/ask.ts";
import type { NamedCase } from "../../../documents/case.ts";
import { DOCUMENT_KINDS } from "../../../documents/documentKind.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import type { TimelineFilters } from "../../../service/libraryService.ts";
import { type Html, html, NOTHING } from "./html.ts";

const { fields } = webPages;

/** Most cases that a form lists; of more, one is named in words. */
const MAX_CASES = 100;
const MAX_FIELD_LENGTH = 100;

/** What a reader has asked for so far, as they typed it. */
export interface FormValues {
  readonly question?: string;
  readonly case?: string;
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
  readonly kind?: string;
  readonly year?: string;
}

/** The form for a question, filled with what was asked; `hasKind` lets it be narrowed to a kind of document. */
export function renderAskForm(cases: readonly NamedCase[], values: FormValues, hasKind = false): Html {
  const kind = hasKind ? renderSelect("kind", fields.kind, DOCUMENT_KINDS, values.kind) : NOTHING;
  return html`<form action="/ask" method="get" role="search">
<label>${fields.question}<input name="question" type="text" required maxlength="${MAX_QUESTION_LENGTH}" value="${values.question ?? ""}" dir="auto" autocomplete="off"></label>
<div class="row send">${kind}${cases.length > 1 ? renderCaseField(cases, values.case, fields.anyCase) : ""}<button>${fields.askFor}</button></div>
</form>`;
}

/** The form for a timeline: of which case, about what, and from when to when; of a chosen case also by kind of document and year. */
export function renderTimelineForm(
  cases: readonly NamedCase[],
  values: FormValues,
  filters: TimelineFilters = { kinds: [], years: [] },
): Html {
  return html`<form action="/timeline" method="get">
<div class="row">${renderCaseField(cases, values.case)}${renderText("about", fields.about, values.about)}</div>
${filters.years.length === 0 && values.kind === undefined && values.year === undefined ? "" : html`<div class="row">${renderSelect("kind", fields.kind, filters.kinds, values.kind)}${renderSelect("year", fields.year, filters.years, values.year)}</div>`}
<div class="row">${renderText("from", fields.from, values.from)}${renderText("to", fields.to, values.to)}</div>
<button>${fields.show}</button>
</form>`;
}

/** The form that narrows a page to one case; `every` names the choice of all. */
export function renderCaseForm(
  path: string,
  cases: readonly NamedCase[],
  chosen: string | undefined,
  every?: string,
): Html {
  if (cases.length < 2) return NOTHING;
  return html`<form action="${path}" method="get"><div class="row send">${renderCaseField(cases, chosen, every)}<button>${fields.show}</button></div></form>`;
}

/** The form that narrows the list of documents to a case and a kind. */
export function renderSourcesForm(cases: readonly NamedCase[], values: FormValues): Html {
  const ofCase = cases.length < 2 ? NOTHING : renderCaseField(cases, values.case, fields.anyCase);
  const ofKind = renderSelect("kind", fields.kind, DOCUMENT_KINDS, values.kind);
  return html`<form action="/sources" method="get"><div class="row send">${ofCase}${ofKind}<button>${fields.show}</button></div></form>`;
}

/** The form for a message that is checked; `limit` is the most characters. */
export function renderCheckForm(message: string, limit: number): Html {
  return html`<form action="/check" method="post">
<label>${fields.message}<textarea name="message" required maxlength="${limit}" dir="auto">${message}</textarea></label>
<button>${fields.check}</button>
</form>`;
}

function renderText(name: string, label: string, value = ""): Html {
  return html`<label>${label}<input name="${name}" type="text" maxlength="${MAX_FIELD_LENGTH}" value="${value}" autocomplete="off"></label>`;
}

/** A choice of words, the first of them all. What holds now is among them, even if nothing comes of it. */
function renderSelect(name: string, label: string, words: readonly string[], chosen: string | undefined): Html {
  const offered = chosen === undefined || words.includes(chosen) ? words : [...words, chosen];
  const options = offered.map(
    (word) => html`<option value="${word}"${word === chosen ? html` selected` : ""}>${word}</option>`,
  );
  return html`<label>${label}<select name="${name}"><option value="">${fields.all}</option>${options}</select></label>`;
}

function renderCaseField(cases: readonly NamedCase[], chosen: string | undefined, every?: string): Html {
  if (cases.length > MAX_CASES) return renderText("case", fields.case, chosen);
  const options = cases.map(
    ({ slug, title }) => html`<option value="${slug}"${slug === chosen ? html` selected` : ""}>${title}</option>`,
  );
  return html`<label>${fields.case}<select name="case">${every === undefined ? "" : html`<option value="">${every}</option>`}${options}</select></label>`;
}
