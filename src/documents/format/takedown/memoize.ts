/** So many answers are kept: files have the same few names and values. */
const MAX_REMEMBERED = 2000;

/** A function of a text that remembers what it answered last. */
export function memoize<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    const earlier = known.get(text);
    if (earlier) return earlier.answer;
    if (known.size >= MAX_REMEMBERED) known.clear();
    const fresh = answer(text);
    known.set(text, { answer: fresh });
    return fresh;
  };
}
