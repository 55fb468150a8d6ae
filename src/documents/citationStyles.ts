import { describeArticleNote, writeDate } from "./citation.ts";
import { citeFilingInStyles } from "./citeFiling.ts";
import { type Document, isFiling } from "./document.ts";
import { citeLocator, type Locator } from "./locator.ts";
import { type Author, abbreviateGiven, parseAuthors } from "./personName.ts";
import { readDay, shortenMonth, writeMlaDate } from "./shortDate.ts";
import { endWithStop, joinText, type StyledCitations, type StyledText, stopAfter } from "./styledText.ts";

/** A document in every style of citation. Of an article only the plain one says where in it a quotation stands, of a court paper all do. */
export function citeInStyles(article: Document, locator?: Locator): StyledCitations {
  if (isFiling(article)) return citeFilingInStyles(article, locator);
  const authors = parseAuthors(article);
  return {
    bluebook: citeInBluebook(article, authors),
    apa: citeInApa(article, authors),
    mla: citeInMla(article, authors),
    plain: [{ text: citePlainly(article, locator) }],
  };
}

/** Rule 16.6(f) with 18.2.2, as practitioners write it. The publisher's name is not abbreviated: we would have to invent it. */
function citeInBluebook(article: Document, authors: readonly Author[]): StyledText {
  const { day, month, year } = readDay(dateOfText(article));
  const names = authors.map(({ written }) => written);
  const lead = names.length > 2 ? `${names[0]} et al.` : names.join(" & ");
  const address = article.url === undefined ? "" : `, ${article.url}`;
  return joinText(
    { text: lead === "" ? "" : `${lead}, ` },
    { text: article.title, italic: true },
    { text: endWithStop(`, ${article.publisher} (${shortenMonth(month)} ${day}, ${year})${address}`) },
  );
}

function citeInApa(article: Document, authors: readonly Author[]): StyledText {
  const { day, month, year } = readDay(dateOfText(article));
  const date = `(${year}, ${month} ${day}).`;
  const title = { text: article.title, italic: true } as const;
  const end = `${stopAfter(article.title)} `;
  const rest = endWithStop(article.publisher) + (article.url === undefined ? "" : ` ${article.url}`);
  if (authors.length === 0) return joinText(title, { text: `${end}${date} ${rest}` });
  return joinText({ text: `${endWithStop(listInApa(authors))} ${date} ` }, title, { text: end + rest });
}

/** The most authors that APA lists; of more it names these but one, and the last. */
const MAX_APA_AUTHORS = 20;

function listInApa(authors: readonly Author[]): string {
  const names = authors.map(({ written, personal }) =>
    personal ? join(personal.family, abbreviateGiven(personal.given), personal.suffix) : written,
  );
  const last = names.at(-1) ?? "";
  if (names.length === 1) return last;
  if (names.length > MAX_APA_AUTHORS) return `${names.slice(0, MAX_APA_AUTHORS - 1).join(", ")}, . . . ${last}`;
  return `${names.slice(0, -1).join(", ")}, & ${last}`;
}

function citeInMla(article: Document, authors: readonly Author[]): StyledText {
  const names = authors.length === 0 ? "" : `${endWithStop(listInMla(authors))} `;
  const address = article.url === undefined ? "" : `, ${article.url}`;
  const accessed = article.accessed === undefined ? "" : ` Accessed ${writeMlaDate(article.accessed)}.`;
  return joinText(
    { text: `${names}“${quoteInside(article.title)}” ` },
    { text: article.publisher, italic: true },
    { text: endWithStop(`, ${writeMlaDate(dateOfText(article))}${address}`) + accessed },
  );
}

/** Only the first name is turned round; the comma after it stands where it is. */
function listInMla([first, second, ...others]: readonly Author[]): string {
  if (!first) return "";
  const { written, personal } = first;
  const lead = personal ? join(personal.family, personal.given, personal.suffix) : written;
  if (!second) return lead;
  return `${lead}${personal ? "," : ""} ${others.length > 0 ? "et al." : `and ${second.written}`}`;
}

/** As it is said in chat. What a citation must not hide stands here as in every citation under a quotation. */
function citePlainly(article: Document, locator: Locator | undefined): string {
  const { publisher, published, updated, title, url } = article;
  const date = writeDate(published) + (updated === undefined ? "" : ` (updated ${writeDate(updated)})`);
  const place = locator === undefined ? "" : `, ${citeLocator(locator)}`;
  const said = endWithStop(`${publisher}, ${date}: “${title}”${place}${describeArticleNote(article)}`);
  return url === undefined ? said : `${said} ${url}`;
}

/** The page shows the text of its last update, and that is the text we quote. */
function dateOfText({ updated, published }: Document): string {
  return updated ?? published;
}

/** A title between double quotation marks: its own become single, and its stop stands inside them. */
function quoteInside(title: string): string {
  const single = title.replace(/“|(?<=^|[\s([—–-])"/g, "‘").replace(/[”"]/g, "’");
  const closing = /(?:^|[\s([—–-])[‘']/.test(single) ? (/(?<![’'])[’']+$/.exec(single)?.[0] ?? "") : "";
  return single.slice(0, single.length - closing.length) + stopAfter(title) + closing;
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(", ");
}
