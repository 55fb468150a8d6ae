import type { Sentences } from "../sentences.ts";

/** Forms that a chat opens. */
export const forms: Sentences["forms"] = {
  importPage: {
    title: "Eine Seite importieren",
    page: "Seite",
    pageHint: "Eine .pdf bis 10 MB, oder eine Datei .html, .md oder .txt bis 1 MB",
    case: "Fall",
    caseHint: "Ein neuer kommt in das letzte Feld, als new case: Harrow v. Pell",
    typedCaseHint: "Sein Slug, wie in /sources; ein neuer kommt in das letzte Feld, als new case: …",
    newCase: "Neuer Fall",
    newCaseHint: "Sein Name, etwa Harrow v. Pell",
    publisher: "Medium",
    publisherHint: "Wer es veröffentlicht hat, wo die Seite es nicht sagt",
    published: "Veröffentlicht",
    publishedHint: "Der Tag, etwa 2025-03-14, wo die Seite ihn nicht sagt",
    further: "Weitere Angaben",
    furtherHint: "Jede auf ihrer Zeile: title: …, url: …, author: …, kind: … oder new case: …",
  },
};
