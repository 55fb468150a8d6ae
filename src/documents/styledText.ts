/** Text in pieces: the outlet makes italics of those that ask for it. */
export type StyledText = readonly { readonly text: string; readonly italic?: true }[];

/** One document cited in each of the styles that readers use. Titles and names keep the letter case they are written in. */
export interface StyledCitations {
  readonly bluebook: StyledText;
  readonly apa: StyledText;
  readonly mla: StyledText;
  readonly plain: StyledText;
}

/** A full stop; nothing where a sentence has ended already, if need be inside quotation marks. */
export function stopAfter(text: string): string {
  return /[.?!…]['"’”]*$/.test(text) ? "" : ".";
}

/** The text, ended by a full stop unless a sentence has ended already. */
export function endWithStop(text: string): string {
  return text + stopAfter(text);
}

/** The pieces that have any text. */
export function joinText(...pieces: StyledText): StyledText {
  return pieces.filter(({ text }) => text !== "");
}
