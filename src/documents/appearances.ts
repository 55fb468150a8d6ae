import { extractTerms } from "../text/tokens.ts";
import type { Filing, Paragraph } from "./document.ts";

const HEADING = /^appearances(?: of counsel)?\b/i;
/** Nobody's list of lawyers has more paragraphs. */
const MAX_PARAGRAPHS = 60;
/** Words by which people call the side that the state's lawyers speak for. */
const STATE = /^(?:government|prosecution|prosecutors?|united states|state|people|feds?)$/;
const STATE_LAWYER =
  /\b(?:solicitor general|department of justice|united states attorney|u\.?\s?s\.? attorney|district attorney|attorney general|government|the people|the state)\b/i;

/**
 * The paragraphs in which a transcript lists who appears, or those that have all the words of `whose`: a side, an office or a
 * name. None where it lists nobody so.
 */
export function findAppearances({ kind, paragraphs, text }: Filing, whose?: string): ReadonlySet<Paragraph> {
  if (kind !== "transcript") return new Set();
  const textOf = ({ start, end }: Paragraph) => text.slice(start, end);
  const from = paragraphs.findIndex((one) => HEADING.test(textOf(one)));
  if (from < 0) return new Set();
  const listed: Paragraph[] = [];
  for (const one of paragraphs.slice(from, from + MAX_PARAGRAPHS)) {
    if (one.kind === "heading" && !HEADING.test(textOf(one))) break;
    if (one.speaker !== undefined && !HEADING.test(textOf(one))) break;
    if (one.kind === "prose") listed.push(one);
  }
  return new Set(whose === undefined ? listed : listed.filter((one) => isOf(textOf(one), whose)));
}

function isOf(appearance: string, whose: string): boolean {
  if (STATE.test(whose) && STATE_LAWYER.test(appearance)) return true;
  const terms = new Set(extractTerms(appearance));
  const asked = extractTerms(whose.replace(/-/g, " "));
  return asked.length > 0 && asked.every((term) => terms.has(term));
}

/** Whether words mean whoever presides. */
export function isBench(whose: string): boolean {
  return /^(?:judge|court|magistrate)$/.test(whose);
}

/**
 * The labels under which a transcript has an office or a side speak, such as `THE COURT` for a judge, or `MR. QUILL` where the
 * appearance of that name has all the words of `whose`; none where it lists no such lawyer, or lets none of them speak.
 */
export function findLabels(filing: Filing, whose: string): ReadonlySet<string> {
  if (filing.kind !== "transcript") return new Set();
  const labels = [...new Set(filing.paragraphs.flatMap(({ speaker }) => speaker ?? []))];
  const isLabel = isBench(whose) || whose === "chief justice" ? matchPresiding(whose) : matchAppearance(filing, whose);
  return new Set(labels.filter(isLabel));
}

function matchPresiding(whose: string): (label: string) => boolean {
  const presides = whose === "chief justice" ? /^CHIEF JUSTICE\b/ : /^THE COURT$|^(?:MAGISTRATE )?JUDGE\b/;
  return (label) => presides.test(label);
}

function matchAppearance(filing: Filing, whose: string): (label: string) => boolean {
  const appearances = [...findAppearances(filing, whose)].map(
    ({ start, end }) => new Set(extractTerms(filing.text.slice(start, end))),
  );
  return (label) => {
    const [surname] = extractTerms(label.split(" ").at(-1) ?? "");
    return surname !== undefined && appearances.some((terms) => terms.has(surname));
  };
}
