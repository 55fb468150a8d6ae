import type { Sentences } from "../sentences.ts";
import { counts, numbers } from "./counts.ts";
import { dates } from "./dates.ts";

/** Most titles that are named where words are counted. */
const MAX_TITLES = 3;

function nameTitles(titles: readonly string[]): string {
  const named = titles.slice(0, MAX_TITLES).map((title) => `“${title}”`);
  const left = titles.length - named.length;
  return numbers.and([...named, ...(left > 0 ? [counts.more(left)] : [])]);
}

/** Answers to questions, and to messages that are held against the sources. */
export const answer: Sentences["answer"] = {
  nothingFound: "No se encontró nada.",
  englishOnly: "Los artículos están en inglés: haz la pregunta en inglés.",
  asOf: ({ date }) => `A fecha de ${dates.write(date)}`,
  mayNotAnswer: "Puede que esto no responda.",
  closest: "Estos son los pasajes más cercanos.",
  reasons: {
    "follow-up":
      "La pregunta continúa algo que Casebook no tiene: pregunta de nuevo con el nombre de la persona o del caso.",
    opinion: "Casebook no tiene opiniones; solo cita lo que dicen los artículos.",
    "about the bot":
      "Casebook es un programa que cita artículos palabra por palabra y no escribe nada por su cuenta; /about dice más.",
    chatter: "Eso no pregunta nada sobre un caso.",
    schedule: "Las fechas que aún están por venir las muestra /next.",
    "other language":
      "Los artículos están en inglés, y Casebook busca las palabras mismas de la pregunta: pregunta en inglés.",
  },
  noPassageAnswers: "Nada de lo que hay aquí responde a eso.",
  noPassageMentions: ({ words }) => `Ningún pasaje de aquí menciona ${numbers.or(words.map((word) => `“${word}”`))}.`,
  nearestArticle: ({ title, id }) => `Más cercano: “${title}” (${id}).`,
  nearestArticles: "Los artículos más parecidos:",
  askOtherwise:
    "Casebook solo cita, y aquí ningún pasaje responde. Puede ayudar preguntar con otras palabras, en inglés; /sources enumera todos los artículos.",
  noQuestionTyped: 'No hay pregunta; escribe una entre comillas, como "Why was the case dismissed?".',
  noQuestion: "No hay pregunta; escribe una, como “Why was the case dismissed?”.",
  questionTooLong: ({ length, limit }) => `La pregunta tiene ${length} caracteres; hazla en ${limit} o menos.`,
  tookTooLong:
    "La respuesta tardó demasiado y se detuvo. Pide menos de una vez; si eso no ayuda, avisa a quien administra esta copia de Casebook.",
  counted: ({ words, total, titles }) =>
    `“${words}” aparece ${counts.times(total)} en ${nameTitles(titles)}, en estas frases:`,
  unknownKind: ({ name, kinds }) => `“${name}” no es un tipo de documento; hay ${numbers.and(kinds)}.`,
  askForm: { title: "Preguntar de nuevo", question: "Tu pregunta" },
  unhelpfulKept: "Anotado, sin tu nombre: los moderadores ven la pregunta entre las que no tienen respuesta.",
  unhelpfulNotKept: "No se anotó nada: las respuestas que solo ves tú, y las de otros servidores, no se cuentan.",
  noMoreQuotations: "La biblioteca no tiene más citas para esta pregunta.",
  changedSince: "El artículo ha cambiado o ya no está en la biblioteca; pregunta de nuevo.",
  inThread: "La respuesta está en el hilo de abajo.",
  sharedBy: ({ name }) => `Compartido por ${name}`,
  claimsHeading: "Lo que más se acerca a este mensaje en los artículos",
  noVerdict: "Casebook no da veredictos: lee las citas y juzga por tu cuenta.",
  checks: {
    exact: "Exacta: está allí palabra por palabra.",
    altered: "Alterada: las palabras marcadas son otras allí.",
    joined: "Dos pasajes unidos: sus partes están separadas allí.",
    "not found": "No se encontró en las fuentes.",
  },
  inTheMessage: "En el mensaje:",
  nothingOnClaim: "Nada en la biblioteca habla de esto.",
  noRoomForClaims: ({ count }) => `Aquí no hay espacio para ${counts.furtherSentences(count)} del mensaje.`,
  claimsNotChecked: ({ count }) => `No se buscó: ${counts.furtherSentences(count)} del mensaje.`,
  noClaims: "No hay ninguna frase que buscar.",
  noClaimsInMessage:
    "Ese mensaje no tiene ninguna frase que buscar: las imágenes, los contenidos incrustados y las respuestas de Casebook no tienen ninguna.",
  contextHeading: "Dónde está la cita",
  underHeading: ({ heading }) => `Bajo el título: ${heading}`,
  partOfParagraph: "Una parte de un párrafo más largo.",
};
