import { extractTerms } from "../text/tokens.ts";
import type { Filing, Paragraph } from "./document.ts";
import type { FilingKind } from "./documentKind.ts";

const HEADING = /^appearances(?: of counsel)?\b/i;
/** Nobody's list of lawyers has more paragraphs. */
const MAX_PARAGRAPHS = 60;
/** Words by which people call the side that the state's lawyers speak for. */
const STATE = /^(?:government|prosecution|prosecutors?|united states|state|people|feds?)$/;
const STATE_LAWYER =
  /\b(?:solicitor general|department of justice|united states attorney|u\.?\s?s\.? attorney|district attorney|attorney general|government|the people|the state)\b/i;

/**
 * The paragraphs in which a transcript lists who appears, or in which lawyers sign another paper or are named before an opinion; with
 * `whose` those that have all its words: a side, an office or a name. None where the paper names nobody so.
 */
export function findAppearances(filing: Filing, whose?: string): ReadonlySet<Paragraph> {
  const listed = listLawyers(filing);
  if (whose === undefined || OWN_SIDE[filing.kind]?.test(whose)) return new Set(listed);
  return new Set(listed.filter(({ start, end }) => isOf(filing.text.slice(start, end), whose)));
}

function listLawyers(filing: Filing): Paragraph[] {
  if (filing.kind === "transcript") return listAppearances(filing);
  return filing.kind === "opinion" ? listOpening(filing, ON_BRIEF) : listSigners(filing, COUNSEL);
}

/** Whoever signs these papers speaks for that side. */
const OWN_SIDE: Partial<Record<FilingKind, RegExp>> = {
  complaint: /^(?:plaintiff|petitioner|claimant)s?$/,
  answer: /^(?:defendant|respondent)s?$/,
};

const COUNSEL = /\b(?:counsel|attorneys?|solicitor)\b/i;
const ON_BRIEF = /\bon (?:the )?briefs?\b|\bargued the cause\b/i;
const JUDGE = /\b(?:judge|justice)[.,]?$/i;
const SITTING = /^before\b.{3,200}\b(?:judges?|justices?)\b/i;
const WROTE = /^\p{Lu}[\p{Lu}.'’ -]{2,40}, (?:(?:Chief|Senior|Circuit|District|Magistrate) )+Judge\b/u;
/** An opinion names who argued and who sits in its first paragraphs. */
const MAX_OPENING = 40;

/** The paragraphs that name the judges of a court's paper: their signatures, or else who wrote it and who sat, as it says at its beginning. */
export function findBench(filing: Filing): ReadonlySet<Paragraph> {
  const signed = listSigners(filing, JUDGE);
  if (signed.length > 0) return new Set(signed);
  const { paragraphs } = filing;
  const sitting = listOpening(filing, SITTING);
  // A name of its own line each.
  const others = sitting.map((one) => paragraphs[paragraphs.indexOf(one) + 1]).filter((one) => one?.kind === "prose");
  return new Set([...listOpening(filing, WROTE), ...sitting, ...others.flatMap((one) => one ?? [])]);
}

function listSigners({ paragraphs, text }: Filing, role: RegExp): Paragraph[] {
  return paragraphs.filter(
    ({ kind, aside, start, end }) =>
      kind === "prose" && aside?.kind === "signature" && role.test(text.slice(start, end)),
  );
}

function listOpening({ paragraphs, text }: Filing, names: RegExp): Paragraph[] {
  return paragraphs
    .slice(0, MAX_OPENING)
    .filter(({ kind, start, end }) => kind === "prose" && names.test(text.slice(start, end)));
}

function listAppearances({ paragraphs, text }: Filing): Paragraph[] {
  const textOf = ({ start, end }: Paragraph) => text.slice(start, end);
  const from = paragraphs.findIndex((one) => HEADING.test(textOf(one)));
  if (from < 0) return [];
  const listed: Paragraph[] = [];
  for (const one of paragraphs.slice(from, from + MAX_PARAGRAPHS)) {
    if (one.kind === "heading" && !HEADING.test(textOf(one))) break;
    if (one.speaker !== undefined && !HEADING.test(textOf(one))) break;
    if (one.kind === "prose") listed.push(one);
  }
  return listed;
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
