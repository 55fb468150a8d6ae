import type { Claim, Reply } from "../../app/reply.ts";
import type { NamedCase } from "../../documents/case.ts";
import type { CaseSlug } from "../../documents/caseSlug.ts";
import type { Quote } from "../../documents/quote.ts";
import type { OtherStyle, ReplyAction } from "../replyAction.ts";
import {
  type Block,
  documentOf,
  type Group,
  note,
  paragraph,
  type ReplyDocument,
  type Span,
  strong,
} from "../replyDocument.ts";
import { putOnOneLine } from "../truncate.ts";
import type { Wording } from "../wording/wording.ts";
import { nearestCases, openCases } from "./cases.ts";
import { type PresentOptions, shortenName } from "./options.ts";

const OTHER_STYLES: readonly OtherStyle[] = ["apa", "mla", "plain"];

type ReplyOf<Kind extends Reply["kind"]> = Extract<Reply, { kind: Kind }>;

/** UTF-16 code units of a sentence that is shown above its quotations: a chat's reader has the message before them. */
const MAX_CLAIM_LENGTH = 200;
/** Most words that are named as missing in a chat, and UTF-16 code units of each. */
const MAX_MISSING = 8;
const MAX_WORD_LENGTH = 60;

/** An answer: its quotations in order. How the cases ended stands above them in a chat, below them in a terminal. */
export function presentQuotes(reply: ReplyOf<"quotes">, { wording, medium }: PresentOptions): ReplyDocument {
  const { question, quotes, skipped, more, case: slug, subject, cases, confidence, isAsOf, counted } = reply;
  const { documentKind } = reply;
  const isUnsure = confidence === "unsure";
  const outcomes = presentOutcomes(cases, subject, question);
  return {
    ...documentOf(
      ...(isUnsure ? [paragraph([strong(wording.answer.mayNotAnswer), { text: ` ${wording.answer.closest}` }])] : []),
      ...(counted === undefined ? [] : [paragraph(wording.answer.counted(counted))]),
    ),
    question,
    lead: medium === "chat" ? outcomes : [],
    groups: quotes.map((quote) => ({
      kind: "quotation",
      blocks: [{ kind: "quote", quote }, ...(isAsOf ? presentDate(quote, wording) : [])],
    })),
    closing: medium === "chat" ? [] : outcomes,
    actions: [
      { kind: "more", label: wording.actions.more, skipped, isMore: more, case: slug, documentKind },
      { kind: "cite", label: wording.actions.cite },
      { kind: "ask again", label: wording.actions.askAgain, case: slug, documentKind, isSecondary: true },
      { kind: "unhelpful", label: wording.actions.unhelpful, case: slug, isSecondary: true },
      ...OTHER_STYLES.map(
        (style) => ({ kind: "cite as", style, label: wording.actions.citeAs[style], isSecondary: true }) as const,
      ),
      ...(isAsOf && subject !== undefined
        ? [{ kind: "open", view: "case", label: wording.actions.caseCard, case: subject, isSecondary: true } as const]
        : []),
    ],
    sharing: { kind: "answer", case: slug, isUnsure },
  };
}

/** When it was as the quotation says. */
function presentDate({ told }: Quote, { answer }: Wording): Block[] {
  return told === undefined ? [] : [note(answer.asOf({ date: told }))];
}

/** How cases ended, so that no accusation stands without it; those that nothing is told of are left out. */
export function presentOutcomes(cases: readonly NamedCase[], subject?: CaseSlug, about?: string): Block[] {
  const ended = cases.filter(({ outcome }) => outcome !== undefined);
  return ended.length === 0 ? [] : [{ kind: "outcomes", cases: ended, subject, about }];
}

