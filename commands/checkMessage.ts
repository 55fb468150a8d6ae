import type { MessageCommand } from "../src/app/command.ts";
import { isBlank } from "../src/text/sanitize.ts";
import { splitSentences } from "../src/text/sentences.ts";
import { extractTerms } from "../src/text/tokens.ts";
import { casesOf, MAX_QUESTION_LENGTH } from "./ask.ts";

/** As many as a message has room to answer. */
const MAX_CLAIMS = 5;
const QUOTES_PER_CLAIM = 2;

/** Shows what the articles say closest to each sentence of a message. */
export const checkMessage: MessageCommand = {
  kind: "message",
  name: "Check against the sources",
  description: "Shows what the articles say closest to each sentence of a message; the reader judges",
  audience: "members",
  run: async (message, { library }) => {
    const { cases, passages } = await library.describe();
    if (passages === 0) return { kind: "empty shelf" };
    const claims = readClaims(message);
    if (claims.length === 0) return { kind: "no claims" };
    const checked = claims.slice(0, MAX_CLAIMS);
    const quotes = await library.findClosest(
      checked.map((claim) => [...claim].slice(0, MAX_QUESTION_LENGTH).join("")),
      QUOTES_PER_CLAIM,
    );
    return {
      kind: "claims",
      claims: checked.map((text, at) => ({ text, quotes: quotes[at] ?? [] })),
      cases: casesOf(quotes.flat(), cases, undefined),
      unchecked: claims.length - checked.length,
    };
  },
};

/** The sentences of a message, each line by itself, that say something. */
function readClaims(message: string): string[] {
  return message
    .split("\n")
    .flatMap((line) => splitSentences(line).map(({ start, end }) => line.slice(start, end)))
    .filter((sentence) => !isBlank(sentence) && extractTerms(sentence).length > 0);
}
