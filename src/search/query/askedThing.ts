import { readSuitSides } from "../../text/suitSides.ts";
import { tokenizeWords } from "../../text/tokens.ts";
import type { QueryTerm } from "./queryTerms.ts";

/** What a question asks to be told of somebody or something; a quotation without it may not answer. */
export interface AskedThing {
  /** The place among the query terms of the kind of thing to be named or counted: the `school` of *which school*. */
  readonly kind?: number;
  /** Words for the relative whom the question asks about, of somebody it names: those for the *wife* of *Tom Pell's wife*. */
  readonly relative?: readonly string[];
  /** The places among the query terms of the one whose words are asked for: `harrow` of *what did Harrow say about it*. */
  readonly speaker?: readonly number[];
  /** The place among the query terms of what a court may do to somebody, or somebody before it: `charged` of *was Pell charged*. */
  readonly act?: number;
  /** Which of several steps of a case is meant, where it says so: the `first` of *why was the first charge dropped*. */
  readonly ordinal?: string;
  /** Whether it asks where somebody is held, so that the prison must have a name: *where is Pell locked up*. */
  readonly asksWhichPrison: boolean;
  /** Whether it asks if one sued the other, both by name: *did Pell sue Harrow*. */
  readonly asksWhoSued: boolean;
  /** Whether it asks on which day something happened: *when did the trial start*, and not *when was it meant to start*. */
  readonly asksDayOfEvent: boolean;
  /** Whether it begins by asking who or what somebody or something is or was. */
  readonly asksWhatIs: boolean;
  /** The places among the query terms of names that the question has as suing or sued. */
  readonly suit?: { readonly plaintiff: readonly number[]; readonly defendant: readonly number[] };
}

/** Reads what kind of thing a question asks to be named, and whose relative it asks about. */
export function readAskedThing(plain: string, terms: readonly QueryTerm[]): AskedThing {
  const suit = findSuit(plain, terms);
  return {
    kind: findKind(plain, terms),
    relative: findRelative(plain, terms),
    speaker: findSpeaker(plain, terms),
    act: findAct(plain, terms),
    ordinal: ORDINAL.exec(plain)?.[1]?.toLowerCase(),
    asksDayOfEvent: EVENT.test(plain) && !plans(plain),
    asksWhatIs: WHAT_IS.test(plain),
    suit,
    asksWhichPrison: WHERE_HELD.test(plain),
    asksWhoSued: SUED.test(plain) && suit !== undefined && suit.plaintiff.length > 0 && suit.defendant.length > 0,
  };
}

const WHAT_IS = /^\W*(?:who|what) (?:is|was|are|were)\b/i;

const SUED = /^\W*(?:\w+\W+)?(?:did|does|do|has|have|had|is|was|were|will)\b.*\bsu(?:e|ed|es|ing)\b/i;

const WHERE_HELD =
  /\bwhere\b.*\b(?:locked up|behind bars|incarcerated|imprisoned|jailed|in (?:jail|prison|custody)|being held|held in custody|housed|do(?:es|ing)? (?:(?:his|her|their) )?time|serv(?:e[sd]?|ing)(?: (?:his|her|their|the))?(?: (?:\w+ )?(?:sentence|time|years))?)\W*(?:(?:now|right now|today|rn|at|currently|these days)\W*)*$/i;

const ORDINAL =
  /\b(first|second|third|fourth) (?:(?!to |party |amendment |degree |time |circuit |one )\p{L}+ )?(?:charges?|case|trial|appeal|lawsuit|suit|indictment|jury|verdict|hearing|complaint|motion|plea|ruling|sentence)\b/iu;

const EVENT = /\b(?:when|(?:what|which) (?:day|date|month|year))\W+(?:did|was|were|has|had)\b/i;

const PLANNED =
  /\b(?:start date|scheduled?|slated|set (?:for|to)|due (?:on|in|for)|due to (?:begin|start|open|be|go|stand|appear)|planned (?:for|to)|supposed to|meant to|(?:was|were) to (?:begin|start|open|be|go|stand|appear|face)|would (?:begin|start|open|be held)|postpon\w*|(?:refused|declined) to (?:move|delay))\b/i;

/** Whether a text tells of what was only to happen: *was set for May*. */
export function plans(text: string): boolean {
  return PLANNED.test(text);
}

/** *Was the sheriff charged?*, *did Tom Pell testify yet* */
const ACT =
  /^\W*(?:(?:so|and|but|wait|ok|also|then)\W+)*(?:was|were|is|are|did|does|do|has|have|had|will)\b.*?\b(charged|indicted|arrested|sued|fined|deported|extradited|suspended|fired|disbarred|testif(?:y|ied)|appeal(?:ed)?|settled?|apologi[sz]ed?|resign(?:ed)?|sentenced|subpoenaed|deposed|sanctioned)\W*(?:(?:yet|too|then|again|ever|or not)\W*)*(?:(?:at|in|as|against|with|by|for|to|from|over|about|on)\b.*)?$/iu;

function findAct(plain: string, terms: readonly QueryTerm[]): number | undefined {
  const word = ACT.exec(plain)?.[1]?.toLowerCase();
  const at = word === undefined ? -1 : terms.findIndex(({ forms, isName }) => forms.has(word) && !isName);
  return at < 0 ? undefined : at;
}

