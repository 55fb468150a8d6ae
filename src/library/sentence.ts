import { segment } from "sentencex";

/** A whole sentence of a text: `text.slice(start, end)`, in UTF-16 code units, without white space around it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits one paragraph into whole sentences. The library finds the boundaries; what it is known to
 * get wrong in reports of court cases is mended at those boundaries. Where it does not give the
 * text back, as with characters that it can't read, the paragraph counts as one sentence.
 */
export function splitSentences(paragraph: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const piece of segment("en", paragraph)) {
    for (const part of piece.split(MISSED)) {
      const span = trimSpan(paragraph, at, at + part.length);
      const last = spans.at(-1);
      if (last && span.start < span.end && isFalseBoundary(paragraph, last, span))
        spans[spans.length - 1] = { start: last.start, end: span.end };
      else if (span.start < span.end) spans.push(span);
      at += part.length;
    }
  }
  return at === paragraph.length ? spans : [trimSpan(paragraph, 0, paragraph.length)];
}

function trimSpan(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  const body = part.trimStart();
  const from = end - body.length;
  return { start: from, end: from + body.trimEnd().length };
}

/** Shortenings in citations and ranks that stand before a capital without ending the sentence. */
const SHORTENED =
  /(?:^|[\s(])(?:v|vs|No|Nos|Art|Sec|Ch|Ex|Fed|Civ|Crim|Evid|App|Supp|Cir|Ct|Dist|Div|Super|Mass|Cal|Conn|Fla|Ill|Mich|Minn|Tenn|Tex|Wash|Pa|Va|Ga|Ala|Ariz|Ark|Colo|Del|Ind|Kan|Ky|La|Md|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Wis|Wyo|Gov|Lt|Sgt|Cpl|Det|Insp|Supt|Rep|Sen|Atty|Asst|Hon|Rev|St|Mt|Ft|Mr|Mrs|Ms|Dr|Prof|Sr|Jr|Bros|\p{Lu})\.$/u;

function isFalseBoundary(text: string, last: Span, next: Span): boolean {
  const start = text.slice(next.start, next.start + 2);
  if (/^["“'‘(]?\p{Ll}/u.test(start) || /^[,;)]/.test(start)) return true;
  const tail = text.slice(Math.max(last.start, last.end - 12), last.end);
  if (!SHORTENED.test(tail)) return false;
  return !/(?:Jr|Sr)\.$/.test(tail) || !STARTER.test(text.slice(next.start, next.start + 12));
}

/** A sentence may well end in these; it did when a word follows that opens sentences but no names. */
const STARTERS =
  "The|This|That|These|Those|He|She|It|They|We|His|Her|Their|But|And|In|On|At|After|Before|When|While|If|A|An|As|Then|There|Prosecutors|Police";
const STARTER = new RegExp(`^["“]?(?:${STARTERS})\\s`);
const MISSED = new RegExp(
  `(?<=\\b(?:[ap]\\.m|U\\.[SKN]|D\\.C|Jr|Sr|Inc|Corp|Co|Ltd|et al|etc)\\.["”]?)(?=\\s+["“]?(?:${STARTERS})\\s)`,
);
