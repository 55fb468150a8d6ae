import type { Sentences } from "../sentences.ts";

/** What moderators do first, and what holds in a channel. */
export const setup: Sentences["setup"] = {
  database: "La base de datos de ajustes (STATE_DB)",
  heading: "Preparar Casebook",
  changed: "Hecho. Esto rige aquí ahora:",
  addFirst:
    "1. Añade un documento: la biblioteca está vacía. El botón de abajo acepta una página guardada, y no hace falta nada más.",
  add: "1. Añade documentos con el botón de abajo o con /import.",
  access: "2. Quién puede usarlo y dónde: Ajustes del servidor → Integraciones → Casebook.",
  autoMod: "3. Si AutoMod detiene citas, exceptúa este canal en sus reglas: las palabras son las de los artículos.",
  ask: "4. Prueba una pregunta, o /case.",
  caseHere: ({ title }) => `En este canal una pregunta trata de ${title}, salvo que nombre otro caso.`,
  noCaseHere: "En este canal una pregunta puede tratar de cualquier caso; /setup case: elige uno.",
  answers: {
    here: "Aquí las respuestas son para todos; /setup answers:private las deja solo para quien pregunta.",
    private:
      "Las respuestas son solo para quien pregunta, que puede compartirlas; /setup answers:here las muestra a todos.",
    thread: "Cada respuesta va a un hilo propio; /setup answers:here muestra las respuestas en este canal.",
  },
  languages: { en: "inglés", es: "español", fr: "francés", de: "alemán", pt: "portugués" },
  languageHere: ({ language }) =>
    `Lo que rodea las citas está en ${language} para todos en este servidor; lo que solo ves tú sigue el idioma de tu Discord.`,
  languageOfAsker:
    "Lo que rodea las citas está en el idioma de quien pregunta; /setup language: elige uno para este servidor.",
  follow: "5. /follow case publica en un canal lo nuevo de un caso.",
  troubledFollows: ({ count }) => `Canales que no reciben lo nuevo: ${count}; /follow list dice por qué.`,
  notKept:
    "Los ajustes de canales no se guardan: quien administra este bot indica un archivo en STATE_DB y lo reinicia.",
};
