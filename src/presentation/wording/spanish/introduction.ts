import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";

/** What the bot is, for those who meet it. */
export const introduction: Sentences["introduction"] = {
  name: "Casebook",
  purpose: [
    "responde a preguntas sobre casos judiciales citando artículos palabra por palabra, con su referencia.",
    "No opina ni escribe nada por su cuenta sobre un caso; solo lee artículos en inglés,",
    "y cuando callan, lo dice. Un codificador puede ayudar a ordenar lo encontrado; no escribe nada.",
  ],
  purposeInOneLine:
    "responde a preguntas sobre casos judiciales citando artículos palabra por palabra, con su referencia. No opina, no escribe nada por su cuenta sobre un caso, solo lee artículos en inglés y, cuando callan, lo dice. Un codificador puede ayudar a ordenar lo encontrado; no escribe nada.",
  verbatim:
    "Una cita es un trozo de su documento, al pie de la letra. De un PDF es su capa de texto en orden de lectura: se dejan fuera los saltos y números de línea, los sellos, los encabezados y los guiones de final de línea, y hay █ donde un recuadro oculta palabras.",
  examples: "Preguntas que tienen respuesta (en inglés)",
  buttons:
    "Debajo de una respuesta, Más muestra otras citas y Citar escribe referencias para copiar; el menú abre dónde está una cita y pregunta de nuevo. Lo que solo ves tú, Compartir o Publicar aquí lo muestra a todos. El menú de abajo abre un caso de un vistazo.",
  noContact: "Quien administra esta copia no ha nombrado ningún contacto para correcciones y retiradas.",
  noContactSet: "Quien administra esta copia no ha nombrado ningún contacto para correcciones y retiradas (CONTACT).",
  contact: ({ contact }) => `Correcciones y retiradas: ${contact}`,
  questionsKept: ({ days }) =>
    `Las preguntas sin respuesta segura se guardan ${counts.days(days)} para los moderadores, sin rastro de quién preguntó; las privadas, nunca.`,
  moderators: "Para la moderación",
  inMessageMenu: ({ name }) => `Menú de un mensaje → Aplicaciones → ${name}`,
  howToType: "Una línea sin barra es una pregunta; exit sale. /about dice qué hay en la biblioteca.",
};
