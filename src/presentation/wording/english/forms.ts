/** Forms that a chat opens. */
export const forms = {
  importPage: {
    title: "Import a page",
    page: "Page",
    pageHint: "One .pdf of at most 10 MB, or one .html, .md or .txt file of at most 1 MB",
    case: "Case",
    caseHint: "A new one goes into the last field, as new case: Harrow v. Pell",
    typedCaseHint: "Its slug, as /sources takes it; a new one goes into the last field, as new case: …",
    newCase: "New case",
    newCaseHint: "Its name, such as Harrow v. Pell",
    publisher: "Publisher",
    publisherHint: "The outlet, where the page doesn't name it",
    published: "Published",
    publishedHint: "The day, such as 2025-03-14, where the page doesn't tell it",
    further: "Further facts",
    furtherHint: "Each on its own line: title: …, url: …, author: …, kind: … or new case: …",
  },
};
