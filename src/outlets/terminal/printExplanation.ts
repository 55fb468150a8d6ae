import type { Doubt } from "../../search/answerability.ts";
import type { Explanation, ScoreExplanation } from "../../search/explanation.ts";
import type { Contribution } from "../../search/rerank/reranker.ts";
import type { WordPair } from "../../search/rerank/similarity.ts";
import { sanitizeLine } from "./sanitizeLine.ts";
import type { Colours } from "./terminal.ts";

/** Why the quotations won and why they are shown, as tables of what adds up. */
export function printExplanation({ concepts, quotes, decision }: Explanation, colours: Colours): string {
  const parts = [
    [colours.bold("What the question asks about"), ...concepts.map(printConcept)].join("\n"),
    ...quotes.map(({ quote, pairs, ...account }, at) => {
      const place = `${quote.article.id}, characters ${quote.start} to ${quote.end}`;
      const printed = printAccount(`${at + 1}. ${sanitizeLine(place)}`, account, colours);
      return pairs.length === 0 ? printed : `${printed}\n  nearest in meaning: ${pairs.map(printPair).join(", ")}`;
    }),
  ];
  if (!decision) return [...parts, "No passage has anything of the question."].join("\n\n");
  const { total, least, judgement } = decision;
  const verdict = total >= least ? "enough to be shown" : "too little to be shown";
  const title = `Whether the first answers: log odds of ${sign(total)}, ${verdict} (at least ${sign(least)})`;
  const judged = `${judgement.confidence ?? "silent"}${judgement.doubt ? `: ${DOUBTS[judgement.doubt]}` : ""}`;
  return [...parts, printAccount(title, decision, colours), `${colours.bold("Judged")} ${judged}`].join("\n\n");
}

const DOUBTS: Readonly<Record<Doubt, string>> = {
  odds: "the log odds are too low",
  "no word": "the quotation has no word of the question",
  "unknown subject": "the shelf has too little of what is asked about",
  speaker: "the quotation isn't told by the one whose words are asked for",
  relative: "the quotation doesn't speak of the relative that is asked about",
  person: "neither the quotation nor what it stands under names somebody whom the question names",
  act: "the quotation doesn't speak of what is asked to have been done",
  which: "neither the quotation nor what it stands under says of which one it tells",
  day: "the day in the quotation is that of a plan",
  kind: "the quotation doesn't speak of the kind of thing that is asked for",
  look: "the quotation doesn't look like what is asked for",
  focus: "the quotation speaks of those who are named, and of too little that is asked about them",
  "strange word": "the shelf lacks a word of the question, and the quotation has nothing near it",
  accusation: "the quotation neither says how an accusation ended nor denies it",
  "no question": "this is no question that quotations answer",
};

function printPair({ asked, found, cosine }: WordPair): string {
  return `${sanitizeLine(asked)} ≈ ${sanitizeLine(found)} ${cosine.toFixed(2)}`;
}

function printConcept({ surfaceForm, isName, matchWeights, share }: Explanation["concepts"][number]): string {
  const terms = [...matchWeights].map(([term, credit]) => (credit === 1 ? term : `${term} × ${credit}`));
  const found = terms.length === 0 ? "nowhere on the shelf" : terms.join(", ");
  return `  ${percent(share)}  ${sanitizeLine(surfaceForm)}${isName ? " (a name)" : ""}: ${sanitizeLine(found)}`;
}

function printAccount(title: string, { total, contributions }: ScoreExplanation, colours: Colours): string {
  return [colours.bold(title), ...contributions.map(printContribution), `  ${sign(total)}  in all`].join("\n");
}

function printContribution({ name, value, weight }: Contribution): string {
  return `  ${sign(value * weight)}  ${name} ${value.toFixed(2)} × ${weight}`;
}

function sign(figure: number): string {
  return `${figure < 0 ? "−" : "+"}${Math.abs(figure).toFixed(2)}`.padStart(6);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`.padStart(5);
}
