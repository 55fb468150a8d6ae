import { desk } from "../../../presentation/wording/english/desk.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import { STYLESHEET_PATH } from "../paths.ts";
import { type Html, html, NOTHING } from "../render/html.ts";

/** The pages of the desk. */
export type DeskSection = "work" | "documents" | "questions" | "log";

const PATHS: readonly (readonly [section: DeskSection, path: string])[] = [
  ["work", "/"],
  ["documents", "/documents"],
  ["questions", "/questions"],
  ["log", "/log"],
];

/** A whole page of the desk; without a form token, of somebody who is not let in yet. */
export function renderDeskPage(
  heading: string,
  main: Html,
  { section, formToken }: { readonly section?: DeskSection; readonly formToken?: string } = {},
): Html {
  const links = PATHS.map(
    ([name, path]) =>
      html`<li><a href="${path}"${name === section ? html` aria-current="page"` : ""}>${desk.nav[name]}</a></li>`,
  );
  const nav =
    formToken === undefined
      ? NOTHING
      : html`<nav aria-label="${desk.sections}"><ul>${links}</ul></nav><form class="leave" action="/leave" method="post">${renderToken(formToken)}<button>${desk.nav.leave}</button></form>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${heading} · ${webPages.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${STYLESHEET_PATH}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body class="desk">
<a class="skip" href="#main">${desk.skip}</a>
<header>
<a class="name" href="/">${desk.title}</a>
${nav}
</header>
<main id="main" tabindex="-1">
<h1 dir="auto">${heading}</h1>
${main}
</main>
</body>
</html>`;
}

/** What every form of the desk brings along. */
export function renderToken(formToken: string): Html {
  return html`<input type="hidden" name="token" value="${formToken}">`;
}

/** A sentence each, as a list that a screen reader announces; nothing where there are none. */
export function renderSentences(sentences: readonly string[]): Html {
  if (sentences.length === 0) return NOTHING;
  return html`<div class="told" role="status"><ul>${sentences.map((one) => html`<li>${one}</li>`)}</ul></div>`;
}
