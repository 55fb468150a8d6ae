/** How a numbered paragraph of a pleading begins: `293. Defendants …`. */
const NUMBERED = /^(\d{1,4})\.(?:\s+\S|["“‘(]?\p{L})/u;
/** How many numbers may be missing between two paragraphs, as where one of them lies under a black box. */
const MAX_GAP = 2;

/**
 * The number (¶) of each paragraph of a pleading, from the texts of its paragraphs in order; `undefined` for those before
 * the first. What follows a numbered paragraph without a number of its own belongs to it, up to the next heading, an
 * `undefined` text. Numbers count from 1 and must go on by themselves: a second count, as in a prayer for relief, has none. Neither has what `isAside`, by its index, such as a
 * note at a page's foot, after which the paragraph may go on.
 */
export function numberParagraphs(
  texts: readonly (string | undefined)[],
  isAside: (index: number) => boolean = () => false,
): (number | undefined)[] {
  let last = 0;
  let current: number | undefined;
  return texts.map((text, index) => {
    if (isAside(index)) return undefined;
    if (text === undefined) {
      current = undefined;
      return undefined;
    }
    const number = Number(NUMBERED.exec(text.slice(0, 12))?.[1] ?? 0);
    if (number > last && number <= last + 1 + (last === 0 ? 0 : MAX_GAP)) {
      last = number;
      current = number;
    } else if (number > 0) current = undefined;
    return current;
  });
}
