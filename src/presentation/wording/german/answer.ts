import type { Sentences } from "../sentences.ts";
import { counts, numbers } from "./counts.ts";
import { dates } from "./dates.ts";

/** Most titles that are named where words are counted. */
const MAX_TITLES = 3;

function nameTitles(titles: readonly string[]): string {
  const named = titles.slice(0, MAX_TITLES).map((title) => `„${title}“`);
  const left = titles.length - named.length;
  return numbers.and([...named, ...(left > 0 ? [counts.more(left)] : [])]);
}

/** Answers to questions, and to messages that are held against the sources. */
export const answer: Sentences["answer"] = {
  nothingFound: "Nichts gefunden.",
  englishOnly: "Die Artikel sind auf Englisch: Stelle die Frage bitte auf Englisch.",
  asOf: ({ date }) => `Stand: ${dates.write(date)}`,
  mayNotAnswer: "Das beantwortet die Frage vielleicht nicht.",
  closest: "Diese Stellen kommen ihr am nächsten.",
  reasons: {
    "follow-up":
      "Die Frage knüpft an etwas an, das Casebook nicht hat: Frage noch einmal, mit dem Namen der Person oder des Falls.",
    opinion: "Casebook hat keine Meinung; es zitiert nur, was die Artikel sagen.",
    "about the bot":
      "Casebook ist ein Programm, das Artikel Wort für Wort zitiert und selbst nichts schreibt; /about sagt mehr.",
    chatter: "Das fragt nichts über einen Fall.",
    schedule: "Termine, die noch bevorstehen, zeigt /next.",
    "other language":
      "Die Artikel sind auf Englisch, und Casebook sucht nach den Wörtern der Frage selbst: Frage bitte auf Englisch.",
  },
  noPassageAnswers: "Nichts hier beantwortet das.",
  noPassageMentions: ({ words }) => `Keine Stelle hier erwähnt ${numbers.or(words.map((word) => `„${word}“`))}.`,
  nearestArticle: ({ title, id }) => `Am nächsten: „${title}“ (${id}).`,
  nearestArticles: "Die nächstliegenden Artikel:",
  askOtherwise:
    "Casebook zitiert nur, und hier antwortet keine Stelle. In anderen Worten zu fragen, auf Englisch, kann helfen; /sources listet alle Artikel auf.",
  noQuestionTyped: 'Die Frage fehlt; tippe eine in Anführungszeichen, etwa "Why was the case dismissed?".',
  noQuestion: "Die Frage fehlt; tippe eine, etwa „Why was the case dismissed?“.",
  questionTooLong: ({ length, limit }) => `Die Frage hat ${length} Zeichen; stelle sie in höchstens ${limit}.`,
  tookTooLong:
    "Die Antwort hat zu lange gedauert und wurde abgebrochen. Frage weniger auf einmal; hilft das nicht, sage es der Person, die dieses Casebook betreibt.",
  counted: ({ words, total, titles }) =>
    `„${words}“ steht ${counts.times(total)} in ${nameTitles(titles)}, in diesen Sätzen:`,
  unknownKind: ({ name, kinds }) => `„${name}“ ist keine Art von Dokument; es gibt ${numbers.and(kinds)}.`,
  askForm: { title: "Noch einmal fragen", question: "Deine Frage" },
  unhelpfulKept: "Vermerkt, ohne deinen Namen: Die Moderation sieht die Frage unter denen ohne Antwort.",
  unhelpfulNotKept: "Nichts wurde vermerkt: Antworten, die nur du siehst, und die anderer Server werden nicht gezählt.",
  noMoreQuotations: "Der Bestand hat kein weiteres Zitat zu dieser Frage.",
  changedSince: "Der Artikel hat sich geändert oder ist nicht mehr im Bestand; frage noch einmal.",
  inThread: "Die Antwort steht im Thread darunter.",
  sharedBy: ({ name }) => `Geteilt von ${name}`,
  claimsHeading: "Was in den Artikeln dieser Nachricht am nächsten kommt",
  noVerdict: "Casebook fällt kein Urteil: Lies die Zitate und urteile selbst.",
  checks: {
    exact: "Wörtlich: Es steht dort Wort für Wort.",
    altered: "Verändert: Die markierten Wörter stehen dort anders.",
    joined: "Zwei Stellen verbunden: Die Teile stehen dort getrennt.",
    "not found": "In den Quellen nicht gefunden.",
  },
  inTheMessage: "In der Nachricht:",
  nothingOnClaim: "Nichts im Bestand spricht davon.",
  noRoomForClaims: ({ count }) => `Für ${counts.furtherSentences(count)} der Nachricht ist hier kein Platz.`,
  claimsNotChecked: ({ count }) => `Nicht nachgeschlagen: ${counts.furtherSentences(count)} der Nachricht.`,
  noClaims: "Es gibt keinen Satz zum Nachschlagen.",
  noClaimsInMessage:
    "Diese Nachricht hat keinen Satz zum Nachschlagen: Bilder, Einbettungen und Casebooks eigene Antworten haben keinen.",
  contextHeading: "Wo das Zitat steht",
  underHeading: ({ heading }) => `Unter der Überschrift: ${heading}`,
  partOfParagraph: "Ein Teil eines längeren Absatzes.",
};
