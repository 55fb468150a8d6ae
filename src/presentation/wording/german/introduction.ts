import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";

/** What the bot is, for those who meet it. */
export const introduction: Sentences["introduction"] = {
  name: "Casebook",
  purpose: [
    "beantwortet Fragen zu Gerichtsfällen, indem es Artikel Wort für Wort zitiert und belegt.",
    "Es hat keine Meinung und schreibt selbst nichts über einen Fall; es liest nur englische Artikel,",
    "und wo sie schweigen, sagt es das. Ein Encoder darf helfen, Gefundenes zu ordnen; er schreibt nichts.",
  ],
  purposeInOneLine:
    "beantwortet Fragen zu Gerichtsfällen, indem es Artikel Wort für Wort zitiert und belegt. Es hat keine Meinung, schreibt selbst nichts über einen Fall, liest nur englische Artikel, und wo sie schweigen, sagt es das. Ein Encoder darf helfen, Gefundenes zu ordnen; er schreibt nichts.",
  verbatim:
    "Ein Zitat ist ein Stück seines Dokuments, buchstabengetreu. Bei einem PDF ist das seine Textebene in Lesefolge: Zeilenumbrüche, Zeilennummern, Stempel, Kopfzeilen und Trennstriche am Zeilenende sind weggelassen, und █ steht, wo ein Kasten Wörter verdeckt.",
  examples: "Fragen mit einer Antwort (auf Englisch)",
  buttons:
    "Unter einer Antwort zeigt Mehr weitere Zitate, und Zitieren schreibt Belege zum Kopieren; das Menü öffnet, wo ein Zitat steht, und fragt noch einmal. Was nur du siehst, zeigt Teilen oder Hier posten allen. Das Menü unten öffnet einen Fall im Überblick.",
  noContact: "Wer dieses Casebook betreibt, hat keinen Kontakt für Berichtigungen und Entfernungen genannt.",
  noContactSet:
    "Wer dieses Casebook betreibt, hat keinen Kontakt für Berichtigungen und Entfernungen genannt (CONTACT).",
  contact: ({ contact }) => `Berichtigungen und Entfernungen: ${contact}`,
  questionsKept: ({ days }) =>
    `Fragen ohne sichere Antwort werden für die Moderation aufbewahrt (${counts.days(days)}), ohne Spur davon, wer gefragt hat; private nie.`,
  moderators: "Für die Moderation",
  inMessageMenu: ({ name }) => `Menü einer Nachricht → Apps → ${name}`,
  howToType: "Eine Zeile ohne Schrägstrich ist eine Frage; exit beendet. /about sagt, was im Bestand ist.",
};
