import { webPages } from "../../../presentation/wording/english/webPages.ts";
import { STYLESHEET_PATH } from "../paths.ts";
import { type Html, html } from "./html.ts";

/** The pages that every page leads to. */
export type Section = keyof typeof webPages.nav;

const SECTION_PATHS: readonly (readonly [section: Section, path: string])[] = [
  ["ask", "/"],
  ["timeline", "/timeline"],
  ["next", "/next"],
  ["sources", "/sources"],
  ["check", "/check"],
  ["about", "/about"],
];

/** What a whole page is made of. */
export interface Page {
  /** Plain text, for the browser's tab. */
  readonly title: string;
  readonly section?: Section;
  readonly main: Html;
  /** What the page is about, for whoever meets its address in a chat: never words that a reader typed, nor those of a quotation. */
  readonly preview?: { readonly title: string; readonly description: string };
  /** The page's whole address, for paper; absent where the pages have none for others. */
  readonly address?: string;
}

/** What a chat shows of a pasted address. A chat cuts what is long, so no quotation stands in it. */
function renderPreview({ title, description }: NonNullable<Page["preview"]>): Html {
  const properties = {
    "og:site_name": webPages.name,
    "og:type": "article",
    "og:title": title,
    "og:description": description,
  };
  return html`${Object.entries(properties).map(([name, value]) => html`<meta property="${name}" content="${value}">\n`)}`;
}

/** A whole page of HTML. It has no script, and its one style is a file of this site. */
export function renderPage({ title, section, main, preview, address }: Page): Html {
  const links = SECTION_PATHS.map(
    ([name, path]) =>
      html`<li><a href="${path}"${name === section ? html` aria-current="page"` : ""}>${webPages.nav[name]}</a></li>`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title} · ${webPages.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
${preview === undefined ? "" : renderPreview(preview)}<link rel="stylesheet" href="${STYLESHEET_PATH}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#main">${webPages.skip}</a>
<header>
<a class="name" href="/">${webPages.name}</a>
<nav aria-label="${webPages.sections}"><ul>${links}</ul></nav>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer>${webPages.footer}${address === undefined ? "" : html`<p class="printed">${webPages.printed({ address })}</p>`}</footer>
</body>
</html>`;
}

/** A page that says what went wrong and what to do. */
export function renderProblem(heading: string, what = ""): Html {
  const on = html`<p><a class="button" href="/">${webPages.toStart}</a></p>`;
  return renderPage({ title: heading, main: html`<h1>${heading}</h1><p>${what}</p>${on}` });
}
