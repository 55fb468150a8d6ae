import type { NamedCase } from "../../../documents/case.ts";
import { outcomeAbout, outcomeBeside } from "../../../documents/outcomeAbout.ts";
import type { Quote } from "../../../documents/quote.ts";
import type { Block } from "../../../presentation/replyDocument.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import { escapeText } from "./escape.ts";

/**
 * How cases ended, in normal size, so that no accusation stands without it: of the people whom the question names, or else
 * the quotations. Each is named where there are several. Where they may be quoted,
 * what a quotation of the page says in the same words isn't said twice: it stands in normal size, too.
 */
export function writeOutcomes(
  { cases, about = "", mayBeQuoted = false }: Extract<Block, { kind: "outcomes" }>,
  quotes: readonly Quote[],
  wording: Wording,
): string[] {
  const told = cases.flatMap((one) => tellOutcome(one, about, quotes, mayBeQuoted) ?? []);
  return told.flatMap((one) => {
    const outcome = told.length > 1 ? wording.cases.outcome(one) : wording.cases.outcomeAlone(one);
    return outcome === undefined ? [] : [`**${wording.cases.howItEnded}** — ${escapeText(outcome)}`];
  });
}

function tellOutcome(
  one: NamedCase,
  about: string,
  quotes: readonly Quote[],
  mayBeQuoted: boolean,
): NamedCase | undefined {
  const { outcome, people = [] } = one;
  if (outcome === undefined) return undefined;
  const texts = quotes.map(({ text }) => text);
  const ofAsked = outcomeAbout(outcome, people, about);
  const all = ofAsked === outcome ? outcomeAbout(outcome, people, texts.join("\n")) : ofAsked;
  const told = mayBeQuoted ? outcomeBeside(all, people, texts) : all;
  // A day that belongs to the whole outcome may not be that of a part.
  return told === ""
    ? undefined
    : { ...one, outcome: told, outcomeDate: told === outcome ? one.outcomeDate : undefined };
}
