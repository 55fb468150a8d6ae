import { defineCommand } from "../src/app/command.ts";
import type { NoAnswerReason, Reply } from "../src/app/reply.ts";
import { DEFAULT_QUOTES } from "../src/app/replySizes.ts";
import { type NamedCase, nameCase } from "../src/documents/case.ts";
import type { CaseSlug } from "../src/documents/caseSlug.ts";
import { DOCUMENT_KINDS, isDocumentKind } from "../src/documents/documentKind.ts";
import type { Quote } from "../src/documents/quote.ts";
import { isInOtherLanguage } from "../src/search/query/foreignLanguage.ts";
import { type Intent, isUnanswerable } from "../src/search/query/intent.ts";
import type { Answer, Query } from "../src/search/search.ts";
import type { LibraryApi } from "../src/service/libraryService.ts";
import { isBlank } from "../src/text/sanitize.ts";

/** Longest question in every outlet, in characters: a long paragraph's worth, and what a search answers in time. */
export const MAX_QUESTION_LENGTH = 300;

/** Narrows a command to documents of one kind. */
export const KIND_OPTION = {
  name: "kind",
  description: "Only documents of this kind, such as order or complaint",
  kind: "choice",
  required: false,
  choices: DOCUMENT_KINDS,
} as const;

export const ask = defineCommand({
  kind: "library",
  name: "ask",
  description: "Ask a question; the articles answer in their own words",
  audience: "members",
  shownTo: "channel",
  options: [
    {
      name: "question",
      description: "What you want to know",
      kind: "text",
      required: true,
      maxLength: MAX_QUESTION_LENGTH,
    },
    { name: "case", description: "Only this case", kind: "case", required: false },
    KIND_OPTION,
  ],
  run: ({ question, case: caseName, kind }, { library }) =>
    answer(library, { question, caseName, kindName: kind, limit: DEFAULT_QUOTES }),
});

/** A question as a person asks it. */
export interface QuestionRequest extends Omit<Query, "case" | "kind"> {
  /** A slug, title or alias of the one case to search. */
  readonly caseName?: string;
  /** The kind of document to search, as it was typed. */
  readonly kindName?: string;
}

/** Answers a question with up to `limit` quotations, from the one case that is named or from all. */
export async function answer(library: LibraryApi, asked: QuestionRequest): Promise<Reply> {
  const question = asked.question.trim();
  const length = [...question].length;
  if (isBlank(question)) return { kind: "no question" };
  if (length > MAX_QUESTION_LENGTH) return { kind: "question too long", length, limit: MAX_QUESTION_LENGTH };
  const chosen = await chooseCase(library, asked.caseName);
  if (chosen.kind !== "chosen") return chosen;
  const kind = readKind(asked.kindName);
  if (kind !== undefined && !isDocumentKind(kind)) return { kind: "unknown kind", name: kind };
  const statistics = await library.describe();
  if (statistics.passages === 0) return { kind: "empty shelf" };
  const { limit, skip } = asked;
  const query = { question, case: chosen.slug, kind, limit, skip };
  const found = await library.ask(query);
  return found.quotes.length === 0
    ? tellNothing(library, query, found, statistics.cases)
    : tellQuotes(query, found, statistics.cases);
}

async function tellNothing(
  library: LibraryApi,
  { question, case: slug }: Query,
  { missing, intent, named }: Answer,
  cases: readonly NamedCase[],
): Promise<Reply> {
  const nearest = await library.findNearest(question, slug);
  return {
    kind: "nothing found",
    question,
    missing,
    case: slug,
    cases: cases.map(nameCase),
    nearest,
    reason: reasonOf(question, intent),
    named: named.length <= MAX_NAMED ? named : [],
  };
}

function tellQuotes({ question, case: slug, kind, skip }: Query, found: Answer, cases: readonly NamedCase[]): Reply {
  const { quotes, more, confidence = "sure", named, isAsOf, counted } = found;
  const [only, ...others] = named;
  const subject = slug ?? (others.length === 0 ? only?.slug : undefined);
  return {
    kind: "quotes",
    question,
    quotes,
    confidence,
    isAsOf,
    counted,
    documentKind: kind,
    skipped: skip ?? 0,
    more,
    case: slug,
    subject,
    cases: casesOf(quotes, cases, subject),
  };
}

/** What somebody typed for a kind of document, as kinds are written. */
export function readKind(kindName: string | undefined): string | undefined {
  return kindName?.trim().toLowerCase().replace(/\s+/g, " ");
}

/** A name that more cases share tells none of them. */
const MAX_NAMED = 2;

function reasonOf(question: string, intent: Intent): NoAnswerReason | undefined {
  if (isInOtherLanguage(question)) return "other language";
  return intent === "schedule" || isUnanswerable(intent) ? intent : undefined;
}

/** As much of a library as finding a case by its name takes. */
type CaseFinder = Pick<LibraryApi, "findCase" | "describe">;

/** Why the case that somebody named can't be told. */
type UnclearCase = Extract<Reply, { name: string }>;

/** The slug of the case that was named, none where none was, or the reply that says why it can't be told. */
export async function chooseCase(
  library: CaseFinder,
  caseName: string | undefined,
): Promise<{ readonly kind: "chosen"; readonly slug?: CaseSlug } | UnclearCase> {
  return caseName === undefined ? { kind: "chosen" } : chooseNamedCase(library, caseName);
}

/** The slug of the case that was named, of the only one where none was, or the reply that says why it can't be told. */
export async function chooseOneCase(
  library: CaseFinder,
  caseName: string | undefined,
): Promise<
  { readonly kind: "chosen"; readonly slug: CaseSlug } | UnclearCase | Extract<Reply, { kind: "no case named" }>
> {
  if (caseName !== undefined) return chooseNamedCase(library, caseName);
  const { cases } = await library.describe();
  const [only, ...others] = cases.filter(({ articles }) => articles > 0);
  if (only && others.length === 0) return { kind: "chosen", slug: only.slug };
  return { kind: "no case named", cases: cases.map(nameCase) };
}

/** The slug of the case that was named, or the reply that says why it can't be told. */
export async function chooseNamedCase(
  library: CaseFinder,
  caseName: string,
): Promise<{ readonly kind: "chosen"; readonly slug: CaseSlug } | UnclearCase> {
  const match = await library.findCase(caseName);
  if (match.kind === "found") return { kind: "chosen", slug: match.case.slug };
  if (match.kind === "ambiguous") return { kind: "ambiguous case", name: caseName, cases: match.cases.map(nameCase) };
  return { kind: "unknown case", name: caseName, cases: (await library.describe()).cases.map(nameCase) };
}

/** The cases whose outcome stands with the quotes: those of the articles, and the one that was asked about. */
export function casesOf(
  quotes: readonly Quote[],
  cases: readonly NamedCase[],
  asked: CaseSlug | undefined,
): NamedCase[] {
  const quoted = new Set([asked, ...quotes.map((quote) => quote.article.case)]);
  return cases.filter((one) => quoted.has(one.slug)).map(nameCase);
}
