import type { CooperativeTask } from "../cooperativeTask.ts";
import type { Case } from "../documents/case.ts";
import { type Document, isFiling } from "../documents/document.ts";
import type { Passage, Sentence } from "../documents/passage.ts";
import type { IndexedArticle } from "../search/index/indexedArticle.ts";
import { readArticleDates } from "../temporal/articleDates.ts";
import type { DateExpression, DatesRead, RefusedExpression } from "../temporal/dateExpression.ts";
import { compileRules } from "../temporal/parseExpressions.ts";
import { reconcileYears } from "../temporal/reconcileYears.ts";
import { findDates } from "../temporal/timeExpressions.ts";
import { type CaseNames, hasName, readCaseNames } from "./caseNames.ts";
import { isCitation } from "./citationDates.ts";
import { isLimit } from "./dateLimits.ts";
import { readHearingDay } from "./hearingDay.ts";
import { findNamesakes } from "./namesakes.ts";
import { type SentencePlace, sentenceAt } from "./sentenceFeatures.ts";

/** A sentence of the case. */
export interface CaseSentence extends SentencePlace {
  /** Whether one of the case's names stands in it. */
  readonly hasName: boolean;
}

/** A sentence that tells when something was, or will be. */
export interface DatedSentence extends CaseSentence {
  readonly date: DateExpression;
  /** How many dates the sentence tells. */
  readonly dates: number;
}

/** A sentence that tells a time for which no calendar date can be given. */
export interface UndatedSentence extends CaseSentence {
  readonly words: RefusedExpression;
}

/** All that a case's articles tell of it with a time: what every timeline of the case is made from. */
export interface DatedSentences {
  readonly dated: readonly DatedSentence[];
  readonly undated: readonly UndatedSentence[];
  /** What each article begins with, dated or not: it is the news of its day of publication. */
  readonly leads: readonly CaseSentence[];
  /** How many of the articles came out each day. */
  readonly published: ReadonlyMap<string, number>;
  /** Days, months and years that the case file itself names. */
  readonly named: ReadonlySet<string>;
}

interface ReadArticle extends IndexedArticle {
  readonly dates: DatesRead;
}

/** What the case's articles tell of it with a time, article by article, in their order. */
export function findDatedSentences(one: Case, indexed: Iterable<IndexedArticle>): DatedSentences {
  const all = [...indexed].filter(({ article }) => article.cases.includes(one.slug));
  const namesakes = findNamesakes(
    one,
    all.map(({ article }) => article),
  );
  const own = all.filter(({ article }) => !namesakes.has(article.id));
  const read = own.map((each) => ({ ...each, dates: readDatesOf(each.article) }));
  const reconciled = reconcileYears(read.map(({ dates }) => dates.dates));
  const names = readCaseNames(one);
  const dated: DatedSentence[] = [];
  const undated: UndatedSentence[] = [];
  const leads: CaseSentence[] = [];
  for (const [at, article] of read.entries()) {
    const nameMentions = new NameMentions(names);
    for (const each of countDates(placeDates(reconciled[at] ?? [], placeSentences(one, nameMentions, article))))
      dated.push(each);
    const placeLead = placeSentences(one, nameMentions, article);
    for (const { start } of readLead(article.passages)) leads.push(...[placeLead(start) ?? []].flat());
    const placeUndated = placeSentences(one, nameMentions, article);
    for (const words of article.dates.refused) {
      const found = words.code === "counted-from-event" ? placeUndated(words.start) : undefined;
      if (found) undated.push({ ...found, words });
    }
  }
  return { dated, undated, leads, published: countDays(own), named: readNamedDates(one) };
}

/** Makes the first timeline of a thread as fast as later ones, in steps, most of which take a few milliseconds. */
export function prepareDates(): CooperativeTask<void> {
  return compileRules();
}

/** Most documents are the same in the next library, and reading their dates is most of what a timeline costs. */
const known = new WeakMap<Document, DatesRead>();

function readDatesOf(document: Document): DatesRead {
  const dates = known.get(document) ?? readDatesAnew(document);
  known.set(document, dates);
  return dates;
}

/** The dates of a document's prose in order, and of a transcript the hearing's day. */
function readDatesAnew(document: Document): DatesRead {
  const read = readArticleDates(document);
  const hearing = readHearingDay(document);
  if (!hearing) return read;
  return { ...read, dates: [...read.dates, hearing].sort((one, other) => one.start - other.start) };
}

