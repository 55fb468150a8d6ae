import type { Sentences } from "../sentences.ts";

/** What moderators did with articles. */
export const moderation: Sentences["moderation"] = {
  heading: "Was die Moderation getan hat",
  actions: {
    imported: "Importiert",
    "import undone": "Import zurückgenommen",
    hidden: "Verborgen",
    shown: "Wieder gezeigt",
    corrected: "Berichtigt",
  },
  atTheDesk: "am Desk im Browser",
  named: ({ title, path }) => `„${title}“ (${path})`,
  done: {
    hidden: "Ab jetzt steht er in keiner Antwort, Chronik, Übersicht, Liste oder Datei.",
    shown: "Er wird ab jetzt wieder angeboten.",
    "import undone": "Die Datei ist weg, und nichts davon wird mehr angeboten.",
  },
  notReadAgain:
    "Die Datei ist geändert, aber der Bestand konnte nicht neu gelesen werden; bis dahin gilt, was vorher galt. /reload versucht es noch einmal.",
  oldMessagesStay:
    "Nachrichten, die ihn schon zitieren, bleiben, bis jemand sie löscht; ihre Knöpfe öffnen nichts mehr davon.",
  noted: "In /article log vermerkt.",
  notKept:
    "Davon wird kein Protokoll geführt: Wer diesen Bot betreibt, nennt in STATE_DB eine Datei und startet ihn neu.",
  none: "Bisher hat hier niemand einen Artikel importiert, verborgen oder wieder gezeigt.",
  pageOf: ({ page, pages, total }) =>
    `${total === 1 ? "1 Eintrag" : `${total} Einträge`}, die neuesten zuerst; Seite ${page} von ${pages}.`,
  hiddenOtherwise: ({ path }) =>
    `${path} ist durch andere Worte verborgen als durch eine Zeile hidden: true, darum wurde nichts geändert; bearbeite die Datei.`,
  changedSinceImport: ({ path }) =>
    `${path} wurde seit dem Import geändert und bleibt darum; /article hide verbirgt den Artikel.`,
  fileGone: ({ path }) => `${path} gibt es nicht mehr; /reload sagt, was es gibt.`,
  noSuchArticle: {
    served: ({ name }) =>
      `Kein Artikel im Bestand heißt „${name}“; wähle einen aus der Liste, die sich beim Tippen öffnet.`,
    hidden: ({ name }) =>
      `Kein Artikel, den seine eigene Datei verbirgt, heißt „${name}“; wähle einen aus der Liste, die sich beim Tippen öffnet.`,
    imported: ({ name }) =>
      `Kein Import von „${name}“ kann zurückgenommen werden; wähle einen aus der Liste, die sich beim Tippen öffnet.`,
  },
  severalArticles: ({ name }) =>
    `„${name}“ kann jeden von diesen meinen; wähle einen aus der Liste, die sich beim Tippen öffnet.`,
};
