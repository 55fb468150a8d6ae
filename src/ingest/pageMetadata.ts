import { decodeHTML } from "entities";
import { firstNames } from "./authors.ts";
import type { ArticleFields } from "./page.ts";
import { chooseAddress } from "./pageAddress.ts";
import { findPublicationDay } from "./pageDates.ts";
import type { PageHeading } from "./pageDeclarations.ts";
import { cleanTitle, findHeadlineBelowSection, findPrintedHeadline, fold, isCut, splitTitle } from "./pageTitle.ts";
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
  "dcterms.creator",
  "article.author",
  "cxenseparse:author",
  "rbauthors",
  "bt:author",
  "vr:author",
];
/** A family name in front of a first one, as libraries ask for it. */
const FAMILY_FIRST = "citation_author";
const UPDATED = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "article.updated",
  "lastmod",
  "last-modified",
];

/** What a page says of the article it holds: its printed headline; else JSON-LD first, then `<meta>`, then what a reader sees. */
export function extractMetadata(page: ScannedPage, address: string | undefined, now: string): ArticleFields {
  const { meta } = page;
  const data = readStructuredData(page.structured, page.canonical);
  const declared = [readText(data?.publisher), ...PUBLISHER.flatMap((name) => meta.get(name)?.map(readText) ?? [])];
  const outlet = declared.find((name) => name !== undefined && !isSoftware(name));
  const { title, heading, publisher = outlet } = readTitle(page, data, outlet);
  const published = findPublicationDay(page, data, heading, now);
  const updated = firstDate([data?.updated, ...UPDATED.flatMap((name) => meta.get(name) ?? [])], now);
  return {
    title,
    publisher,
    author: readAuthors(data, meta, publisher),
    published,
    updated: isLaterDay(updated, published) ? updated : undefined,
    url: chooseAddress([page.canonical, meta.get("og:url")?.[0], data?.address], address),
    correction: readText(data?.correction),
  };
}

/** What a blog runs on says nothing of who publishes it. */
function isSoftware(name: string): boolean {
  return /^(?:blogger|blogspot|wordpress(?:\.com|\.org)?|wix(?:\.com)?|squarespace|drupal|joomla!?|ghost|jekyll|hugo|typepad|weebly|webflow|my (?:site|website|blog)|website)$/i.test(
    name,
  );
}

interface Headline {
  readonly title?: string;
  readonly heading?: PageHeading;
  readonly publisher?: string;
}

function readTitle(page: ScannedPage, data: StructuredArticle | undefined, outlet: string | undefined): Headline {
  const head = readText(page.title) ?? "";
  const declared = [readText(data?.title), ...TITLE.flatMap((name) => page.meta.get(name)?.map(readText) ?? [])].filter(
    (title): title is string => title !== undefined,
  );
  const heading =
    findPrintedHeadline(page.headings, [...declared, head].filter(Boolean), outlet) ??
    (declared.length === 0 ? findHeadlineBelowSection(page.headings, head) : undefined);
  const whole = readText(heading?.text);
  // Hidden from the eye, the outlet's name may stand in the heading as well.
  const printed = whole === undefined ? undefined : splitTitle(whole, undefined, outlet).title;
  const seen = printed ?? readText(page.headings.find(({ level }) => level === 1)?.text);
  const publisher = outlet ?? splitTitle(head, printed, undefined).publisher;
  const clean = declared.filter((title) => !isCut(title)).map((title) => cleanTitle(title, seen, publisher));
  const isDeclaredWhole = printed !== undefined && declared.some((title) => fold(title) === fold(printed));
  const shorter = isDeclaredWhole
    ? undefined
    : clean.find((title) => printed !== undefined && isWithin(title, printed));
  if (printed !== undefined) return { title: shorter ?? printed, heading, publisher };
  const best = clean.find((title) => title.includes(" ")) ?? clean[0];
  const fallback = head === "" ? seen : cleanTitle(head, seen, publisher);
  return { title: best ?? fallback ?? declared[0], publisher };
}

/** A section's name in front of the headline, in one heading with it: what is declared tells the two apart. */
function isWithin(title: string, printed: string): boolean {
  const [own, whole] = [fold(title), fold(printed)];
  const rest = whole.length - own.length;
  return own !== whole && whole.endsWith(` ${own}`) && rest <= 25 && own.split(" ").length >= 4;
}

function readAuthors(
  data: StructuredArticle | undefined,
  meta: ReadonlyMap<string, readonly string[]>,
  publisher: string | undefined,
): readonly string[] | undefined {
  const familyFirst = meta.get(FAMILY_FIRST)?.map((name) => name.replace(/^([^\s,]+), ([^,]+)$/, "$2 $1")) ?? [];
  const labelled = (meta.get("twitter:label1") ?? []).some((label) => /^(?:written )?by\b|^author/i.test(label));
  const bylines = [
    data?.authors ?? [],
    ...AUTHOR.map((name) => meta.get(name) ?? []),
    familyFirst,
    labelled ? (meta.get("twitter:data1") ?? []) : [],
  ];
  return firstNames(
    bylines.map((lines) => lines.flatMap((line) => readText(line) ?? [])),
    publisher,
  );
}

/** An author's name without *by*; `undefined` if it is empty, an address, or longer than 200 UTF-16 code units. */
export function cleanAuthor(name: string | undefined): string | undefined {
  const bare = readText(name)?.replace(/^(?:written )?by:? /i, "");
  return bare === undefined || bare === "" || bare.length > 200 || /^https?:\/\//i.test(bare) ? undefined : bare;
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
