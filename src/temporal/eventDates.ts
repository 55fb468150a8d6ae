import { type Day, readDay, shiftDay } from "./calendar.ts";
import type { DateExpression, DatesRead, RefusedExpression } from "./dateExpression.ts";
import { readCount } from "./vocabulary.ts";

/** A kind of event that reports count days from: the nouns that name it, and the verbs that tell it as done. */
interface EventKind {
  readonly noun: string;
  readonly verb: string;
}

const KINDS: readonly EventKind[] = [
  {
    noun: "shootings?|slayings?|killings?|murders?|deaths?|homicides?|stabbings?",
    verb: "(?:was|were|been) (?:fatally )?(?:shot|killed|slain|murdered|stabbed|gunned down)|died|(?:shot|stabbed|gunned) (?:to death|dead|down)|shot and killed",
  },
  { noun: "arrests?", verb: "(?:was|were|been) arrested|arrested" },
  {
    noun: "verdicts?|convictions?",
    verb: "(?:was|were|been) (?:convicted|found (?:not )?guilty)|(?:jury|jurors) (?:convicted|found)",
  },
  { noun: "acquittals?", verb: "(?:was|were|been) acquitted|(?:jury|jurors) acquitted" },
  { noun: "sentencing", verb: "(?:was|were|been) sentenced" },
  { noun: "attacks?|bombings?|explosions?", verb: "(?:was|were|been) (?:attacked|bombed)|exploded" },
  { noun: "crash(?:es)?|accident", verb: "crashed" },
  { noun: "robber(?:y|ies)", verb: "(?:was|were|been) robbed" },
];

const HAPPENED = "(?:took place|happened|occurred)";
const compiled = KINDS.map(({ noun, verb }) => ({
  /** `the shooting`, `his own death`, `Pell was killed`, right behind *10 days before*. */
  asked: new RegExp(
    `^\\s(?:(?:the|his|her|their)\\s(?:\\p{Ll}{2,16}\\s){0,2}?(?:${noun})|(?:(?:the|he|she|they|\\p{Lu}[\\p{L}.'’-]{0,16}|\\p{Ll}{3,16})\\s){1,3}?(?:${verb}))(?!\\p{L})`,
    "u",
  ),
  /** `the Oct. 23 slaying`, from the date on. */
  label: new RegExp(`^\\s(?:\\p{Ll}{2,16}\\s)?(?:${noun})(?!\\p{L})`, "u"),
  /** The event, anywhere. */
  event: new RegExp(`(?<!\\p{L})(?:${noun}|${verb})(?!\\p{L})`, "u"),
  /** `was shot to death last`, `the killing took place on`, up to the date; nothing that sets another time stands between. */
  told: new RegExp(
    `(?<!\\p{L})(?:${verb}|(?:${noun}) ${HAPPENED})(?!\\p{L})(?:(?!(?<!\\p{L})(?:after|before|since|when|while|until|for|who|and)(?!\\p{L}))[^.;\\n]){0,50}$`,
    "u",
  ),
}));

/** How much of the text in front of a date and behind it tells what happened then, in UTF-16 code units. */
const REACH = 110;
/** More are not counted in one text. */
const MAX_COUNTED = 20;

/** `in the days before the shooting`, `weeks after it`: so many days at most, all of the month of the event. */
const SOME_DAYS =
  /^(?:in\s+)?(?:the\s+|(?:a\s+few|several|some|a\s+couple(?:\s+of)?)\s+)?(days|weeks)\s+(after|before|following|prior\s+to)$/is;
const MOST_DAYS: Readonly<Record<string, number>> = { days: 7, weeks: 21 };

const EXACT_DAYS =
  /^(the(?=\s+(?:day|night|morning)\s)|(?!the\b).{1,12}?)\s+(?:days?|nights?|mornings?)\s+(after|before|following|prior\s+to)$/is;

/**
 * Dates counted from an event of a kind (`10 days before the shooting`), where all that the text dates of the kind fell on one
 * day. They stand in order among the others; whatever can't be counted stays refused. Linear in the text's length.
 */