/** So many sentences of an article tell its news. */
const LEAD_SENTENCES = 3;

function readLead(passages: readonly Passage[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const passage of passages) {
    if (sentences.length >= LEAD_SENTENCES) break;
    sentences.push(...passage.sentences.slice(0, LEAD_SENTENCES - sentences.length));
  }
  return sentences;
}

function placeDates(dates: readonly DateExpression[], place: (at: number) => CaseSentence | undefined) {
  return dates.flatMap((date) => {
    const found = place(date.start);
    const text = found?.passage.article.text ?? "";
    const isOfEvent = found && !isCitation(text, date) && (date.status === "scheduled" || !isLimit(text, date));
    return isOfEvent ? [{ ...found, date }] : [];
  });
}

/** One dated sentence for each date of a sentence, however often the date stands in it. */
function countDates(dated: readonly Omit<DatedSentence, "dates">[]): DatedSentence[] {
  const bySentence = new Map<Sentence | undefined, Map<string, Omit<DatedSentence, "dates">>>();
  for (const each of dated) {
    const sentence = sentenceAt(each);
    const own = bySentence.get(sentence) ?? new Map<string, Omit<DatedSentence, "dates">>();
    bySentence.set(sentence, own);
    if (!own.has(each.date.value)) own.set(each.date.value, each);
  }
  return [...bySentence.values()].flatMap((own) => {
    const told = leaveOutLabels([...own.values()]);
    return told.map((one) => ({ ...one, dates: told.length }));
  });
}

/** Beside another date, `the 2018 tweets` says which are meant, and tells nothing of that year. */
function leaveOutLabels<T extends Pick<DatedSentence, "date">>(dated: readonly T[]): readonly T[] {
  const others = dated.filter(({ date }) => !(date.isLabel && date.precision === "year"));
  return others.length === 0 ? dated : others;
}

/** Which sentences name the case, and whether an article does so in passing: each is looked through once, however many dates stand in it. */
class NameMentions {
  private readonly names: CaseNames;
  private readonly known = new Map<Sentence, boolean>();

  constructor(names: CaseNames) {
    this.names = names;
  }

  has(sentence: Sentence | undefined): boolean {
    if (!sentence) return false;
    const known = this.known.get(sentence) ?? hasName(this.names, sentence.tokens);
    this.known.set(sentence, known);
    return known;
  }

  /** Whether a longer article hardly names the case; one that never does calls it by other words. */
  isInPassing(passages: readonly Passage[]): boolean {
    const sentences = passages.flatMap((passage) => passage.sentences);
    if (sentences.length <= MIN_SENTENCES_ABOUT) return false;
    const naming = sentences.filter((sentence) => this.has(sentence)).length;
    return naming > 0 && naming < MIN_NAMING;
  }
}

/** An article of more sentences than this that names the case in fewer than that speaks of it in passing. */
const MIN_SENTENCES_ABOUT = 10;
const MIN_NAMING = 2;

/** Finds the sentences that speak of the case by places in the article that are asked for in order. */
function placeSentences(one: Case, nameMentions: NameMentions, { article, passages }: ReadArticle) {
  let at = 0;
  // A paper of the case's own file speaks of it by its parties.
  const isAboutCase = article.cases[0] === one.slug && (isFiling(article) || !nameMentions.isInPassing(passages));
  return (place: number): CaseSentence | undefined => {
    while ((passages[at]?.sentences.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= place) at += 1;
    const passage = passages[at];
    const index = passage?.sentences.findIndex(({ start, end }) => start <= place && place < end) ?? -1;
    const sentence = passage?.sentences[index];
    if (!passage || !sentence) return undefined;
    const hasName = nameMentions.has(sentence);
    // What stands in the case's own folder is about it; in an article of another, or one that names it in passing, what names
    // it or follows on what does.
    const isOfCase = isAboutCase || hasName || nameMentions.has(passage.sentences[index - 1]);
    return isOfCase ? { passage, index, hasName } : undefined;
  };
}

/** Relative words count from nothing here: a case file was published on no day. */
function readNamedDates({ description = "", outcome = "", outcomeDate = "" }: Case): ReadonlySet<string> {
  const dates = findDates(`${description}\n\n${outcome}`, NO_DAY).filter(({ yearIsSure }) => yearIsSure);
  return new Set([...dates.map(({ value }) => value), outcomeDate]);
}

const NO_DAY = "1000-01-01";

function countDays(articles: readonly IndexedArticle[]): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const { article } of articles) {
    const day = article.published.slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
}
