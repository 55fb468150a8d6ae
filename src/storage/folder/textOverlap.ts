/** How much of a sentence's pairs of words must be left for it to be the same sentence with a slip mended. */
const MIN_SHARE = 0.5;

/**
 * Whether a text still stands in another one, as after a few words of it were mended: each of its sentences is there by at
 * least half of its neighbouring words, and no word with a capital, such as a name, is gone. Letters beyond ASCII are left
 * out of both, so that a change of encoding alone makes no difference.
 */
export function standsIn(text: string, other: string): boolean {
  const left = new Set<string>();
  for (const part of readParts(other)) for (const pair of pairWords(part)) left.add(pair);
  for (const word of readWords(toAscii(other))) left.add(word);
  return (
    readParts(text).every((words) => isLeft(pairWords(words), left)) &&
    readWords(toAscii(text)).every((word) => !/^[A-Z]/.test(word) || left.has(word))
  );
}

/** What stands below the front matter of a file; all of it if it has none. */
export function skipFrontMatter(text: string): string {
  const [first = "", ...lines] = text.split("\n");
  const closing = isFence(first) ? lines.findIndex(isFence) : -1;
  return closing < 0 ? text : lines.slice(closing + 1).join("\n");
}

function isFence(line: string): boolean {
  return /^---[ \t]*\r?$/.test(line);
}

function isLeft(pairs: readonly string[], left: ReadonlySet<string>): boolean {
  return pairs.filter((pair) => left.has(pair)).length >= pairs.length * MIN_SHARE;
}

/** The words of each sentence, roughly. */
function readParts(text: string): string[][] {
  const parts = toAscii(text).split(/[.!?]["')\]]{0,3}\s|\n[ \t\r]*\n/);
  return parts.map(readWords).filter((words) => words.length > 0);
}

function readWords(text: string): string[] {
  return text.match(/[A-Za-z0-9]+/g) ?? [];
}

/** Neighbouring words in small letters; one that stands alone is a pair by itself. */
function pairWords(words: readonly string[]): string[] {
  const small = words.map((word) => word.toLowerCase());
  return small.length === 1 ? small : small.slice(1).map((word, at) => `${small[at]} ${word}`);
}

function toAscii(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the first of ASCII is one.
  return text.replace(/[^\u0000-\u007f]+/g, "");
}
