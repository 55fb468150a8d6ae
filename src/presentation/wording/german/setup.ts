import type { Sentences } from "../sentences.ts";

/** What moderators do first, and what holds in a channel. */
export const setup: Sentences["setup"] = {
  database: "Die Datenbank der Einstellungen (STATE_DB)",
  heading: "Casebook einrichten",
  changed: "Erledigt. Das gilt hier jetzt:",
  addFirst:
    "1. Füge ein Dokument hinzu: Der Bestand ist leer. Der Knopf unten nimmt eine gespeicherte Seite und braucht sonst nichts.",
  add: "1. Füge Dokumente mit dem Knopf unten hinzu, oder mit /import.",
  access: "2. Wer es benutzen darf, und wo: Servereinstellungen → Integrationen → Casebook.",
  autoMod: "3. Hält AutoMod Zitate auf, nimm diesen Kanal in seinen Regeln aus: Die Wörter sind die der Artikel.",
  ask: "4. Probiere eine Frage, oder /case.",
  caseHere: ({ title }) => `In diesem Kanal meint eine Frage ${title}, wenn sie keinen anderen Fall nennt.`,
  noCaseHere: "In diesem Kanal kann eine Frage jeden Fall meinen; /setup case: wählt einen.",
  answers: {
    here: "Antworten sind hier für alle; /setup answers:private behält sie den Fragenden vor.",
    private: "Antworten sind nur für die Fragenden, die sie teilen können; /setup answers:here zeigt sie allen.",
    thread: "Jede Antwort kommt in einen eigenen Thread; /setup answers:here zeigt Antworten in diesem Kanal.",
  },
  languages: { en: "Englisch", es: "Spanisch", fr: "Französisch", de: "Deutsch", pt: "Portugiesisch" },
  languageHere: ({ language }) =>
    `Was um Zitate herum steht, ist auf diesem Server für alle auf ${language}; was nur du siehst, folgt der Sprache deines Discord.`,
  languageOfAsker:
    "Was um Zitate herum steht, ist in der Sprache der Fragenden; /setup language: wählt eine für diesen Server.",
  follow: "5. /follow case postet, was an einem Fall neu ist, in einen Kanal.",
  troubledFollows: ({ count }) => `Verfolgende Kanäle, die Neues nicht bekommen: ${count}; /follow list sagt, warum.`,
  notKept:
    "Einstellungen von Kanälen werden nicht aufbewahrt: Wer diesen Bot betreibt, nennt eine Datei in STATE_DB und startet ihn neu.",
};
