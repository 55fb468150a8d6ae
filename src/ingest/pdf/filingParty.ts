/** Sides of a case as titles name them, and as a citation does. */
const SIDE =
  /\b((?:plaintiff|defendant|petitioner|respondent|appellant|appellee|movant|intervenor|relator)s?|government|united states|state|commonwealth|people)['’]s?(?=\s|$)/i;
/** A court's papers may name the side that they are about. */
const RULING = /\b(?:order|opinion|judgment)\b/i;
/** What stands before a side that a paper is against or about. */
const OBJECT = /\b(?:to|of|against|re|regarding|on|compel|strike|exclude|dismiss)\b/i;
/** Who swears an affidavit. */
const SWORN = /\b(?:[Aa]ffidavit|[Aa]ffirmation|[Dd]eclaration) of (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4})/u;

/**
 * Whose paper a title says it is: *the plaintiffs* of “Plaintiffs’ Motion to Compel”, *Jane Roe* of “Declaration of Jane
 * Roe”; `undefined` if it doesn't say. An opposition to a defendant's motion is somebody else's, a brief in support of it
 * is the defendant's.
 */
export function readParty(title: string): string | undefined {
  const sworn = SWORN.exec(title)?.[1];
  if (sworn !== undefined) return sworn;
  const side = SIDE.exec(title);
  if (side?.[1] === undefined) return undefined;
  const before = title.slice(0, side.index);
  if (RULING.test(before) || (OBJECT.test(before) && !/\bin support of (?:the )?$/i.test(before))) return undefined;
  const name = side[1].toLowerCase();
  return name === "united states" ? "the United States" : `the ${name}`;
}
