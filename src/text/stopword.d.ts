declare module "stopword" {
  /** English stop words in small letters. */
  export const eng: readonly string[];
}
