/** The custom ids of the form's fields. */
export const FIELD = {
  page: "page",
  case: "case",
  newCase: "new-case",
  publisher: "publisher",
  published: "published",
  further: "further",
} as const;
