import type { Sentences } from "../sentences.ts";

/** Labels of buttons. */
export const actions: Sentences["actions"] = {
  addDocument: "Añadir un documento",
  ask: "Preguntar",
  askAgain: "Preguntar con otras palabras",
  articlesOf: ({ title }) => `Artículos: ${title}`,
  backToList: "Volver a la lista",
  calendar: "Calendario",
  caseCard: "El caso de un vistazo",
  cite: "Citar",
  citeAs: { apa: "Citar en APA", mla: "Citar en MLA", plain: "Citar sin estilo" },
  clear: "Quitar",
  clearIt: "Quitarla",
  context: "Contexto",
  contextOf: ({ place }) => `Contexto de ${place}`,
  menu: ({ places, hasMore }) => {
    if (places === 0) return "Más…";
    const shown = Array.from({ length: Math.min(places, 3) }, (_, at) => at + 1).join(" · ");
    return `Contexto de ${shown}${places > 3 ? " …" : ""}${hasMore ? ", y más" : ""}`;
  },
  delete: "Borrar",
  earlier: "Antes",
  export: "Exportar",
  fillInAgain: "Volver a llenar el formulario",
  keepIt: "Conservarla",
  later: "Después",
  more: "Más",
  newer: "Más nuevos",
  newest: "Lo último",
  next: "Siguiente",
  nextDates: "Próximas fechas",
  older: "Más antiguos",
  openCase: "Abrir un caso",
  picture: "Imagen",
  postHere: "Publicar aquí",
  previous: "Anterior",
  share: "Compartir",
  sources: "Fuentes",
  timeline: "Cronología",
  undoImport: "Deshacer la importación",
  unhelpful: "No responde a la pregunta",
  unhide: "Mostrar de nuevo",
};
