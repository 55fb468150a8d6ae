import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";

/** What came of reading the folder of articles again. */
export const reload: Sentences["reload"] = {
  done: ({ milliseconds }) => `Recarregado em ${(milliseconds / 1000).toFixed(1).replace(".", ",")} s.`,
  nowOnShelf: (held) =>
    `Agora na biblioteca: ${counts.corpus(held)} (${held.hidden} ocultos, ${held.retracted} retratados).`,
  articles: "Artigos",
  cases: "Casos",
  changes: ({ added, changed, removed }) => `${added} adicionados, ${changed} alterados, ${removed} removidos`,
  changeNames: { added: "adicionados", changed: "alterados", removed: "removidos" },
  rejected: "Rejeitado, e não oferecido salvo indicação em contrário:",
  rejectedFile: ({ rejection }) => `rejeitado ${rejection}`,
  mendRejected: "npm run check lista todos. Corrija o arquivo e depois /reload.",
  running: "Uma recarga já está em curso.",
  runningForOther: "Uma recarga já está em curso; o relatório vai para quem a começou.",
};
