import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";

/** What came of reading the folder of articles again. */
export const reload: Sentences["reload"] = {
  done: ({ milliseconds }) => `Recargado en ${(milliseconds / 1000).toFixed(1).replace(".", ",")} s.`,
  nowOnShelf: (held) =>
    `Ahora en la biblioteca: ${counts.corpus(held)} (${held.hidden} ocultos, ${held.retracted} retractados).`,
  articles: "Artículos",
  cases: "Casos",
  changes: ({ added, changed, removed }) => `${added} añadidos, ${changed} cambiados, ${removed} quitados`,
  changeNames: { added: "añadidos", changed: "cambiados", removed: "quitados" },
  rejected: "Rechazado, y no se ofrece salvo que se indique:",
  rejectedFile: ({ rejection }) => `rechazado ${rejection}`,
  mendRejected: "npm run check los enumera todos. Corrige el archivo y luego /reload.",
  running: "Ya hay una recarga en marcha.",
  runningForOther: "Ya hay una recarga en marcha; su informe va a quien la empezó.",
};