/** Says what was missing, and what the shelf does have near the question; it never guesses. */
export function presentNothingFound(reply: ReplyOf<"nothing found">, options: PresentOptions): ReplyDocument {
  const { wording, medium } = options;
  const why = paragraph([strong(wording.answer.nothingFound), { text: ` ${sayWhy(reply, options)}` }]);
  const { englishOnly } = wording.answer;
  const closing = presentOutcomes(reply.named, reply.case, reply.question);
  const { articles } = reply.nearest;
  if (medium === "terminal") {
    const nearest = articles.map((article) => note(wording.answer.nearestArticle(article)));
    return { ...documentOf(why, ...nearest, ...nearestCases(reply, options)), isTight: true, closing };
  }
  const nearest: Block[] =
    articles.length === 0 ? [] : [paragraph(wording.answer.nearestArticles), { kind: "articles", articles }];
  return {
    ...documentOf(
      why,
      ...nearest,
      ...nearestCases(reply, options),
      note(wording.answer.askOtherwise),
      ...(englishOnly === undefined ? [] : [paragraph(englishOnly)]),
    ),
    question: reply.question,
    isQuestionFirst: true,
    closing,
    actions: leadOn(reply, options),
  };
}

/** What to do where nothing was found: ask otherwise, or open what is nearest; a page has its own form and links for it. */
function leadOn(reply: ReplyOf<"nothing found">, options: PresentOptions): ReplyAction[] {
  const { actions } = options.wording;
  const near = reply.nearest.cases.map(
    ({ slug, title }): ReplyAction => ({
      kind: "sources",
      label: actions.articlesOf({ title }),
      page: 1,
      isNew: true,
      case: slug,
    }),
  );
  if (options.isPage) return near;
  const again: ReplyAction = { kind: "ask again", label: actions.askAgain, case: reply.case, isPrimary: true };
  return [again, ...near, ...(near.length === 0 ? openCases(reply.cases, options) : [])];
}

function sayWhy({ reason, missing }: ReplyOf<"nothing found">, options: PresentOptions): string {
  const { wording, medium } = options;
  if (reason !== undefined) return wording.answer.reasons[reason];
  if (missing.length === 0) return wording.answer.noPassageAnswers;
  const named = medium === "chat" ? missing.slice(0, MAX_MISSING) : missing;
  return wording.answer.noPassageMentions({ words: named.map((word) => shortenName(word, MAX_WORD_LENGTH, options)) });
}

/** A quotation with what is found of it, or a sentence with what the articles say closest to it. */
function presentClaim({ text, quotes, check }: Claim, options: PresentOptions): Group {
  const { wording } = options;
  const claimed = check?.kind === "altered" ? markWords(text, check.claimed) : [{ text: putOnOneLine(text) }];
  const isShort = options.isPage || text.length <= MAX_CLAIM_LENGTH;
  const said = isShort ? claimed : [{ text: shortenName(putOnOneLine(text), MAX_CLAIM_LENGTH, options) }];
  const found = check === undefined ? [] : [paragraph([strong(wording.answer.checks[check.kind])])];
  const closest = check?.kind === "not found" && quotes.length > 0 ? [note(wording.answer.closest)] : [];
  return {
    kind: "claim",
    heading: [strong(wording.answer.inTheMessage), { text: " " }, ...said],
    blocks: [
      ...found,
      ...closest,
      ...(quotes.length === 0 && check === undefined ? [paragraph(wording.answer.nothingOnClaim)] : []),
      ...quotes.map((quote) => ({ kind: "quote", quote }) as const),
    ],
  };
}

/** A text on one line, with the words at these offsets standing out. */
function markWords(text: string, marks: readonly (readonly [number, number])[]): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    if (start > from) spans.push({ text: foldBlanks(text.slice(from, start)) });
    spans.push(strong(foldBlanks(text.slice(start, end))));
    from = end;
  }
  if (from < text.length) spans.push({ text: foldBlanks(text.slice(from)) });
  return spans;
}

function foldBlanks(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** Each sentence of a message and the quotations closest to it; never a verdict. */
export function presentClaims(reply: ReplyOf<"claims">, options: PresentOptions): ReplyDocument {
  const { wording, medium } = options;
  const outcomes = presentOutcomes(reply.cases);
  return {
    ...documentOf(note(wording.answer.noVerdict)),
    heading: [strong(wording.answer.claimsHeading)],
    lead: medium === "chat" ? outcomes : [],
    groups: reply.claims.map((claim) => presentClaim(claim, options)),
    closing: [
      ...(medium === "chat" ? [] : outcomes),
      ...(reply.unchecked > 0 ? [note(wording.answer.claimsNotChecked({ count: reply.unchecked }))] : []),
    ],
  };
}
