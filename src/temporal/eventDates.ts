import { readDay, shiftDay } from "./calendar.ts";
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
  /** `the shooting`, `his own death`, right behind *10 days before*. */
  asked: new RegExp(`^\\s(?:the|his|her|their)\\s(?:\\p{Ll}{2,16}\\s){0,2}?(?:${noun})(?!\\p{L})`, "u"),
  /** `the Oct. 23 slaying`, from the date on. */
  label: new RegExp(`^\\s(?:\\p{Ll}{2,16}\\s)?(?:${noun})(?!\\p{L})`, "u"),
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
  const [, count = "", side = ""] = EXACT_DAYS.exec(text.slice(start, end)) ?? [];
  const days = count.toLowerCase() === "the" ? 1 : readCount(count);
  if (days === undefined) return undefined;
  const behind = text.slice(end, end + REACH);
  const kind = compiled.findIndex(({ asked }) => asked.test(behind));
  const from = kind < 0 ? undefined : dayOf(kind);
  const base = from && readDay(from.value);
  const value = base && shiftDay(base, /^[bp]/i.test(side) ? -days : days, "day");
  if (!from || !value) return undefined;
  const named = compiled[kind]?.asked.exec(behind)?.[0].length ?? 0;
  return { ...from, start, end: end + named, text: text.slice(start, end + named), value, isLabel: false };
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
