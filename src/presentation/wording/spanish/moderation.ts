import type { Sentences } from "../sentences.ts";

/** Lo que la moderación hizo con los artículos. */
export const moderation: Sentences["moderation"] = {
  heading: "Lo que hizo la moderación",
  actions: {
    imported: "Importado",
    "import undone": "Importación deshecha",
    hidden: "Ocultado",
    shown: "Mostrado de nuevo",
    corrected: "Corregido",
  },
  atTheDesk: "en el panel de moderación",
  named: ({ title, path }) => `“${title}” (${path})`,
  done: {
    hidden: "Desde ahora no aparece en ninguna respuesta, cronología, ficha, lista ni archivo.",
    shown: "Desde ahora vuelve a ofrecerse.",
    "import undone": "El archivo ya no está, y nada de él se ofrece más.",
  },
  notReadAgain:
    "El archivo cambió, pero no se pudo volver a leer la biblioteca, así que se sigue ofreciendo lo de antes; /reload lo intenta de nuevo.",
  oldMessagesStay:
    "Los mensajes que ya lo citan se quedan hasta que alguien los borre; sus botones ya no abren nada de él.",
  noted: "Anotado en /article log.",
  notKept: "No se lleva registro de esto: quien administra este bot indica un archivo en STATE_DB y lo reinicia.",
  none: "Aquí nadie de la moderación ha importado, ocultado ni vuelto a mostrar un artículo todavía.",
  pageOf: ({ page, pages, total }) =>
    `${total === 1 ? "1 entrada" : `${total} entradas`}, de la más reciente a la más antigua; página ${page} de ${pages}.`,
  hiddenOtherwise: ({ path }) =>
    `${path} está oculto de otro modo que con una línea hidden: true, así que no se cambió nada; edita el archivo.`,
  changedSinceImport: ({ path }) =>
    `${path} se cambió desde que se importó, así que se queda; /article hide oculta el artículo.`,
  fileGone: ({ path }) => `${path} ya no está; /reload dice lo que hay.`,
  noSuchArticle: {
    served: ({ name }) =>
      `Ningún artículo que se ofrezca se llama “${name}”; elige uno de la lista que se abre mientras escribes.`,
    hidden: ({ name }) =>
      `Ningún artículo que oculte su propio archivo se llama “${name}”; elige uno de la lista que se abre mientras escribes.`,
    imported: ({ name }) =>
      `Ninguna importación de “${name}” puede deshacerse; elige una de la lista que se abre mientras escribes.`,
  },
  severalArticles: ({ name }) =>
    `“${name}” puede ser cada uno de estos; elige uno de la lista que se abre mientras escribes.`,
};
