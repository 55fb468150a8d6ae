import type { CommandWording } from "../commandWording.ts";

/** What commands do. */
export const commands: CommandWording = {
  ask: {
    description: "Stelle eine Frage auf Englisch; die Artikel antworten mit ihren eigenen Worten",
    options: {
      question: "Was du wissen willst, auf Englisch",
      case: "Nur dieser Fall",
      kind: "Nur Dokumente dieser Art, etwa order oder complaint",
    },
  },
  case: {
    description: "Ein Fall im Überblick, in Zitaten: wie er steht, nächster Termin, wer ist wer, Neues",
    options: { case: "Welcher Fall" },
  },
  timeline: {
    description: "Die Chronik eines Falls; jeder Eintrag ist ein datiertes Zitat",
    options: {
      case: "Welcher Fall",
      about: "Nur was davon spricht, etwa ein Name",
      from: "Erster Tag, Monat oder Jahr",
      to: "Letzter Tag, Monat oder Jahr",
    },
  },
  next: {
    description: "Die nächsten vorgesehenen Termine, jeder in den Worten seiner Quelle",
    options: { case: "Nur dieser Fall" },
  },
  sources: {
    description: "Die Artikel im Bestand, die neuesten zuerst",
    options: {
      case: "Nur dieser Fall",
      kind: "Nur Dokumente dieser Art, etwa order oder complaint",
      page: "Welche Seite der Liste",
    },
  },
  "Check against the sources": {
    description: "Sucht Zitate einer Nachricht in den Quellen und zeigt, was ihren Sätzen dort am nächsten kommt",
  },
  about: { description: "Was Casebook ist, was im Bestand ist und an wen man schreibt" },
  help: { description: "Wie man fragt, und was Casebook ist" },
  setup: {
    description: "Was zuerst zu tun ist, und was in diesem Kanal gilt",
    options: {
      case: "Der Fall, der in diesem Kanal gemeint ist, wenn keiner genannt wird; none nimmt ihn weg",
      answers: "Wohin Antworten kommen: in diesen Kanal, nur zu den Fragenden, oder in Threads",
      language: "Die Sprache rund um Zitate, die alle in diesem Server sehen; own ist die der Fragenden",
    },
  },
  "follow case": {
    description: "Postet in einen Kanal, was an einem Fall neu ist, in Zitaten und ohne jemanden zu pingen",
    options: {
      case: "Welcher Fall",
      channel: "Welcher Kanal oder Thread; dieser, wenn du keinen wählst",
      kinds: "Was gemeldet wird; alles, wenn du nichts wählst",
    },
  },
  "follow list": { description: "Welche Kanäle von welchem Fall erfahren, und ob das klappt" },
  "follow stop": {
    description: "Von einem Fall nichts Neues mehr in einen Kanal posten",
    options: { case: "Welcher Fall", channel: "Welcher Kanal oder Thread; dieser, wenn du keinen wählst" },
  },
  gaps: {
    description: "Die Fragen, die nichts fanden, die häufigsten zuerst",
    options: { page: "Welche Seite der Liste", clear: "Eine Frage, oder ein Teil davon, die von der Liste soll" },
  },
  reload: { description: "Den Ordner der Artikel neu lesen und melden, was sich geändert hat" },
  import: { description: "Eine gespeicherte Seite als Artikel in einen Fall legen" },
  "article hide": {
    description: "Einen Artikel verbergen: Er verlässt sofort alle Antworten, Chroniken und Listen",
    options: { article: "Welcher Artikel", reason: "Warum, für das Protokoll der Moderation" },
  },
  "article unhide": {
    description: "Einen verborgenen Artikel wieder zeigen",
    options: { article: "Welcher verborgene Artikel", reason: "Warum, für das Protokoll der Moderation" },
  },
  "article undo": {
    description: "Einen Import zurücknehmen: Seine Datei wird gelöscht, wenn sie seither nicht geändert wurde",
    options: { article: "Welcher importierte Artikel" },
  },
  "article log": {
    description: "Wer welchen Artikel importiert, verborgen oder gezeigt hat, wann und warum",
    options: { page: "Welche Seite des Protokolls" },
  },
  private: { description: "Nur du siehst die Antwort und kannst sie danach teilen" },
};
