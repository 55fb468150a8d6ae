/** What parts a headline from the outlet's name in `<title>` and `og:title`. */
const SEPARATOR = / +[|–—·•»-] +/g;

/** A page's `<title>` in the article's and the outlet's part, where the heading or the outlet's known name tells them apart. */
export function splitTitle(
  title: string,
  heading: string | undefined,
  publisher: string | undefined,
): { readonly title: string; readonly publisher?: string } {
  for (const { index, 0: mark } of [...title.matchAll(SEPARATOR)].slice(-5)) {
    const before = title.slice(0, index);
    const after = title.slice(index + mark.length);
    if (publisher !== undefined && isOutlet(after, publisher)) return { title: before };
    if (heading !== undefined && fold(before) === fold(heading)) return { title: before, publisher: after };
  }
  return { title };
}

/** `Amber News`, and what outlets put behind it: `Amber News | Courts`. */
function isOutlet(words: string, publisher: string): boolean {
  const folded = fold(words);
  const name = fold(publisher);
  return (
    folded === name || folded === name.replace(/^the /, "") || (words.length < 60 && folded.startsWith(`${name} `))
  );
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
