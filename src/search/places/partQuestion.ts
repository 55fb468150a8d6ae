import type { FilingKind } from "../../documents/documentKind.ts";

/** A side of a case. */
export type Side = "plaintiff" | "defendant";

/** A part that court papers of a kind have at the same place, whatever its words are. */
export type AskedPart =
  /** Who sues and who is sued; both where no side is asked for. */
  | { readonly kind: "parties"; readonly side?: Side }
  /** What a complaint asks the court for. */
  | { readonly kind: "relief" }
  /** What a motion asks the court for. */
  | { readonly kind: "request" }
  /** What a court's paper decides. */
  | { readonly kind: "disposition" }
  /** What each count of a complaint or an indictment says. */
  | { readonly kind: "counts" }
  /** The lawyers before a transcript's proceedings, or who signed another paper; `whose` has the words that tell which, in small letters. */
  | { readonly kind: "appearances"; readonly whose?: string }
  /** The judges who signed a court's paper, or sat. */
  | { readonly kind: "bench" }
  /** Who takes the stand in a transcript. */
  | { readonly kind: "witnesses" }
  /** When a transcript's session began or ended. */
  | { readonly kind: "session"; readonly end: "beginning" | "end" };

/** The kinds of papers that have the part. */
export const KINDS_WITH: Readonly<Record<AskedPart["kind"], readonly FilingKind[]>> = {
  parties: ["complaint"],
  relief: ["complaint"],
  request: ["motion"],
  disposition: ["order", "judgment", "opinion"],
  counts: ["complaint", "indictment"],
  appearances: ["transcript", "complaint", "answer", "motion", "brief", "opposition", "reply", "opinion"],
  bench: ["order", "judgment", "opinion"],
  witnesses: ["transcript"],
  session: ["transcript"],
};

/** What people say before a question, and where they say to look. */
const LEAD = /^(?:(?:hey|hi|so|ok|okay|and|but|um|well|please|btw|can you tell me|tell me|does anyone know)[,:]? )+/;
const PLACE =
  /,? (?:in|of|from|at|during|per|according to) (?:the |this |that |their |his |her )?(?:\p{L}+ )?(?:complaint|indictment|order|opinion|ruling|decision|judgment|transcript|case|lawsuit|suit|hearing|trial|argument|proceedings?|deposition)$/u;

const SUITOR = "(?:the )?(?:plaintiffs?|petitioners?|complaint|lawsuit|suit|they)";
const WANTED =
  "(?: (?:for|from|of|to|do|in|as|as relief|relief|the|this|court|judge|order|declare|grant|it|them|with|exactly))*";
const RULING = "(?:the |this )?(?:order|opinion|ruling|decision|judgment|court|judge|panel)";
const LAWYERS = "(?:lawyer|attorney|counsel|barrister|advocate|legal team)s?";
const BE = "(?:'s|’s|s| is| are| was| were)";
const JUDGES =
  "(?:(?:presiding|trial|district|circuit|chief|federal|magistrate|appeals) )*(?:judge|justice|magistrate|panel)s?";
const HELD = "(?:the |this )?(?:oral )?(?:hearing|arguments?|proceedings?|session|deposition|trial|conference)";

