import type { Introduction, Reply } from "../../app/reply.ts";
import type { NamedCase } from "../../documents/case.ts";
import { writeDate } from "../../documents/citation.ts";
import type { Quote } from "../../documents/quote.ts";
import { count, countStock, phraseOutcome, phraseUnansweredKept } from "../../presentation/wording.ts";
import type { CountedCase } from "../../service/libraryService.ts";
import type { TimelineEntry } from "../../timeline/timeline.ts";
import { printGaps } from "./printGaps.ts";
import { explainEmpty, printReloaded, printSources } from "./printShelf.ts";
import { sanitizeLine } from "./tame.ts";
import type { Colours } from "./terminal.ts";

/** The prompt has no form, and the command line asks before it replaces something. */
export const IMPORT_HINT =
  "Outside of this prompt, npm run import -- FILE --case SLUG imports a page; npm run import -- --help lists what it takes. Then /reload serves it.";

type ReplyOf<Kind extends Reply["kind"]> = Extract<Reply, { kind: Kind }>;

/** A reply in words for a terminal, without a line feed at its end; `whyEmpty` tells why the shelf is, if it is. */
export function printReply(reply: Reply, colours: Colours, whyEmpty = () => explainEmpty("knowledge")): string {
  switch (reply.kind) {
    case "quotes":
      return printQuotes(reply.quotes, reply.cases, colours);
    case "nothing found":
      return printNothing(reply, colours);
    case "no question":
      return 'There is no question; type one in quotes, such as "Why was the case dismissed?".';
    case "question too long":
      return `The question has ${reply.length} characters; ask it in ${reply.limit} or fewer.`;
    case "unknown case":
      return `No case is called “${sanitizeLine(reply.name)}”; the cases are ${listCases(reply.cases)}.`;
    case "ambiguous case":
      return `“${sanitizeLine(reply.name)}” could be several cases; name one of ${listCases(reply.cases)}.`;
    case "empty shelf":
      return whyEmpty();
    case "timeline":
      return printTimeline(reply, colours);
    case "unreadable date":
      return `“${sanitizeLine(reply.value)}” is no date for ${reply.option}; write a day, month or year such as 2024-07-12, "July 2024" or 2024.`;
    case "dates reversed":
      return `${writeDate(reply.from)} lies after ${writeDate(reply.to)}; swap from and to.`;
    case "sources":
      return printSources(reply, colours);
    case "claims":
      return reply.claims
        .map(
          ({ text, quotes }) => `${colours.bold(sanitizeLine(text))}\n\n${printQuotes(quotes, reply.cases, colours)}`,
        )
        .join("\n\n");
    case "no claims":
      return "There is no sentence to look up.";
    case "reloaded":
      return printReloaded(reply, colours);
    case "already reloading":
      return "A reload is running already.";
    case "not reloaded":
      return `The knowledge folder ${sanitizeLine(reply.reason)}. The library in use stays as it is.`;
    case "gaps":
    case "gaps not kept":
    case "gaps unusable":
    case "gap to clear":
    case "gap cleared":
    case "unknown gap":
    case "ambiguous gap":
      return printGaps(reply, colours);
    case "help":
      return printHelp(reply, colours);
    case "about":
      return `${printIntroduction(reply, colours)}\n\n${printStock(reply, whyEmpty)}`;
  }
}

function printTimeline(reply: ReplyOf<"timeline">, colours: Colours): string {
  const { title, entries, scheduled, undated, more, cases } = reply;
  const left = more > 0 ? `, those that matter most of ${entries.length + more}` : "";
  const dated = (parts: readonly TimelineEntry[]) => parts.map((entry) => printEntry(entry, colours));
  const part = (name: string, printed: readonly string[]) =>
    printed.length === 0 ? [] : [colours.bold(name), ...printed];
  const nothing = entries.length + scheduled.length + undated.length === 0;
  return [
    `${colours.bold(`Timeline of ${sanitizeLine(title)}`)}: ${count(entries.length, "dated quotation")}${left}`,
    ...dated(entries),
    ...part("Scheduled, and not reported since", dated(scheduled)),
    ...part(
      "Without a date of its own",
      undated.map((quote) => printQuote(quote, colours)),
    ),
    ...(nothing ? ["The articles tell no date of that."] : printOutcomes(cases, colours)),
  ].join("\n\n");
}

