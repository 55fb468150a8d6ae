declare module "sentencex" {
  /** The text's sentences with the white space after them: joined, they are the text. */
  export function segment(language: string, text: string): string[];
}
