import { readDateLine } from "../text/dateLine.ts";
import { fold } from "./pageTitle.ts";

/** Longer bylines are no names; more authors than that are not kept. UTF-16 code units. */
const MAX_BYLINE_LENGTH = 200;
const MAX_AUTHORS = 20;

const LABEL =
  /^(?:(?:written|posted|published|reported|words|story|text|article|reporting|created|submitted|authored) )?by(?::? |:|(?=\p{Lu}))|^(?:authors?|writers?|reporters?|from|von|par|por|door|di) ?: ?|^(?:von|par|por|door) (?=\p{Lu})/iu;
/** What stands behind a name: an outlet, an address, a job, a place, a date. */
const BEHIND =
  / *(?:\||•|·|–|—|\/| - |\(|\[|@|\bfor (?=(?:the )?\p{Lu})|\bin (?=\p{Lu})|\bis (?:an?|the)\b|\b(?:published|updated|posted|last modified|follow|email)\b).*$/isu;
const JOB =
  /[, ]+(?:(?:senior|chief|staff|special|managing|deputy|assistant|associate|contributing|national|political|legal|courts?|crime|news|investigative|business|sports?|health|science|editorial) )*(?:writers?|reporters?|correspondents?|editors?|columnists?|producers?|journalists?|contributors?|photographers?|staff|bureau|m\.?d\.?|ph\.?d\.?|esq\.?)(?![\p{L}]).*$/iu;
const DATE_BEHIND =
  /[, ]+(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? |on )?(?:\d{1,2}(?:st|nd|rd|th)?[ .](?:\p{L}{3,9}\.?,? )?\d{0,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? \d|\d{4}-\d|\d{1,2}\/\d).*$/iu;
const LOGIN =
  /^(?:admin\w*|administrator|editors?|editorial|staff|webmaster|web ?team|root|user\d*|guest|author|anonymous|unknown|none|n\/?a|newsroom|news ?desk|web ?desk|contributors?|agencies|agency|wires?|site ?owner|super ?user|default|test|wordpress|blogger|redaktion|redaction|redacción|share|permalink|comments?|facebook|twitter|view|more|home|subscribe)$/i;
const ORGANIZATION =
  /(?:^|\s)(?:group|inc|llc|ltd|gmbh|ag|limited|media|publishing|publishers?|press|news|newspapers?|corp(?:oration)?|company|co|network|staff|desk|team|editors|agency|magazine|times|post|daily|online|foundation|institute|university|department|bureau|service|services|broadcasting|holdings?|digital|communications|editorial|redaktion|blog|com|org|net|tv|radio)\.?(?:\s|$)/i;
/** A firm of lawyers may have the names of several in its own. */
const FIRM = /\b(?:llp|pllc|l\.l\.p\.|p\.?c\.|law (?:firm|offices?|group)|attorneys at law)$/i;
/** An address that stands beside a name. */
const MAIL = / [(<[]?[\w.+-]{1,64}@[\w.-]{1,80}[)>\]]?/g;
/** Agencies are the author where a page names them alone. */
const AGENCY =
  /^(?:the )?(?:associated press|reuters|agence france-presse|afp|ap|bloomberg|dpa|pa media|press association|upi)$/i;
const PARTICLE =
  /^(?:de|del|della|der|den|di|da|dos|du|van|von|vom|zu|zur|la|le|el|al|bin|ben|ibn|bint|ter|ten|y|e|of|st\.?|mc|d['’]|['’]t|af|av|do|das|san|abu|jr\.?|sr\.?|ii|iii|iv)$/i;
const NAME_WORD =
  /^(?:(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’-]*|[dDlL]['’]\p{Lu}[\p{L}'’-]+|[Oo]['’]\p{L}+|\p{Ll}{1,3}\p{Lu}[\p{L}'’-]+)$/u;

/**
 * The names in a byline: without *by*, jobs, dates, outlets and addresses, parted at commas and *and*. None where nothing is
 * left that looks like somebody's name: a login, a company, the outlet itself. `publisher` is the outlet's name.
 */
export function readNames(byline: string, publisher: string | undefined): string[] {
  const line = byline.replace(/\s+/g, " ").replace(MAIL, " ").trim();
  if (line.length > MAX_BYLINE_LENGTH || /^https?:\/\//i.test(line)) return [];
  if (readDateLine(line) !== undefined) return [];
  const bare = line.replace(LABEL, "").replace(DATE_BEHIND, "").trim();
  if (FIRM.test(bare)) return [];
  if (AGENCY.test(bare)) return isOutlet(bare, publisher) ? [] : [bare];
  const names = bare
    .split(/\s*[;,&]\s*(?:and |und |et |y )?|\s+(?:and|und|with)\s+/iu)
    .flatMap((part) => readName(part, publisher) ?? [])
    .slice(0, MAX_AUTHORS);
  // Single words in a row are a place, or a family name in front of a first one: no two people.
  return names.length > 1 && names.every(isSingle) ? [] : names;
}

function isSingle(name: string): boolean {
  return !/[ \p{Lo}]/u.test(name);
}

function readName(part: string, publisher: string | undefined): string | undefined {
  if (readDateLine(part) !== undefined || /\S@\S|\w\.(?:com|org|net|co|de|uk)\b/i.test(part)) return undefined;
  const name = part
    .replace(LABEL, "")
    .replace(BEHIND, "")
    .replace(DATE_BEHIND, "")
    .replace(JOB, "")
    .replace(/[\s|•·–—-]+$/u, "")
    .replace(/[.,:]$/, (end) => (/\b(?:jr|sr)\.$/i.test(part) ? end : ""));
  if (!isName(name) || isOutlet(name, publisher)) return undefined;
  // `Court Reporter`: what stands before a job by itself is a part of it.
  if (isSingle(name) && JOB.test(part)) return undefined;
  return name;
}

/** Two to six words as names have them; or a single one that begins with a capital. */
function isName(name: string): boolean {
  const words = name.split(" ").filter(Boolean);
  if (words.length === 0 || words.length > 6 || name.length < 2 || name.length > 80) return false;
  if (/\d/.test(name) || LOGIN.test(name) || ORGANIZATION.test(name)) return false;
  const first = words[0] ?? "";
  if (words.length === 1)
    return /^(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lo}{2,})$/u.test(first) && !/^(?:By|From|The|Von|Par)$/.test(first);
  return (
    words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word)) &&
    words.some((word) => NAME_WORD.test(word)) &&
    !/^the$/i.test(first)
  );
}

function isOutlet(name: string, publisher: string | undefined): boolean {
  return publisher !== undefined && fold(name).replace(/^the /, "") === fold(publisher).replace(/^the /, "");
}

/** The first byline that names somebody, each name once; `undefined` if none does. */
export function firstNames(
  bylines: readonly (readonly string[])[],
  publisher: string | undefined,
): readonly string[] | undefined {
  for (const lines of bylines) {
    const read = lines.slice(0, MAX_AUTHORS).flatMap((line) => readNames(line, publisher));
    // A single word beside a whole name is what is left of a job or a section.
    const names = read.some((name) => name.includes(" ")) ? read.filter((name) => !isSingle(name)) : read;
    if (names.length > 0) return [...new Map(names.map((name) => [fold(name), name])).values()].slice(0, MAX_AUTHORS);
  }
  return undefined;
}
