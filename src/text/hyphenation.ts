/** A word that a line's end parts, and how much of one may stand on each side. UTF-16 code units. */
const PARTED = /(?<=(?<![\p{L}\p{N}-])(\p{L}?\p{Ll}{1,30}))-[ \t]*\r?\n[ \t]*(?=(\p{Ll}{2,30})(?![\p{L}-]))/gu;
/** First parts that keep their hyphen in any spelling. */
const KEEPS_HYPHEN =
  /^(?:self|non|ex|co|well|ill|half|all|anti|pro|mid|semi|quasi|cross|vice|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/i;

/**
 * A function that makes words whole which `source` parts at a line's end (`judg-` above `ment`), as a reader does. A hyphen
 * that belongs to the word stays: where the source has the word so elsewhere, where both parts are words of it, or behind
 * a part such as *self*.
 */
export function joinHyphenatedLines(source: string): (text: string) => string {
  if (!/-[ \t]*\r?\n/.test(source)) return (text) => text;
  const words = new Set(source.toLowerCase().match(/(?<![\p{L}-])[\p{L}]+(?:-\p{L}+)*(?![\p{L}-])/gu));
  return (text) =>
    text.replace(PARTED, (_break, first: string, second: string) =>
      keepsHyphen(first.toLowerCase(), second, words) ? "-" : "",
    );
}

function keepsHyphen(first: string, second: string, words: ReadonlySet<string>): boolean {
  if (words.has(first + second)) return false;
  return words.has(`${first}-${second}`) || KEEPS_HYPHEN.test(first) || (words.has(first) && words.has(second));
}
