import type { Sentences } from "../sentences.ts";

/** Forms that a chat opens. */
export const forms: Sentences["forms"] = {
  importPage: {
    title: "Importar una página",
    page: "Página",
    pageHint: "Un .pdf de 10 MB como máximo, o un archivo .html, .md o .txt de 1 MB como máximo",
    case: "Caso",
    caseHint: "Uno nuevo va en el último campo, como new case: Harrow v. Pell",
    typedCaseHint: "Su slug, como en /sources; uno nuevo va en el último campo, como new case: …",
    newCase: "Caso nuevo",
    newCaseHint: "Su nombre, como Harrow v. Pell",
    publisher: "Medio",
    publisherHint: "Quién lo publicó, si la página no lo dice",
    published: "Publicado",
    publishedHint: "El día, como 2025-03-14, si la página no lo dice",
    further: "Más datos",
    furtherHint: "Cada uno en su línea: title: …, url: …, author: …, kind: … o new case: …",
  },
};
