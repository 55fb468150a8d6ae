import { writeDate } from "../../../documents/citation.ts";
import { counts, numbers } from "./counts.ts";

/** Most titles that are named where words are counted. */
const MAX_TITLES = 3;

function nameTitles(titles: readonly string[]): string {
  const named = titles.slice(0, MAX_TITLES).map((title) => `“${title}”`);
  const left = titles.length - named.length;
  return numbers.and([...named, ...(left > 0 ? [counts.more(left)] : [])]);
}

/** Answers to questions, and to messages that are held against the sources. */
export const answer = {
  nothingFound: "Nothing found.",
  /** That articles are English, to those who may ask in their own language; nothing to those who read English. */
  englishOnly: undefined as string | undefined,
  /** When it was as a quotation says; `date` is ISO 8601 at day, month or year. */
  asOf: ({ date }: { readonly date: string }) => `As of ${writeDate(date)}`,
  /** Said above passages that are near to the question and may be about something else. */
  mayNotAnswer: "This may not answer it.",
  closest: "These passages are the closest.",
  /** Why no article answers, where the question itself tells. */
  reasons: {
    "follow-up":
      "The question goes on from something that Casebook doesn't have: ask again with the name of the person or case.",
    opinion: "Casebook has no opinions; it only quotes what the articles say.",
    "about the bot":
      "Casebook is a program that quotes articles word for word and writes nothing itself; /about says more.",
    chatter: "That asks nothing about a case.",
    schedule: "Dates that are still to come are listed by /next.",
    "other language": "The articles are in English, and Casebook looks for the question's own words: ask in English.",
  },
  /** Said where the words of the question occur, but no passage answers it. */
  noPassageAnswers: "Nothing here answers that.",
  /** `words`: those of the question that no passage has, each as it is to be shown. */
  noPassageMentions: ({ words }: { readonly words: readonly string[] }) =>
    `No passage here mentions ${numbers.or(words.map((word) => `“${word}”`))}.`,
  nearestArticle: ({ title, id }: { readonly title: string; readonly id: string }) => `Nearest: “${title}” (${id}).`,
  nearestArticles: "The nearest articles:",
  askOtherwise:
    "Casebook only quotes, and here no passage answers. Asking in other words, in English, may help; /sources lists all articles.",
  noQuestionTyped: 'There is no question; type one in quotes, such as "Why was the case dismissed?".',
  noQuestion: "There is no question; type one, such as “Why was the case dismissed?”.",
  questionTooLong: ({ length, limit }: { readonly length: number; readonly limit: number }) =>
    `The question has ${length} characters; ask it in ${limit} or fewer.`,
  /** Said where an answer took longer than any may. */
  tookTooLong:
    "The answer took too long and was stopped. Ask for less at once; if that doesn't help, tell whoever runs this copy of Casebook.",
  counted: ({
    words,
    total,
    titles,
  }: {
    readonly words: string;
    readonly total: number;
    readonly titles: readonly string[];
  }) => `“${words}” stands ${counts.times(total)} in ${nameTitles(titles)}, in these sentences:`,
  unknownKind: ({ name, kinds }: { readonly name: string; readonly kinds: readonly string[] }) =>
    `“${name}” is no kind of document; there are ${numbers.and(kinds)}.`,
  askForm: { title: "Ask again", question: "Your question" },
  unhelpfulKept: "Noted, without your name: moderators see the question among those without an answer.",
  unhelpfulNotKept: "Nothing was noted: answers that only you see, and those of other servers, are not counted.",
  noMoreQuotations: "The shelf has no further quotation for this question.",
  inThread: "The answer is in the thread below.",
  changedSince: "The article has changed, or is no longer on the shelf; ask again.",
  sharedBy: ({ name }: { readonly name: string }) => `Shared by ${name}`,
  claimsHeading: "What the articles say closest to this message",
  noVerdict: "Casebook gives no verdict: read the quotations and judge for yourself.",
  /** What is found of a text that is given as a quotation; nothing about whether it is true. */
  checks: {
    exact: "Exact: it stands there word for word.",
    altered: "Altered: the marked words stand there otherwise.",
    joined: "Two passages joined: its parts stand apart.",
    "not found": "Not found in the sources.",
  },
  inTheMessage: "In the message:",
  nothingOnClaim: "Nothing on the shelf speaks of this.",
  noRoomForClaims: ({ count }: { readonly count: number }) =>
    `There is no room here for ${counts.furtherSentences(count)} of the message.`,
  claimsNotChecked: ({ count }: { readonly count: number }) =>
    `${counts.furtherSentences(count)} of the message not looked up.`,
  noClaims: "There is no sentence to look up.",
  noClaimsInMessage: "That message has no sentence to look up: pictures, embeds and Casebook's own answers have none.",
  contextHeading: "Where the quotation stands",
  underHeading: ({ heading }: { readonly heading: string }) => `Under the heading: ${heading}`,
  partOfParagraph: "A part of a longer paragraph.",
};
