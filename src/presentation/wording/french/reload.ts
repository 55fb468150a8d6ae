import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";

/** What came of reading the folder of articles again. */
export const reload: Sentences["reload"] = {
  done: ({ milliseconds }) => `Rechargé en ${(milliseconds / 1000).toFixed(1).replace(".", ",")} s.`,
  nowOnShelf: (held) =>
    `Maintenant dans la bibliothèque : ${counts.corpus(held)} (${held.hidden} masqués, ${held.retracted} rétractés).`,
  articles: "Articles",
  cases: "Affaires",
  changes: ({ added, changed, removed }) => `${added} ajoutés, ${changed} modifiés, ${removed} retirés`,
  changeNames: { added: "ajoutés", changed: "modifiés", removed: "retirés" },
  rejected: "Refusé, et non proposé sauf indication contraire :",
  rejectedFile: ({ rejection }) => `refusé ${rejection}`,
  mendRejected: "npm run check les énumère tous. Corrigez le fichier, puis /reload.",
  running: "Un rechargement est déjà en cours.",
  runningForOther: "Un rechargement est déjà en cours ; son rapport va à la personne qui l'a lancé.",
};
