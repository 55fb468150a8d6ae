/** Sides of a case as titles name them, and as a citation does. */
const SIDES =
  /^(?:.{0,40}\b)?((?:plaintiff|defendant|petitioner|respondent|appellant|appellee|movant|intervenor|relator)s?|government|united states|state|commonwealth|people)['’]s?(?=\s|$)/i;
/** Who swears an affidavit. */
const SWORN = /\b(?:[Aa]ffidavit|[Dd]eclaration) of (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4})/u;

/**
 * Whose paper a title says it is: *the plaintiffs* of “Plaintiffs’ Motion to Compel”, *Jane Roe* of “Declaration of Jane
 * Roe”; `undefined` if it doesn't say.
 */
export function readParty(title: string): string | undefined {
  const sworn = SWORN.exec(title)?.[1];
  if (sworn !== undefined) return sworn;
  const side = SIDES.exec(title);
  if (side?.[1] === undefined || /\b(?:order|opinion|judgment)\b/i.test(title.slice(0, side.index + side[0].length)))
    return undefined;
  const name = side[1].toLowerCase();
  return name === "united states" ? "the United States" : `the ${name}`;
}
