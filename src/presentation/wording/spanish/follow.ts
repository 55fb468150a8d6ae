import type { FollowProblem, NewsKind } from "../../../storage/follows.ts";
import type { Sentences } from "../sentences.ts";
import { numbers } from "./counts.ts";

const KINDS: Readonly<Record<NewsKind, string>> = {
  articles: "artículos",
  "court papers": "escritos judiciales",
  events: "hechos",
  dates: "fechas próximas",
};

const PROBLEMS: Readonly<Record<FollowProblem, string>> = {
  refused:
    "Discord no deja que Casebook publique ahí. Lo nuevo espera y se publica con las próximas novedades en cuanto Casebook pueda.",
  gone: "Ese canal ya no existe; se acaba de quitar de esta lista.",
  unsure: "Casebook se detuvo mientras publicaba las últimas novedades; quizá falten ahí y no se publican dos veces.",
};

/** Telling channels what is new of a case. */
export const follow: Sentences["follow"] = {
  heading: "Casos seguidos",
  none: "Ningún canal recibe lo nuevo. /follow case lo empieza: tras una recarga o una importación, un mensaje, en citas, sin menciones.",
  into: "en",
  kinds: ({ kinds, all }) => (kinds.length === all ? "" : `: ${numbers.and(kinds.map((kind) => KINDS[kind]))}`),
  caseGone: ({ slug }) => `${slug} (ese caso ya no existe)`,
  problem: ({ problem }) => PROBLEMS[problem],
  changes: {
    started: "Hecho. Lo que sea nuevo desde ahora se publica ahí tras una recarga o una importación, sin menciones.",
    stopped: "Hecho. Ahí ya no se publica nada de ese caso.",
    "not followed": "Ese canal no sigue ese caso; no se cambió nada.",
  },
  tooMany: ({ limit }) =>
    `Un servidor puede tener como máximo ${limit} seguimientos; termina antes uno con /follow stop.`,
  notKept: "Los seguimientos no se guardan: quien administra este bot indica un archivo en STATE_DB y lo reinicia.",
  newOf: ({ title }) => `Nuevo: ${title}`,
  parts: {
    filings: "Nuevos escritos judiciales",
    articles: "Nuevos artículos",
    events: "Qué pasó",
    dates: "Fechas próximas",
  },
  alsoNew: "También nuevo",
  more: ({ count }) => `Y ${count} más; /case y /timeline los muestran.`,
};
