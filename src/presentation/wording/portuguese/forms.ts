import type { Sentences } from "../sentences.ts";

/** Forms that a chat opens. */
export const forms: Sentences["forms"] = {
  importPage: {
    title: "Importar uma página",
    page: "Página",
    pageHint: "Um .pdf de até 10 MB, ou um arquivo .html, .md ou .txt de até 1 MB",
    case: "Caso",
    caseHint: "Um novo vai no último campo, como new case: Harrow v. Pell",
    typedCaseHint: "Seu slug, como em /sources; um novo vai no último campo, como new case: …",
    newCase: "Caso novo",
    newCaseHint: "Seu nome, como Harrow v. Pell",
    publisher: "Veículo",
    publisherHint: "Quem publicou, se a página não o diz",
    published: "Publicado",
    publishedHint: "O dia, como 2025-03-14, se a página não o diz",
    further: "Outros dados",
    furtherHint: "Cada um em sua linha: title: …, url: …, author: …, kind: … ou new case: …",
  },
};
