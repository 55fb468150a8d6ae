/** Putting a page on the shelf. */
export const importing = {
  /** The prompt has no form, and the command line asks before it replaces something. */
  atThePrompt:
    "Outside of this prompt, npm run import -- FILE --case SLUG imports a page; npm run import -- --help lists what it takes. Then /reload serves it.",
};
