import type { ArticleFacts } from "./document.ts";

/** A person's name in its parts, each as written: `given family suffix` says the name again. */
interface PersonalName {
  readonly given: string;
  /** With its particles: `van der Berg`. */
  readonly family: string;
  readonly suffix?: string;
}

/** Somebody that an article names as its author. Only what is clearly a person's name has parts. */
export interface Author {
  readonly written: string;
  readonly personal?: PersonalName;
}

/** The authors of an article, one by one. A byline that only repeats the publisher names nobody. */
export function parseAuthors({ authors, publisher }: Pick<ArticleFacts, "authors" | "publisher">): Author[] {
  const outlet = publisher.toLowerCase();
  return authors
    .flatMap(splitByline)
    .filter((written) => written.toLowerCase() !== outlet)
    .map((written) => ({
      written,
      personal: outlet.includes(written.toLowerCase()) ? undefined : splitPersonalName(written),
    }));
}

const SUFFIX = /,? (Jr\.?|Sr\.?|II|III|IV)$/;
const CONJUNCTION = /,? (?:and|&) /;
const BETWEEN_NAMES = /,? (?:and|&) |, (?!(?:Jr|Sr|II|III|IV)\b)/;

/** `A, B and C` are three authors where each is clearly a person; `Pell and Sons` and `Mara Quill, Port Amber` stay whole. */
function splitByline(byline: string): string[] {
  return byline
    .replace(/^by:? /i, "")
    .split(/ ?; ?/)
    .filter((names) => names !== "")
    .flatMap((names) => {
      const parts = CONJUNCTION.test(names) ? names.split(BETWEEN_NAMES) : [names];
      return parts.every((part) => splitPersonalName(part)) ? parts : [names];
    });
}

const MIN_WORDS = 2;
const MAX_WORDS = 4;

/**
 * The parts of a person's name, or nothing for all that could be something else: an outlet turned
 * round is worse than a person left as written. No word tells `Xi Jinping`, whose family name comes first.
 */
export function splitPersonalName(written: string): PersonalName | undefined {
  const suffix = SUFFIX.exec(written);
  const words = written.slice(0, suffix?.index).split(" ");
  const last = words.length - 1;
  const particle = words.findIndex((word, index) => index > 0 && isParticle(word));
  const start = particle < 0 ? last : particle;
  const given = words.slice(0, start);
  const family = words.slice(start);
  const names = family.filter((word, index) => index === family.length - 1 || !isParticle(word));
  const count = given.length + names.length;
  if (count < MIN_WORDS || count > MAX_WORDS || ARTICLES.has(words[0]?.toLowerCase() ?? "")) return undefined;
  if (!given.every((word) => isName(word) || isInitial(word)) || !names.every(isName)) return undefined;
  return { given: given.join(" "), family: family.join(" "), suffix: suffix?.[1] };
}

/** `Jean-Luc P.` as `J.-L. P.`, `J.K.` as `J. K.` */
export function abbreviateGiven(given: string): string {
  return given
    .split(" ")
    .map((word) => word.split("-").map(abbreviate).join("-"))
    .join(" ");
}

function abbreviate(part: string): string {
  const letters = part.match(/\p{L}\p{M}*/gu) ?? [];
  return (isInitial(part) ? letters : letters.slice(0, 1)).map((letter) => `${letter}.`).join(" ");
}

/** What begins a family name, with a capital or without. */
const PARTICLES = wordsOf(`van von vom der den de del della dello di da du dos la las le los st. st al el ó`);
/** With a capital these are as often names of their own. */
const SMALL_PARTICLES = wordsOf(`af av bin bint ben das des do ibn of't 't te ten ter ti tot und zu zum zur`);

function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) || SMALL_PARTICLES.has(word);
}

/** What begins an outlet's name, and hardly ever a person's: `Le Monde`, `El Mundo`. */
const ARTICLES = wordsOf(`the el il la le les los las der die das`);

const INITIAL = /^\p{Lu}\p{M}*(?:\.-?\p{Lu}\p{M}*)*\.?$/u;

function isInitial(word: string): boolean {
  return INITIAL.test(word) && !isNoName(word);
}

/** `O’Brien`, `al-Fayed`, `d'Arcy`. */
const CAPITALISED = /^(?:\p{Ll}{1,3}['’-])?\p{Lu}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*$/u;
/** `FOX`, `CBSNews`, `CNN's`, `Sheriff’s`. */
const ACRONYM_OR_POSSESSIVE = /\p{Lu}\p{M}*\p{Lu}|['’]s$/u;

function isName(word: string): boolean {
  return CAPITALISED.test(word) && /\p{Ll}/u.test(word) && !ACRONYM_OR_POSSESSIVE.test(word) && !isNoName(word);
}

function isNoName(word: string): boolean {
  const plain = word.toLowerCase();
  return NO_NAMES.has(plain) || plain.split(/['’-]/).some((part) => NO_NAMES.has(part) && part.length > 1);
}

/**
 * Words of outlets, offices, trades, titles and degrees. Some are family names too: `Emily Post`
 * stays in her own order, which misleads nobody, as `Post, A.` for the Amber Post would.
 */
const NO_NAMES = wordsOf(`
  the our new san santa
  news press wire newswire service services agency agencies agence presse deutsche welle jazeera monde pais país
  times post courier herald tribune gazette journal observer guardian telegraph independent standard examiner enquirer
  inquirer register sentinel record monitor mirror express advocate ledger argus mercury chronicle dispatch globe sun
  star mail echo bulletin review report reports daily weekly monthly morning evening sunday today online digital media
  magazine newspaper newspapers paper broadcasting broadcast radio television channel network networks podcast video
  photo photos images pictures live breaking web website site blog insider hollywood entertainment business politics
  sports opinion culture science technology tech investigations investigative exclusive special local rolling
  vanity finance money
  staff desk team newsroom bureau editor editors editorial board reporter reporters correspondent correspondents writer
  writers journalist journalists contributor contributors columnist producer producers photographer photographers
  intern author authors guest friend anonymous admin administrator user users member members reader readers friends
  associated united international national global world american america british canadian australian european federal
  state states county city district central
  corporation corp company co inc llc ltd plc group holdings partners associates association society foundation
  institute institution university college school center centre council commission committee ministry department dept
  office government police sheriff attorney attorneys general court courts jury supreme senate congress house union alliance
  coalition league club church hospital bank fund trust project initiative campaign party watch rights liberties
  publishing publications publishers books studio studios productions law legal firm public community communications
  relations street library archive archives museum wikipedia
  dr prof professor mr mrs ms miss sir dame lord lady rev reverend father judge justice gov governor sen senator rep
  gen col capt captain sgt lt hon president phd esq
  u.s. u.k. u.n. u.s.a. d.c.
`);

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ""));
}
