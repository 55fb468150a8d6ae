/** A whole sentence of a text: `text.slice(start, end)`, in UTF-16 code units, without white space around it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits one paragraph into whole sentences. The platform's segmenter (Unicode's own rules) finds
 * every place where a sentence may end; shortened words, initials and speech that goes on make some
 * of them false, and those are closed again.
 */
export function splitSentences(paragraph: string): Span[] {
  const spans: Span[] = [];
  for (const span of splitBeforeNumbers(paragraph, findPieces(paragraph))) {
    const last = spans.at(-1);
    if (last && isFalseBoundary(paragraph, last, span)) spans[spans.length - 1] = { start: last.start, end: span.end };
    else spans.push(span);
  }
  return spans;
}

const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });

/** The segmenter's time grows with the square of what it is given, so a long paragraph goes in parts of so many UTF-16 code units. */
const PART = 4096;

function* findPieces(paragraph: string): Generator<Span> {
  let open: Span | undefined;
  for (let at = 0; at < paragraph.length; ) {
    const pieces = [...SEGMENTER.segment(paragraph.slice(at, at + PART))].map((piece) => piece.segment);
    const goesOn = at + PART < paragraph.length;
    // The last piece of a part may go on in the next one; one that fills the part alone is joined to what follows.
    if (goesOn && pieces.length > 1) pieces.pop();
    const isCut = goesOn && pieces[0]?.length === PART && !ENDED.test(pieces[0].slice(-TAIL));
    for (const piece of pieces) {
      const span = joinSpans(open, trimPiece(piece, at));
      if (isCut) open = span;
      else {
        if (span) yield span;
        open = undefined;
      }
      at += piece.length;
    }
  }
  if (open) yield open;
}