function printEntry({ date, quote, alsoIn, otherDates }: TimelineEntry, colours: Colours): string {
  const also = new Set(
    alsoIn.map(
      ({ article: { title, publisher, published }, paragraph }) =>
        `“${title}”, ${publisher}, ${writeDate(published)}, paragraph ${paragraph}`,
    ),
  );
  return [
    colours.bold(writeDate(date)),
    printQuote(quote, colours),
    ...(also.size === 0 ? [] : [colours.dim(`  also in ${sanitizeLine([...also].join("; "))}`)]),
    ...otherDates.map(
      (other) => `${colours.bold(`Also dated ${writeDate(other.date)}`)}\n${printQuote(other.quote, colours)}`,
    ),
  ].join("\n");
}

function printOutcomes(cases: readonly NamedCase[], colours: Colours): string[] {
  return cases.flatMap((one) => {
    const outcome = phraseOutcome(one);
    return outcome === undefined ? [] : [colours.dim(`How it ended — ${sanitizeLine(outcome)}`)];
  });
}

function printQuotes(quotes: readonly Quote[], cases: readonly NamedCase[], colours: Colours): string {
  return [...quotes.map((quote) => printQuote(quote, colours)), ...printOutcomes(cases, colours)].join("\n\n");
}

function printQuote(quote: Quote, colours: Colours): string {
  const bar = colours.dim("│ ");
  const text = markWords(quote, colours)
    .split("\n")
    .map((line) => bar + line);
  const source = [quote.citation, ...(quote.link === undefined ? [] : [quote.link])].map((line) =>
    colours.dim(`  ${sanitizeLine(line)}`),
  );
  return [...text, ...source].join("\n");
}

/** The quotation with the question's words standing out. */
function markWords({ text, matches }: Quote, colours: Colours): string {
  let marked = "";
  let at = 0;
  for (const [start, end] of matches) {
    marked += sanitizeLine(text.slice(at, start)) + colours.bold(sanitizeLine(text.slice(start, end)));
    at = end;
  }
  return marked + sanitizeLine(text.slice(at));
}

function printNothing({ missing, cases, nearest }: ReplyOf<"nothing found">, colours: Colours): string {
  const words = missing.map((word) => `“${sanitizeLine(word)}”`);
  const why =
    words.length === 0
      ? "Nothing here answers that."
      : `No passage here mentions ${new Intl.ListFormat("en", { type: "disjunction" }).format(words)}.`;
  const articles = nearest.articles.map(({ id, title }) => `Nearest: “${sanitizeLine(title)}” (${sanitizeLine(id)}).`);
  const shelf =
    nearest.cases.length > 0 ? `Nearest cases: ${listCases(nearest.cases)}.` : `On the shelf: ${listCases(cases)}.`;
  return [`${colours.bold("Nothing found.")} ${why}`, ...[...articles, shelf].map((line) => colours.dim(line))].join(
    "\n",
  );
}

const MAX_LISTED = 25;

function listCases(cases: readonly NamedCase[]): string {
  const more = cases.length > MAX_LISTED ? [`${cases.length - MAX_LISTED} more`] : [];
  return [...cases.slice(0, MAX_LISTED).map((one) => sanitizeLine(one.slug)), ...more].join(", ");
}

function printHelp(reply: ReplyOf<"help">, colours: Colours): string {
  const width = Math.max(...reply.commands.map(({ usage }) => usage.length));
  const commands = reply.commands.map(
    ({ usage, description }) => `  ${colours.bold(usage.padEnd(width))}  ${description}`,
  );
  const bare = "A line without a slash is a question; exit leaves. /about says what is on the shelf.";
  return [...commands, "", bare, "", printIntroduction(reply, colours)].join("\n");
}

function printIntroduction({ contact, gapDays }: Introduction, colours: Colours): string {
  return [
    `${colours.bold("Casebook")} answers questions about court cases by quoting articles word for word, and cites them.`,
    "It gives no opinions and writes nothing about a case itself; it reads English articles only,",
    "and where they are silent it says so.",
    contact === undefined
      ? "The operator of this copy has named no contact for corrections and takedowns (CONTACT)."
      : `Corrections and takedowns: ${sanitizeLine(contact)}`,
    ...(gapDays === undefined ? [] : [phraseUnansweredKept(gapDays)]),
  ].join("\n");
}

function printStock({ cases, articles, passages }: Introduction, whyEmpty: () => string): string {
  return [
    articles === 0 ? whyEmpty() : `On the shelf: ${countStock({ articles, passages })}.`,
    ...cases.map((one) => `  ${printShelved(one)}`),
  ].join("\n");
}

function printShelved({ slug, title, articles }: CountedCase): string {
  return `${sanitizeLine(slug)} — ${sanitizeLine(title)} (${count(articles, "article")})`;
}
