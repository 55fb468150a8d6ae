import { decodeHTML } from "entities";
import type { ArticleFields } from "./page.ts";
import { chooseAddress } from "./pageAddress.ts";
import { splitTitle } from "./pageTitle.ts";
import { readPublicationDate } from "./publicationDate.ts";
import type { ScannedPage } from "./scanHtml.ts";
import { readStructuredData, type StructuredArticle } from "./structuredData.ts";

/** Where pages declare a fact, the surest first: OpenGraph, then what analytics, search engines and Dublin Core ask for. */
const TITLE = ["og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title"];
const PUBLISHER = ["og:site_name", "article:publisher_name", "application-name", "apple-mobile-web-app-title"];
const AUTHOR = [
  "author",
  "article:author",
  "og:article:author",
  "byl",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
];
const PUBLISHED =
  "article:published_time og:article:published_time og:published_time datepublished parsely-pub-date sailthru.date article.published publish-date publishdate pubdate pub_date publication_date dcterms.issued dc.date.issued dcterms.created dc.date date".split(
    " ",
  );
const UPDATED = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "article.updated",
  "lastmod",
  "last-modified",
];

/** What a page says of the article it holds: JSON-LD first, then `<meta>`, then what a reader sees. */
export function extractMetadata(page: ScannedPage, address: string | undefined, now: string): ArticleFields {
  const { meta } = page;
  const data = readStructuredData(page.structured, page.canonical);
  const declared = readText(data?.publisher) ?? readFirst(meta, PUBLISHER);
  const { title, publisher = declared } = readTitle(page, data, declared);
  const published = firstDate([data?.published, ...PUBLISHED.map((name) => meta.get(name)), page.time], now);
  const updated = firstDate([data?.updated, ...UPDATED.map((name) => meta.get(name))], now);
  return {
    title,
    publisher,
    author: readAuthors(data, meta, publisher),
    published,
    updated: isLaterDay(updated, published) ? updated : undefined,
    url: chooseAddress([page.canonical, meta.get("og:url"), data?.address], address),
    correction: readText(data?.correction),
  };
}

function readTitle(
  { title, heading, meta }: ScannedPage,
  data: StructuredArticle | undefined,
  publisher: string | undefined,
) {
  const seen = readText(heading);
  const parts = splitTitle(readText(title) ?? "", seen, publisher);
  const declared = readText(data?.title) ?? readFirst(meta, TITLE);
  const outlet = publisher ?? parts.publisher;
  const headline = declared === undefined ? (seen ?? readText(parts.title)) : splitTitle(declared, seen, outlet).title;
  return { title: headline, publisher: outlet };
}

/** A byline that only repeats the outlet, or gives an address instead of a name, names nobody. */
function readAuthors(
  data: StructuredArticle | undefined,
  meta: ReadonlyMap<string, string>,
  publisher: string | undefined,
): readonly string[] | undefined {
  const named = data?.authors.length ? data.authors : AUTHOR.flatMap((name) => meta.get(name) ?? []).slice(0, 1);
  const authors = named.flatMap((name) => cleanAuthor(name) ?? []);
  const others = authors.filter((name) => name.toLowerCase() !== publisher?.toLowerCase());
  return others.length === 0 ? undefined : [...new Set(others)];
}

/** An author's name without *by*; `undefined` if it is empty, an address, or longer than 200 UTF-16 code units. */
export function cleanAuthor(name: string | undefined): string | undefined {
  const bare = readText(name)?.replace(/^(?:written )?by:? /i, "");
  return bare === undefined || bare === "" || bare.length > 200 || /^https?:\/\//i.test(bare) ? undefined : bare;
}

function readFirst(meta: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => readText(meta.get(name))).find((text) => text !== undefined);
}

/** One line; JSON-LD often has entities, which a script's text keeps. What a template left empty says nothing. */
export function readText(text: string | undefined): string | undefined {
  const line = decodeHTML(text ?? "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return /^(?:|~|null|undefined)$/i.test(line) ? undefined : line;
}

function firstDate(texts: readonly (string | undefined)[], now: string): string | undefined {
  return texts.map((text) => readPublicationDate(text, now)).find((date) => date !== undefined);
}

/** Most pages are saved once more within the day. */
function isLaterDay(updated: string | undefined, published: string | undefined): boolean {
  return updated !== undefined && (published === undefined || updated.slice(0, 10) > published.slice(0, 10));
}