/** How a sentence ends, and the white space after it. */
const ENDED = /[.!?…]["”’)\]]*\s*$/;

/** Where a piece stands without the white space around it; nowhere if it is nothing else. */
function trimPiece(piece: string, at: number): Span | undefined {
  const body = piece.trimStart();
  const start = at + piece.length - body.length;
  const end = start + body.trimEnd().length;
  return end > start ? { start, end } : undefined;
}

function joinSpans(one: Span | undefined, other: Span | undefined): Span | undefined {
  return one && other ? { start: one.start, end: other.end } : (one ?? other);
}

const words = (list: string) => list.trim().split(/\s+/).join("|");

/** Shortened words that stand before a name or a number and never end a sentence. */
const BEFORE_NAMES = words(`
  Mr Mrs Ms Mx Messrs Mmes Dr Prof Hon Rev Fr Gov Lt Col Gen Maj Capt Cmdr Adm Sgt Cpl Pvt Det Insp Supt Rep Reps Sen Sens Pres Atty Asst
  St Ste Mt Ft v vs Vs Nos Art Sec Ch Ex Fig Vol pp Fed Civ Crim Evid Supp Cir Ct Dist Div Super approx ca cf Cf Stat e\\.g i\\.e
  Const Dep Assoc Commr Ald Amb Brig Mem Secy Treas
  (?:Nat|Int|Dep|Gov|Comm|Ass|Sec|Sup)[’'](?:l|t|n|y) \\p{Lu}[bcdfghjklmnpqrstvwxz]+`);
/** Titles that stand in capitals before a name in transcripts and headlines. */
const TITLES_IN_CAPITALS = words(
  "MR MRS MS MX MESSRS DR PROF HON REV GOV LT COL CAPT SGT CPL INSP SUPT ATTY ASST VS NOS",
);
/** Those that may also end one: it ended where a word follows that opens sentences and no names. */
const ANYWHERE = words(`
  Op Ins Ont Que Alta Sask Jr Sr Inc Corp Co Cos Ltd LLC Bros App Assn Dept Univ Mass Cal Calif Conn Fla Ill Mich Minn Tenn Tex Wash Pa Va Ga Ala Ariz
  Ark Colo Del Ind Kan Ky La Md Miss Mo Mont Neb Nev Okla Ore Wis Wyo Ave Blvd Rd al etc est [ap]\\.m \\p{Lu} (?:\\p{Lu}\\.)+\\p{Lu}`);
/** Before a number alone: a month's day, a docket, a place in a text. */
const BEFORE_NUMBERS = words(
  "arts? chs? cls? figs? nn? paras? pts? secs? vols? No NO Nos Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec",
);
const STARTERS = words(`
  The This That These Those He She It They We You I His Her Their Its Our Your But And Or So Yet In On At After Before When
  While If As A An Then There Here Now No Not Prosecutors Police Officials Authorities Investigators Lawyers Attorneys Jurors`);

/** What may stand before a word: nothing, white space, or a mark that opens. */
const BEFORE_WORD = `(?:^|[\\s("“‘'[—–-])`;
const ENDS_SHORT = new RegExp(`${BEFORE_WORD}(?:${BEFORE_NAMES}|${TITLES_IN_CAPITALS})\\.$`, "u");
const MAY_END_SHORT = new RegExp(`${BEFORE_WORD}(?:${ANYWHERE})\\.$`, "u");
const ENDS_BEFORE_NUMBER = new RegExp(`${BEFORE_WORD}(?:${BEFORE_NUMBERS})\\.$`, "u");
/** Names that end in a mark of exclamation and go on, such as `E! News`. */
const ENDS_NAME = /(?:^|[\s("“])(?:E|Yahoo)!$/;
const STARTER = new RegExp(`^["“‘']?(?:${STARTERS})(?![\\p{L}\\p{N}.'’-])`, "u");
/** Goes on in small letters, or with what only stands inside a sentence. */
const GOES_ON = /^["“‘'([]?(?:\p{Ll}|[,;:)\]”’§]|$)/u;
const ONLY_NUMBER = /^[("“]?\p{N}{1,3}[.)]*$/u;

/**
 * Unicode's rules end no sentence before a number that small letters follow (`She wept. 12 jurors left.`). A word of small
 * letters, a year or a closing mark ends one there, unless it is a shortened word.
 */
const NUMBER_OPENS = /(?<=(?:\p{Ll}{2}|\p{N}{4}|[”"’)])[.!?]["”’)]?)\s+(?=["“(]?[$£€#]?\p{N})/gu;

function* splitBeforeNumbers(text: string, pieces: Iterable<Span>): Generator<Span> {
  for (const { start, end } of pieces) {
    let open = start;
    for (const { index, 0: gap } of text.slice(start, end).matchAll(NUMBER_OPENS)) {
      const [last, next] = [start + index, start + index + gap.length];
      if (isShortened(text.slice(Math.max(open, last - TAIL), last))) continue;
      yield { start: open, end: last };
      open = next;
    }
    yield { start: open, end };
  }
}

function isShortened(tail: string): boolean {
  return [ENDS_SHORT, MAY_END_SHORT, ENDS_BEFORE_NUMBER].some((pattern) => pattern.test(tail));
}

/** So much of a web address is looked at before a mark in it. UTF-16 code units. */
const ADDRESS_TAIL = 200;

/** Whether a mark stands inside a web address: `index.html?page=2`. */
function isInAddress(text: string, last: Span): boolean {
  const tail = text.slice(Math.max(last.start, last.end - ADDRESS_TAIL), last.end);
  return /(?:https?:\/\/|www\.|\/)[^\s]*[?!.]$/i.test(tail.slice(tail.search(/\S+$/)));
}

/** The longest of the shortened words, with the mark before it. */
const TAIL = 16;

function isFalseBoundary(text: string, last: Span, next: Span): boolean {
  const start = text.slice(next.start, Math.min(next.end, next.start + TAIL));
  const tail = text.slice(Math.max(last.start, last.end - TAIL), last.end);
  if (last.end === next.start && isInAddress(text, last)) return true;
  if (GOES_ON.test(start) || ENDS_NAME.test(tail)) return true;
  if (ENDS_BEFORE_NUMBER.test(tail)) return /^\p{N}/u.test(start);
  if (MAY_END_SHORT.test(tail)) return !STARTER.test(start);
  if (ENDS_SHORT.test(tail)) return true;
  return last.end - last.start <= 5 && ONLY_NUMBER.test(text.slice(last.start, last.end));
}
