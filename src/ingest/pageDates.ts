import { readDateLine } from "../text/dateLine.ts";
import { type PageHeading, type PlacedText, PUBLISHED_CLASS } from "./pageDeclarations.ts";
import { readPublicationDate } from "./publicationDate.ts";
import type { ScannedPage } from "./scanHtml.ts";
import type { StructuredArticle } from "./structuredData.ts";

/** Where pages declare the time of publication, the surest first. */
const PUBLISHED =
  "article:published_time og:article:published_time og:published_time datepublished parsely-pub-date sailthru.date article.published article:published publish-date publish_date publishdate publisheddate published pubdate pub_date publication_date publication-date dcterms.issued dc.date.issued dcterms.created citation_publication_date citation_date article_date_original cxenseparse:recs:publishtime bt:pubdate displaydate originalpublicationdate sort_date og:pubdate release_date dcsext.articlefirstpublished".split(
    " ",
  );
/** Pages also write the day of their last change, or today's, under these. */
const VAGUE = ["dc.date", "dcterms.date", "dc.date.created", "date", "created"];

/** What is marked as a time of publication by its class, as blogs do. */
const HAS_CLASS = [PUBLISHED_CLASS];

/** So many of the page's short lines and times below its headline, and above it, may be its own. */
const LINES_BELOW = 12;
const LINES_ABOVE = 3;

/**
 * The day, or the time, at which a page says that it was published: by JSON-LD, `<meta>` or `itemprop`, else by a `<time>` or a date
 * line beside its headline, else by its address. Never that of a comment, an embedded post or another story. Where only
 * UTC's time is declared, the day that the page prints or has in its address wins over the neighbouring one.
 */
export function findPublicationDay(
  page: ScannedPage,
  data: StructuredArticle | undefined,
  heading: PageHeading | undefined,
  now: string,
): string | undefined {
  const read = (texts: readonly (string | undefined)[]) =>
    texts.map((text) => readPublicationDate(text, now)).filter((date) => date !== undefined);
  const values = (names: readonly string[]) => names.flatMap((name) => page.meta.get(name) ?? []);
  const labelled = values(["twitter:label2"]).some((label) => /^(?:published|date)\b/i.test(label));
  const declared = read([
    data?.published,
    ...values(PUBLISHED),
    ...values(HAS_CLASS),
    ...(labelled ? values(["twitter:data2"]) : []),
  ]);
  const [first] = declared;
  if (first !== undefined && !isInUtc(first)) return first;
  const own = findOwn(page, heading);
  const inAddress = readAddressDay([page.canonical, page.meta.get("og:url")?.[0], data?.address]);
  const address = read([inAddress]);
  if (first !== undefined) return settleDay(first, [...declared, ...read(own.printed), ...address]);
  const shown = [...own.marked, ...own.times, ...own.lines];
  return [...read(shown), ...address, ...read(values(VAGUE))][0];
}

interface OwnDates {
  readonly marked: readonly string[];
  readonly times: readonly string[];
  /** What a reader sees of the times, and the date lines. */
  readonly printed: readonly string[];
  readonly lines: readonly string[];
}

function findOwn(page: ScannedPage, heading: PageHeading | undefined): OwnDates {
  const headline = heading ?? page.headings.find(({ level }) => level < 2);
  const articles = new Set(
    [...page.times, ...page.lines].map(({ article }) => article).filter((article) => article > 0),
  );
  const isOwn = ({ article, aside }: PlacedText) =>
    aside === (headline?.aside ?? 0) &&
    (article === (headline?.article ?? 0) || ((headline?.article ?? 0) === 0 && articles.size <= 1));
  const from = headline?.order ?? -1;
  const near = <T extends PlacedText>(all: readonly T[]): T[] => {
    const own = all.filter(isOwn);
    const below = own.filter(({ order }) => order > from).slice(0, LINES_BELOW);
    return [
      ...below.filter(({ order }) => order <= from + LINES_BELOW),
      ...own
        .filter(({ order }) => order < from)
        .slice(-LINES_ABOVE)
        .reverse(),
    ];
  };
  const times = near(page.times);
  const lines = near(page.lines).flatMap(({ text }) => datesOf(text));
  return {
    marked: page.times.filter((time) => time.isMarked && isOwn(time)).map(({ value }) => value),
    times: times.map(({ value }) => value),
    printed: [...times.map(({ text }) => text), ...lines],
    lines,
  };
}