export function countFromEvents(text: string, read: DatesRead): DatesRead {
  const asked = read.refused.filter(({ code }) => code === "counted-from-event");
  if (asked.length === 0) return read;
  const days = new Map<number, DateExpression | undefined>();
  const dayOf = (kind: number) => {
    if (!days.has(kind)) days.set(kind, findOnlyDay(text, read.dates, kind));
    return days.get(kind);
  };
  const counted = new Map<RefusedExpression, DateExpression>();
  for (const expression of asked.slice(0, MAX_COUNTED)) {
    const date = countOne(text, expression, dayOf);
    if (date) counted.set(expression, date);
  }
  return {
    dates: [...read.dates, ...counted.values()].toSorted((one, other) => one.start - other.start),
    refused: read.refused.filter((expression) => !counted.has(expression)),
  };
}

function countOne(
  text: string,
  { start, end }: RefusedExpression,
  dayOf: (kind: number) => DateExpression | undefined,
): DateExpression | undefined {
  const words = text.slice(start, end);
  if (!EXACT_DAYS.test(words) && !SOME_DAYS.test(words)) return undefined;
  const behind = text.slice(end, end + REACH);
  const kind = compiled.findIndex(({ asked }) => asked.test(behind));
  const from = kind < 0 ? undefined : dayOf(kind);
  const base = from && readDay(from.value);
  const value = base && (countDays(words, base) ?? countRoughly(words, base));
  if (!from || !value) return undefined;
  const last = end + (compiled[kind]?.asked.exec(behind)?.[0].length ?? 0);
  const precision = value.length === 10 ? "day" : "month";
  return { ...from, start, end: last, text: text.slice(start, last), value, precision, isLabel: false };
}

function countDays(words: string, base: Day): string | undefined {
  const [, count = "", side = ""] = EXACT_DAYS.exec(words) ?? [];
  const days = count.toLowerCase() === "the" ? 1 : readCount(count);
  return days === undefined ? undefined : shiftDay(base, /^[bp]/i.test(side) ? -days : days, "day");
}

/** The month of the event where all days that may be meant are of it. */
function countRoughly(words: string, base: Day): string | undefined {
  const [, unit = "", side = ""] = SOME_DAYS.exec(words) ?? [];
  const most = MOST_DAYS[unit.toLowerCase()];
  const far = most === undefined ? undefined : shiftDay(base, /^[bp]/i.test(side) ? -most : most, "day");
  const month = base.slice(0, 7);
  return far?.startsWith(month) ? month : undefined;
}

/** How far into a text what it is about is told, in UTF-16 code units: its first paragraphs. */
const LEAD = 900;
/** The kinds that happen once to those whom an article is about; an attack or an explosion may be anybody's. */
const ONCE = compiled.slice(0, 1);

/** Where the opening of an article first tells an event of those kinds, in UTF-16 code units; infinity where it tells none. */
export function findEventOfLead(text: string): number {
  const places = ONCE.map(({ event }) => text.slice(0, LEAD).search(event)).filter((place) => place >= 0);
  return Math.min(...places, Number.POSITIVE_INFINITY);
}

/**
 * Whether the words behind a date, as in `the Oct. 23 slaying`, call an event of those kinds: told in its article's opening
 * too, it is the event of the story, and no other one that the world knows by its day.
 */
export function isEventOfStory(behind: string): boolean {
  return ONCE.some(({ label }) => label.test(behind));
}

/** The date of the only day on which an event of a kind is told to have happened. */
function findOnlyDay(text: string, dates: readonly DateExpression[], kind: number): DateExpression | undefined {
  const { label, told } = compiled[kind] ?? {};
  const found = new Map<string, DateExpression>();
  for (const date of dates) {
    if (date.precision !== "day" || date.status !== "happened") continue;
    const isOf =
      label?.test(text.slice(date.end, date.end + REACH)) ||
      told?.test(text.slice(Math.max(0, date.start - REACH), date.start));
    if (isOf) found.set(date.value, date);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}