function findSuit(plain: string, terms: readonly QueryTerm[]): AskedThing["suit"] {
  const sides = readSuitSides(plain);
  if (!sides) return undefined;
  const typed = tokenizeWords(plain);
  const placesOn = (side: ReadonlySet<string>) =>
    terms.flatMap(({ isName, forms }, at) =>
      isName && typed.some(({ term, form }) => forms.has(form) && side.has(term)) ? [at] : [],
    );
  const [plaintiff, defendant] = [placesOn(sides.plaintiff), placesOn(sides.defendant)];
  return plaintiff.length + defendant.length === 0 ? undefined : { plaintiff, defendant };
}

/** `which school`, `how many bottles`, `was there a settlement`; `what album did`, as *what became of* names no kind. */
const KIND =
  /\b(?:(?:which|how many(?! (?:dollars|bucks|pounds|euros)\b))\s+(?:(?:other|more|total|different|kinds? of|types? of)\s+)*([\p{L}'’-]+)|what\s+(?:(?:other|kinds? of|types? of)\s+)*([\p{L}'’-]+)\s+(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\b)/iu;

/** `is there any new trial`: what a court has or does, whether there was one. */
const EXISTS =
  /\b(?:is|are|was|were|has|have)(?:n['’]?t)? there (?:(?:ever|been|already) )*(?:an?|any) (?:[\p{L}-]+ ){0,2}?((?:settlement|trial|retrial|mistrial|appeal|plea|deal|verdict|lawsuit|suit|fine|hearing|warrant|injunction|conviction|arrest|bail|bond|indictment|subpoena)s?)\b/iu;

function findKind(plain: string, terms: readonly QueryTerm[]): number | undefined {
  const match = KIND.exec(plain);
  const word = (match?.[1] ?? match?.[2] ?? EXISTS.exec(plain)?.[1])?.toLowerCase();
  if (word === undefined) return undefined;
  const at = terms.findIndex(({ forms, isName, isAnswerTypeCue }) => forms.has(word) && !isName && !isAnswerTypeCue);
  return at < 0 ? undefined : at;
}

/** For a relative as questions name them, the words by which articles do. */
const RELATIVES: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ["wife wifey", "wife widow spouse married"],
    ["husband hubby", "husband widower spouse married"],
    ["mother mom mum", "mother mom mum"],
    ["father dad", "father dad"],
    ["parents", "parents mother father"],
    ["son sons", "son sons"],
    ["daughter daughters", "daughter daughters"],
    ["kid kids child children", "child children kid kids son sons daughter daughters"],
    ["brother brothers", "brother brothers"],
    ["sister sisters", "sister sisters"],
    ["girlfriend gf", "girlfriend partner fiancée"],
    ["boyfriend bf", "boyfriend partner fiancé"],
  ].flatMap(([asked = "", told = ""]) => asked.split(" ").map((one) => [one, told.split(" ")] as const)),
);

/** Behind a bare name these are a whole people's or a family's: `Norwegian children`, `the Pell brothers`; not in `ada harrows parents`. */
const PLURAL: ReadonlySet<string> = new Set("parents sons daughters kids children brothers sisters".split(" "));

function findRelative(plain: string, terms: readonly QueryTerm[]): readonly string[] | undefined {
  const words = tokenizeWords(plain);
  const hasSmall = /\p{Ll}/u.test(plain);
  const isName = (form = "") => terms.some((one) => one.isName && one.forms.has(form));
  const at = words.findIndex(({ form, start }, place) => {
    if (!RELATIVES.has(form) || (hasSmall && /\p{Lu}/u.test(plain[start] ?? ""))) return false;
    if (words[place + 1]?.form === "of" && isName(words[place + 2]?.form)) return true;
    const owner = words[place - 1];
    if (!owner || !isName(owner.form)) return false;
    return !PLURAL.has(form) || /['’]s?$|s$/iu.test(plain.slice(owner.start, owner.end));
  });
  return RELATIVES.get(words[at]?.form ?? "");
}

/**
 * What somebody said is asked for, the words for who in one of both groups; also as it stands in another question: *does
 * anyone know what the judge told them*.
 */
export const ASKS_FOR_WORDS =
  /\bwhat(?:(?:'?d| did| does| has| do) ((?:[\p{L}\p{N}.'’-]+ ){1,4}?)(?:say|tell|claim|argue|testify|write|tweet|reply|respond|explain|announce)| (?!(?:happen\w*|is|was|are|were|has|had|did|does|do|about|if|of|you|u|i|else|exactly|came|comes|made)\b)((?:[\p{L}\p{N}.'’-]+ ){1,3}?)(?:said|told|claimed|argued|testified|wrote|tweeted|replied|responded|announced))\b/iu;

function findSpeaker(plain: string, terms: readonly QueryTerm[]): readonly number[] | undefined {
  const match = ASKS_FOR_WORDS.exec(plain);
  const words = tokenizeWords(match?.[1] ?? match?.[2] ?? "").map(({ form }) => form);
  // What *a car* says about its driver is no speech.
  if (words[0] === "a" || words[0] === "an") return undefined;
  const places = terms.flatMap(({ forms }, at) => (words.some((word) => forms.has(word)) ? [at] : []));
  return places.length === 0 ? undefined : places;
}