/** The parts of a line that are nothing but a date: `By Ada Harrow | March 4, 2025`. */
function datesOf(line: string): string[] {
  return line
    .replace(POSTED, "")
    .replace(BYLINE_BESIDE, "")
    .replace(/^\s*for immediate release\b:? */i, "")
    .split(/\s*[|•·–—]\s*|\s+\/\s+|,?\s+(?=(?:last )?(?:updated|modified)\b)/i)
    .filter(
      (part) =>
        readDateLine(part) !== undefined ||
        /^\P{L}*\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,10})\s?\d{4}(?:\D{1,8}\d{1,2}[:.]\d\d\D{0,5})?$/u.test(part),
    )
    .filter((part) => !/\b(?:updated?|modified|edited)\b/i.test(part))
    .map((part) => part.replace(/^\P{N}*?\b(?:published|posted|issued|created)\b(?: on| at)?:? */iu, ""));
}

/** A byline in front of a date, or behind one: `By Ada Harrow, March 4, 2025`, `March 4, 2025 by Ada Harrow`. */
const BYLINE_BESIDE = /^\s*by \p{Lu}[^\d|]{2,50}, (?=\p{Lu}|\d)|(?<=\d{4}),? by \p{Lu}[^\d|]{2,60}$/iu;

/** `Posted by Lena Orr on March 4, 2025`, up to its date. */
const POSTED = /^\s*(?:posted|submitted|written|published) by [^|\d]{2,60}? on (?=\p{L}|\d)/iu;

/** `2025-03-04` of an address such as `/2025/03/04/jury-clears`, `/2025/mar/04/`, `/20250304/` or `/jury-20250304.html`. */
function readAddressDay(addresses: readonly (string | undefined)[]): string | undefined {
  for (const address of addresses) {
    const [, year, month, day] = /\/(20\d\d|19[89]\d)[/-]([01]\d)[/-]([0-3]\d)(?=[/_-])/.exec(address ?? "") ?? [];
    if (year !== undefined) return `${year}-${month}-${day}`;
    const other = ADDRESS_DAYS.map((form) => form.exec(address ?? "")?.slice(1)).find((parts) => parts !== undefined);
    if (other) return `${other[0]}-${numberOf(other[1])}-${other[2]?.padStart(2, "0")}`;
  }
  return undefined;
}

const ADDRESS_DAYS = [
  /\/(20\d\d|19[89]\d)\/([a-z]{3})\/(\d\d?)(?=\/)/i,
  /\/(20\d\d|19[89]\d)\/(\d\d?)\/(\d\d?)(?=\/)/,
  /[/_-](20\d\d)([01]\d)([0-3]\d)(?=[/_-]|\.\w{2,5}$)/,
];
const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

/** The number of a month by its first three letters, or as it stands; `00`, which is no month, for any other letters. */
function numberOf(month = ""): string {
  if (/^\d/.test(month)) return month.padStart(2, "0");
  const at = MONTHS.indexOf(month.toLowerCase());
  return at % 3 === 0 ? String(at / 3 + 1).padStart(2, "0") : "00";
}

function isInUtc(date: string): boolean {
  return /T.*(?:Z|\+00:00)$/.test(date);
}

/** UTC's time may be of the day before or after the page's own: then what the page prints tells. */
function settleDay(declared: string, others: readonly string[]): string {
  const day = declared.slice(0, 10);
  const own = others.filter((date) => !isInUtc(date));
  if (own.some((date) => date.startsWith(day))) return declared;
  const offset = own.find((date) => Math.abs(Date.parse(date.slice(0, 10)) - Date.parse(day)) === DAY_MS);
  return offset?.slice(0, 10) ?? declared;
}

const DAY_MS = 24 * 60 * 60 * 1000;