/** The first that fits counts; each reads the whole question, in small letters and without what stands around it. */
const PARTS: readonly (readonly [asks: RegExp, part: (found: RegExpExecArray) => AskedPart])[] = [
  [
    new RegExp(`^who${BE} (?:all )?(?:the )?(?:plaintiff|petitioner)s?$`),
    () => ({ kind: "parties", side: "plaintiff" }),
  ],
  [
    new RegExp(`^who${BE} (?:all )?(?:the )?(?:defendant|respondent)s?$`),
    () => ({ kind: "parties", side: "defendant" }),
  ],
  [new RegExp(`^who${BE} (?:all )?the parties$`), () => ({ kind: "parties" })],
  [/^who(?:'s| is| are| was| were| got| gets)(?: being)? sued$/, () => ({ kind: "parties", side: "defendant" })],
  [/^who(?:'s| is| are| was| were) suing$/, () => ({ kind: "parties", side: "plaintiff" })],
  [
    /^who (?:sued|filed suit|(?:filed|brought) (?:the|this) (?:complaint|lawsuit|suit|case|action))$/,
    () => ({ kind: "parties", side: "plaintiff" }),
  ],
  [
    /^what (?:kind of |sort of )?(?:relief|remed(?:y|ies)) (?:do|does|did|is|are|was|were) .{2,60}$/,
    () => ({ kind: "relief" }),
  ],
  [
    new RegExp(`^what (?:do|does|did) ${SUITOR} (?:want|ask|seek|demand|request|pray)s?${WANTED}$`),
    () => ({ kind: "relief" }),
  ],
  [
    new RegExp(`^what${BE} ${SUITOR} (?:asking|seeking|demanding|requesting|praying|after)${WANTED}$`),
    () => ({ kind: "relief" }),
  ],
  [
    /^what (?:does|did) (?:the |this )?motion (?:want|ask|seek|request|move)s?(?: (?:for|from|of|to|do|the|court))*$/,
    () => ({ kind: "request" }),
  ],
  [
    /^what(?:'s| is| was) (?:the |this )?motion (?:asking|seeking|requesting|about|for)(?: (?:for|from|of|to|the|court))*$/,
    () => ({ kind: "request" }),
  ],
  [
    new RegExp(`^(?:what|how) (?:does|did) ${RULING} (?:decide|order|rule|hold|grant|deny|do|conclude|find)$`),
    () => ({ kind: "disposition" }),
  ],
  [
    new RegExp(`^what${BE} (?:decided|ordered|held|granted|denied)(?: (?:in|by) ${RULING})?$`),
    () => ({ kind: "disposition" }),
  ],
  [
    new RegExp(
      `^what${BE} (?:all )?(?:the )?(?:legal )?(?:claims?|counts?|causes? of action)(?: (?:for relief|${SUITOR} (?:makes?|made|brings?|brought)))?$`,
    ),
    () => ({ kind: "counts" }),
  ],
  [
    new RegExp(
      `^what (?:claims?|counts?|causes? of action) (?:do|does|did) ${SUITOR} (?:make|bring|plead|raise|assert|have)$`,
    ),
    () => ({ kind: "counts" }),
  ],
  [
    /^(?:who|(?:which|what) witness(?:es)?) (?:all )?(?:testified|took the stand|(?:was|were) (?:called|sworn)|gave (?:evidence|testimony))$/,
    () => ({ kind: "witnesses" }),
  ],
  [new RegExp(`^who${BE} (?:all )?(?:the )?witness(?:es)?$`), () => ({ kind: "witnesses" })],
  [new RegExp(`^who${BE} (?:all )?(?:the )?${LAWYERS}$`), () => ({ kind: "appearances" })],
  [new RegExp(`^who${BE} (?:all )?(?:the )?${JUDGES}$`), () => ({ kind: "bench" })],
  [
    new RegExp(
      `^(?:who|(?:which|what) ${JUDGES}) (?:signed|wrote|issued|decided|made|entered|authored) (?:the |this )?(?:\\p{L}+ )?(?:order|opinion|ruling|decision|judgment|injunction)$`,
      "u",
    ),
    () => ({ kind: "bench" }),
  ],
  [/^who (?:argued|appeared)$/, () => ({ kind: "appearances" })],
  [new RegExp(`^who${BE} (?:the )?${LAWYERS} (?:for|of|representing) (?:the )?(.{2,40})$`), whose],
  [
    /^who (?:represents?|represented|(?:is|was) representing|(?:argued|appeared|spoke) (?:for|on behalf of|as)) (?:the )?(.{2,40})$/,
    whose,
  ],
  [new RegExp(`^who${BE} (?:the )?(\\p{L}{2,20}(?: \\p{L}{2,20})?)['’]?s?['’]? ${LAWYERS}$`, "u"), whose],
  [
    /^who(?:'s| is| are| was| were) (?:the )?((?:(?:assistant|deputy|acting) )?(?:solicitor general|attorney general|united states attorney|u\.?s\.? attorney|public defender|district attorney|prosecutor)s?)$/,
    whose,
  ],
  [
    new RegExp(
      `^(?:when|(?:on |at )?(?:what|which) (?:day|date|time)) (?:did|was|were|does|do) ${HELD} (?:end|finish|over|conclude|concluded|adjourn|adjourned|done|stop)$`,
    ),
    () => ({ kind: "session", end: "end" }),
  ],
  [
    new RegExp(
      `^(?:when|(?:on |at )?(?:what|which) (?:day|date|time)) (?:did|was|were|does|do) ${HELD} (?:start|started|begin|open|opened|held|heard|take place|happen)$`,
    ),
    () => ({ kind: "session", end: "beginning" }),
  ],
];

function whose([, words = ""]: RegExpExecArray): AskedPart {
  return { kind: "appearances", whose: words.replace(PLACE, "").replace(/['’]s?$/, "") };
}

/** Longer questions ask for something in particular. UTF-16 code units. */
const MAX_LENGTH = 120;

/**
 * Reads a question that asks for a part of a court paper and for nothing more; `undefined` if it is about anything else.
 *
 * @example
 * readPartQuestion("Who are the defendants?"); // { kind: "parties", side: "defendant" }
 */
export function readPartQuestion(question: string): AskedPart | undefined {
  if (question.length > MAX_LENGTH) return undefined;
  const plain = question
    .toLowerCase()
    .replace(/[?!.\s]+$/, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(LEAD, "");
  for (const text of new Set([plain, plain.replace(PLACE, "")])) {
    for (const [asks, part] of PARTS) {
      const found = asks.exec(text);
      if (found) return part(found);
    }
  }
  return undefined;
}
