import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";

/** What came of reading the folder of articles again. */
export const reload: Sentences["reload"] = {
  done: ({ milliseconds }) => `Neu geladen in ${(milliseconds / 1000).toFixed(1).replace(".", ",")} s.`,
  nowOnShelf: (held) =>
    `Jetzt im Bestand: ${counts.corpus(held)} (${held.hidden} verborgen, ${held.retracted} zurückgezogen).`,
  articles: "Artikel",
  cases: "Fälle",
  changes: ({ added, changed, removed }) => `${added} neu, ${changed} geändert, ${removed} entfernt`,
  changeNames: { added: "neu", changed: "geändert", removed: "entfernt" },
  rejected: "Abgelehnt und nicht angeboten, sofern nichts anderes dasteht:",
  rejectedFile: ({ rejection }) => `abgelehnt ${rejection}`,
  mendRejected: "npm run check listet sie alle auf. Berichtige die Datei, dann /reload.",
  running: "Ein Neuladen läuft schon.",
  runningForOther: "Ein Neuladen läuft schon; seinen Bericht bekommt, wer es begonnen hat.",
};
