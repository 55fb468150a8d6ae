import type { Passage } from "../../documents/passage.ts";

/** Whether a sentence can't be understood, or can't be told apart from the article's own voice, without its neighbour. */
export interface Dependence {
  readonly needsPrevious: boolean;
  readonly needsNext: boolean;
  /** Whether it leans because somebody speaks, whose name may not be cut off. */
  readonly inQuotation: boolean;
}

/** One for each sentence of the passage. */
export function findDependences(passage: Passage): Dependence[] {
  let inSpeech = false;
  return passage.sentences.map((sentence, index) => {
    const text = passage.article.text.slice(sentence.start, sentence.end);
    const opensInSpeech = inSpeech;
    inSpeech = endsInSpeech(text, opensInSpeech);
    const spoken = opensInSpeech || /^["“]/.test(text);
    const nameless = spoken && !ATTRIBUTION.test(withoutSpeech(text, opensInSpeech));
    return {
      needsPrevious: index > 0 && (opensInSpeech || nameless || pointsBack(text)),
      needsNext: inSpeech || (nameless && index === 0),
      inQuotation: opensInSpeech || inSpeech || nameless,
    };
  });
}

/** Whether a sentence opens with a bare pronoun, or a phrase that points back to what was said before. */
export function pointsBack(sentence: string): boolean {
  return [PRONOUN, FORMER, SAME, DEFINITE].some((leaning) => leaning.test(sentence));
}

/** `On the same day`, `According to that affidavit`, `The same jury`. */
const SAME =
  /^["“]?(?:(?:On|In|At|From|During|After|By|With|For|To) (?:that|the same|this|these|those|both)\b|The same\b|According to (?:that|the same|this)\b|Also\b|Later (?:that|the same) (?!year)|(?:A|The) (?:second|third|other|latter) (?!(?:[a-z]+ )?(?:of|in|against)\b))/;
/** A court's word with nothing that says which one: it was told before. `The accusation was that …` says it itself. */
const DEFINITE =
  /^The (?:ruling|decision|verdict|sentence|change|charges?|lawsuit|judgment|dismissal|withdrawal|settlement|statement|order|motion|appeal|plea|trial|accusation|dispute|proceedings|hearing|announcement|conviction|indictment|complaint|opinion) (?!(?:was|is) that\b)(?:was|were|had|has|have|is|are|came|said|granted|kept|lowered|ended|took|required|followed|gave|also|later|then|resolved|concluded|denied|rejected|found|decided|ran|called|named|described|noted|wrote|ruled|ordered|agreed|told|could|would|did|does)\b/;

const PRONOUN =
  /^["“]?(?:He|She|It|They|His|Her|Their|Its|This|That|These|Those|Him|Them|Both|The (?:latter|two|pair)|However|But)\b(?!['’]s? (?:a|the) (?:question|matter)\b)/;
/** *The former* by itself; *the former officer* points to nothing. */
const FORMER =
  /^["“]?The former(?=,| (?:is|was|are|were|has|have|had|did|does|will|would|can|could|may|might|must|of|and|who|which|also|then|later|\p{Ll}+ed)\b)/u;
const ATTRIBUTION =
  /\b(?:said|says|told|added|adds|wrote|writes|ruled|argued|argues|claimed|claims|alleged|testified|stated|asked|replied|tweeted|posted|explained|continued|according|announced|admitted|insisted|recalled|noted|concluded|read|reads)\b/i;

/** Straight marks open and close alike; one after a digit is a measure in inches (`6'4"`). */
function endsInSpeech(text: string, opensInSpeech: boolean): boolean {
  let inSpeech = opensInSpeech;
  for (const mark of text.matchAll(/“|”|(?<!\d)"/g)) inSpeech = mark[0] === "“" || (mark[0] === '"' && !inSpeech);
  return inSpeech;
}

function withoutSpeech(text: string, opensInSpeech: boolean): string {
  const closed = opensInSpeech ? text.replace(/^[^"”]*["”]/, "") : text;
  return closed.replace(/["“][^"“”]*(?:["”]|$)/g, " ");
}
