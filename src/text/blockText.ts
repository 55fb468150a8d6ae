import { removeReferenceMarks } from "./referenceMarks.ts";

/** A comment of a page's source, which no reader sees: its words, and where in its block's text it stands, in UTF-16 code units. */
export interface BlockComment {
  readonly at: number;
  readonly words: string;
}

/** A block's text without the white space around it and without marks that refer to notes, and its comments where they stand then. */
export function trimBlock(
  whole: string,
  comments: readonly BlockComment[],
): { readonly text: string; readonly comments: readonly BlockComment[] } {
  let [text, from] = ["", whole.length - whole.trimStart().length];
  const moved = comments.map(({ at, words }) => {
    const to = Math.min(Math.max(at, from), whole.length);
    text += removeReferenceMarks(whole.slice(from, to));
    from = to;
    return { at: text.length, words };
  });
  text += removeReferenceMarks(whole.slice(from));
  const trimmed = text.trim();
  return { text: trimmed, comments: moved.map(({ at, words }) => ({ at: Math.min(at, trimmed.length), words })) };
}
