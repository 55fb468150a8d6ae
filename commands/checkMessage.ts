import type { MessageCommand } from "../src/app/command.ts";
import type { Claim } from "../src/app/reply.ts";
import type { QuotationCheck } from "../src/search/check/checkQuotation.ts";
import type { LibraryApi } from "../src/service/libraryService.ts";
import { isBlank } from "../src/text/sanitize.ts";
import { splitSentences } from "../src/text/sentences.ts";
import { extractTerms } from "../src/text/tokens.ts";
import { casesOf, MAX_QUESTION_LENGTH } from "./ask.ts";

/** As many as a message has room to answer. */
const MAX_CLAIMS = 5;
const QUOTES_PER_CLAIM = 2;

/** Says what is found of quotations in a message, and shows what the documents say closest to its other sentences. */
export const checkMessage: MessageCommand = {
  kind: "message",
  name: "Check against the sources",
  description:
    "Finds a message's quotations in the sources, and what they say closest to its sentences; the reader judges",
  audience: "members",
  run: async (message, { library }) => {
    const { cases, passages } = await library.describe();
    if (passages === 0) return { kind: "empty shelf" };
    const texts = await readClaims(message, library);
    if (texts.length === 0) return { kind: "no claims" };
    const claims = await findClosest(texts.slice(0, MAX_CLAIMS), library);
    const quotes = claims.flatMap((claim) => claim.quotes);
    return {
      kind: "claims",
      claims,
      cases: casesOf(quotes, cases, undefined),
      unchecked: texts.length - claims.length,
    };
  },
};

type UnansweredClaim = Omit<Claim, "quotes">;

/** What is no quotation, or not found as one, is shown beside what the documents say closest to it. */
async function findClosest(claims: readonly UnansweredClaim[], library: LibraryApi): Promise<Claim[]> {
  const closest = await library.findClosest(
    claims.map(({ text }) => [...text].slice(0, MAX_QUESTION_LENGTH).join("")),
    QUOTES_PER_CLAIM,
  );
  return claims.map((claim, at) => ({
    ...claim,
    quotes: claim.check !== undefined && claim.check.kind !== "not found" ? claim.check.quotes : (closest[at] ?? []),
  }));
}

/** Most parts of a message that are looked for as quotations; a longer one is read sentence by sentence. */
const MAX_PARTS = 20;

/**
 * What a message gives as a quotation, in quotation marks or as a line by itself that stands in a document, and the
 * sentences of its other lines that say something.
 */
async function readClaims(message: string, library: LibraryApi): Promise<UnansweredClaim[]> {
  const parts = message.split("\n").flatMap(splitQuoted).filter(saysSomething).slice(0, MAX_PARTS);
  const checked = await checkAll(parts, library);
  const pieces = checked.flatMap(({ text, isQuoted, check }): CheckedPart[] => {
    if (isQuoted || check?.kind === "exact" || check?.kind === "joined") return [{ text, isQuoted: true, check }];
    return splitSentences(text)
      .map(({ start, end }) => ({ text: text.slice(start, end), isQuoted: false }))
      .filter(saysSomething);
  });
  const sentences = pieces.filter(({ isQuoted }) => !isQuoted).slice(0, MAX_PARTS);
  const found = new Map((await checkAll(sentences, library)).map((one, at) => [sentences[at], one.check]));
  return pieces.map((piece) => {
    const check = piece.check ?? found.get(piece);
    return piece.isQuoted || check?.kind !== "not found" ? { text: piece.text, check } : { text: piece.text };
  });
}

interface CheckedPart extends MessagePart {
  readonly check?: QuotationCheck;
}

async function checkAll(parts: readonly MessagePart[], library: LibraryApi): Promise<CheckedPart[]> {
  const checks = await library.checkQuotations(parts.map(({ text }) => text));
  return parts.map((part, at) => ({ ...part, check: checks[at] }));
}

interface MessagePart {
  readonly text: string;
  /** Whether it stands in quotation marks, or behind the mark of a block quotation. */
  readonly isQuoted: boolean;
}

/** Fewer words in quotation marks are a name or a term. */
const MIN_QUOTED_WORDS = 4;

/** The quotations of a line, or the line where it has none. */
function splitQuoted(line: string): MessagePart[] {
  const block = /^\s*>\s*(.*)$/.exec(line)?.[1];
  const quoted = [...(block ?? line).matchAll(/“([^“”]{1,2000})”|"([^"]{1,2000})"/g)]
    .map(([, curly, straight]) => curly ?? straight ?? "")
    .filter((text) => text.trim().split(/\s+/).length >= MIN_QUOTED_WORDS);
  if (quoted.length > 0) return quoted.map((text) => ({ text, isQuoted: true }));
  return [{ text: (block ?? line).trim(), isQuoted: block !== undefined }];
}

function saysSomething({ text }: { readonly text: string }): boolean {
  return !isBlank(text) && extractTerms(text).length > 0;
}
