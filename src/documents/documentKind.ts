/** What a court paper is, as `kind` in its front matter names it. `filing` is any other paper of a court's file. */
export const FILING_KINDS = [
  "complaint",
  "answer",
  "motion",
  "brief",
  "opposition",
  "reply",
  "order",
  "proposed order",
  "judgment",
  "opinion",
  "indictment",
  "transcript",
  "exhibit",
  "affidavit",
  "letter",
  "filing",
] as const;

/** A kind of court paper. A `brief` is a party's argument; a text of ours is a `brief of ours`. */
export type FilingKind = (typeof FILING_KINDS)[number];

/** Every kind that a document may say it is of, in the order in which choices list them. */
export const DOCUMENT_KINDS = [...FILING_KINDS, "article", "brief of ours"] as const;

/** The kind of a document, as front matter, options and JSON name it. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Whether a word is the name of a kind. */
export function isDocumentKind(word: string): word is DocumentKind {
  return (DOCUMENT_KINDS as readonly string[]).includes(word);
}

/** Whether a document of that kind is a court paper. */
export function isFilingKind(kind: DocumentKind): kind is FilingKind {
  return kind !== "article" && kind !== "brief of ours";
}

/** Whether what stands in a document of that kind is a court's own word: it ranks before what a party says. */
export function isFinding(kind: DocumentKind): boolean {
  return kind === "order" || kind === "judgment" || kind === "opinion";
}

/** Whose words a quotation is, and of what kind of document. */
export interface Standing {
  readonly kind: DocumentKind;
  /** The side that filed it, such as `plaintiffs`. */
  readonly party?: string;
  readonly court?: string;
  /** Who testifies, in a transcript or an affidavit. */
  readonly witness?: string;
}

/**
 * What weight a quotation's words have, in plain words: `alleged in the complaint`, `ordered by the court`. `undefined` for
 * articles, which say themselves whose words they report, and for papers of which it isn't known.
 *
 * @example
 * describeStanding({ kind: "motion", party: "the defense" }); // "argued by the defense"
 */
export function describeStanding({ kind, party, court, witness }: Standing): string | undefined {
  const by = party === undefined ? "" : ` by ${party}`;
  switch (kind) {
    case "complaint":
      return `alleged in the complaint${by}`;
    case "indictment":
      return "charged in the indictment, not proven";
    case "answer":
      return `answered${by === "" ? " by a party" : by}`;
    case "motion":
    case "brief":
    case "opposition":
    case "reply":
      return `argued${by === "" ? " by a party" : by}`;
    case "order":
      return "ordered by the court";
    case "proposed order":
      return "proposed, not ordered";
    case "judgment":
      return "adjudged by the court";
    case "opinion":
      return "held by the court";
    case "transcript":
      return witness === undefined ? "said in court" : `testimony of ${witness}`;
    case "affidavit":
      return witness === undefined ? `sworn${by === "" ? " in an affidavit" : by}` : `sworn by ${witness}`;
    case "exhibit":
      return `shown as an exhibit${by}`;
    case "letter":
      return `written in a letter${by}`;
    case "filing":
      return court === undefined ? undefined : "filed in court";
    case "article":
    case "brief of ours":
      return undefined;
  }
}
