import type { Hono, Context as Request } from "hono";
import type { DocumentFingerprint } from "../../../documents/document.ts";
import {
  type DocumentName,
  type NamedPlace,
  type QuotedPlace,
  readDocumentName,
  readPlaces,
  writeDocumentPath,
} from "../../../presentation/readingAddress.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import type { DocumentReading } from "../../../service/readDocument.ts";
import { describeDocument, nameReading, type ReadDocument, renderDocument } from "../render/document.ts";
import { html } from "../render/html.ts";
import { renderPage, renderProblem } from "../render/page.ts";
import { addressOf, readNumber, type WebContext } from "../webContext.ts";

const { reading: words } = webPages;

/** The page of a document that its keeper offers for reading, at `/d/DOCUMENT?q=START-END#q`. */
export function addReadingPages(app: Hono, { libraryService, offersReading, publicUrl }: WebContext): void {
  app.get("/d/:document", (context) => {
    const { req } = context;
    const name = readDocumentName(req.param("document"));
    const written = req.query("q") ?? "";
    const places = written === "" ? [] : readPlaces(written);
    if (name === undefined || places === undefined)
      return context.html(renderProblem(words.noSuchPlace, words.noSuchPlaceWhat), 404);
    const chosen = chooseCurrent(places, readNumber(req, "n"));
    return libraryService.withSnapshot(async (library) => {
      const own = places.filter(({ fingerprint }) => fingerprint === undefined);
      const reading = await library.readDocument({
        ...name,
        ranges: own.map(({ start, end }) => ({ start, end })),
        current: own.indexOf(places[chosen] ?? { start: 0, end: 0 }),
        page: readNumber(req, "page") || undefined,
        cited: readNumber(req, "cited") || undefined,
        isOffered: offersReading,
      });
      const cited = readNumber(req, "cited");
      if (reading.kind === "document" && reading.citedAt !== undefined)
        return context.redirect(pathOfCited(reading, reading.citedAt), 303);
      if (cited > 0 && reading.kind === "no such place")
        return context.html(renderOther(words.noSuchPage({ page: cited }), words.noSuchPageWhat, reading), 404);
      return send(context, reading, { name, places, chosen, address: addressOf(req, publicUrl) });
    });
  });
}

/** Where a page of the paper begins on the page of its text. */
function pathOfCited({ article, shown }: ReadDocument, at: number): string {
  return `${writeDocumentPath(article.fingerprint, shown.page)}#at${at}`;
}

/** The quotation that an address names by its number, from 1, or the first of the document's own. */
function chooseCurrent(places: readonly NamedPlace[], number: number): number {
  if (number > 0 && places[number - 1]?.fingerprint === undefined) return number - 1;
  return places.findIndex(({ fingerprint }) => fingerprint === undefined);
}

interface Asked {
  readonly name: DocumentName;
  readonly places: readonly NamedPlace[];
  readonly chosen: number;
  readonly address?: string;
}

function send(context: Request, reading: DocumentReading, asked: Asked): Response | Promise<Response> {
  switch (reading.kind) {
    case "document": {
      const { places, chosen, address } = asked;
      const { fingerprint } = reading.article;
      const quoted = places.map((place): QuotedPlace => ({ fingerprint, ...place }));
      const title = nameReading(reading);
      const preview = { title, description: describeDocument(reading.article) };
      return context.html(renderPage({ title, preview, address, main: renderDocument(reading, quoted, chosen) }));
    }
    case "changed":
      return context.html(renderOther(words.changed, words.changedWhat, reading), 410);
    case "no such place":
      return context.html(renderOther(words.noSuchPlace, words.noSuchPlaceWhat, reading), 404);
    case "not offered":
      return context.html(renderProblem(words.notOffered, words.notOfferedWhat), 404);
  }
}

/** Why a document isn't shown as it was asked for, with the way to what it says now. */
function renderOther(
  heading: string,
  what: string,
  { current: { article }, title }: { readonly current: DocumentFingerprint; readonly title: string },
) {
  const link = html`<p><a class="button" href="${writeDocumentPath({ article })}">${words.current({ title })}</a></p>`;
  return renderPage({ title: heading, main: html`<h1>${heading}</h1><p>${what}</p>${link}` });
}
