import type { Sentences } from "../sentences.ts";

/** Forms that a chat opens. */
export const forms: Sentences["forms"] = {
  importPage: {
    title: "Importer une page",
    page: "Page",
    pageHint: "Un .pdf d'au plus 10 Mo, ou un fichier .html, .md ou .txt d'au plus 1 Mo",
    case: "Affaire",
    caseHint: "Une nouvelle va dans le dernier champ, comme new case: Harrow v. Pell",
    typedCaseHint: "Son slug, comme dans /sources ; une nouvelle va dans le dernier champ, comme new case: …",
    newCase: "Nouvelle affaire",
    newCaseHint: "Son nom, comme Harrow v. Pell",
    publisher: "Média",
    publisherHint: "Qui l'a publié, si la page ne le dit pas",
    published: "Publié",
    publishedHint: "Le jour, comme 2025-03-14, si la page ne le dit pas",
    further: "Autres données",
    furtherHint: "Chacune sur sa ligne : title: …, url: …, author: …, kind: … ou new case: …",
  },
};
