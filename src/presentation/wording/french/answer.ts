import type { Sentences } from "../sentences.ts";
import { counts, numbers } from "./counts.ts";
import { dates } from "./dates.ts";

/** Most titles that are named where words are counted. */
const MAX_TITLES = 3;

function nameTitles(titles: readonly string[]): string {
  const named = titles.slice(0, MAX_TITLES).map((title) => `« ${title} »`);
  const left = titles.length - named.length;
  return numbers.and([...named, ...(left > 0 ? [counts.more(left)] : [])]);
}

/** Answers to questions, and to messages that are held against the sources. */
export const answer: Sentences["answer"] = {
  nothingFound: "Rien trouvé.",
  englishOnly: "Les articles sont en anglais : posez la question en anglais.",
  asOf: ({ date }) => `Situation à cette date : ${dates.write(date)}`,
  mayNotAnswer: "Cela ne répond peut-être pas.",
  closest: "Voici les passages les plus proches.",
  reasons: {
    "follow-up":
      "La question fait suite à quelque chose que Casebook n'a pas : reposez-la avec le nom de la personne ou de l'affaire.",
    opinion: "Casebook n'a pas d'opinion ; il cite seulement ce que disent les articles.",
    "about the bot":
      "Casebook est un programme qui cite des articles mot pour mot et n'écrit rien lui-même ; /about en dit plus.",
    chatter: "Cela ne demande rien sur une affaire.",
    schedule: "Les dates encore à venir sont données par /next.",
    "other language":
      "Les articles sont en anglais, et Casebook cherche les mots mêmes de la question : posez-la en anglais.",
  },
  noPassageAnswers: "Rien ici n'y répond.",
  noPassageMentions: ({ words }) => `Aucun passage ici ne mentionne ${numbers.or(words.map((word) => `« ${word} »`))}.`,
  nearestArticle: ({ title, id }) => `Le plus proche : « ${title} » (${id}).`,
  nearestArticles: "Les articles les plus proches :",
  askOtherwise:
    "Casebook ne fait que citer, et ici aucun passage ne répond. Demander avec d'autres mots, en anglais, peut aider ; /sources énumère tous les articles.",
  noQuestionTyped: 'Il n\'y a pas de question ; tapez-en une entre guillemets, comme "Why was the case dismissed?".',
  noQuestion: "Il n'y a pas de question ; tapez-en une, comme « Why was the case dismissed? ».",
  questionTooLong: ({ length, limit }) => `La question compte ${length} caractères ; posez-la en ${limit} ou moins.`,
  tookTooLong:
    "La réponse a pris trop de temps et a été arrêtée. Demandez moins à la fois ; si cela n'aide pas, prévenez la personne qui gère cette copie de Casebook.",
  counted: ({ words, total, titles }) =>
    `« ${words} » figure ${counts.times(total)} dans ${nameTitles(titles)}, dans ces phrases :`,
  unknownKind: ({ name, kinds }) => `« ${name} » n'est pas un type de document ; il y a ${numbers.and(kinds)}.`,
  askForm: { title: "Reformuler la question", question: "Votre question" },
  unhelpfulKept:
    "C'est noté, sans votre nom : les modérateurs voient la question parmi celles qui n'ont pas de réponse.",
  unhelpfulNotKept:
    "Rien n'a été noté : les réponses que personne d'autre que vous ne voit, et celles d'autres serveurs, ne sont pas comptées.",
  noMoreQuotations: "La bibliothèque n'a pas d'autre citation pour cette question.",
  changedSince: "L'article a changé, ou n'est plus dans la bibliothèque ; reposez la question.",
  inThread: "La réponse est dans le fil ci-dessous.",
  sharedBy: ({ name }) => `Partagé par ${name}`,
  claimsHeading: "Ce que les articles disent de plus proche de ce message",
  noVerdict: "Casebook ne rend pas de verdict : lisez les citations et jugez vous-même.",
  checks: {
    exact: "Exacte : elle y figure mot pour mot.",
    altered: "Modifiée : les mots marqués y sont différents.",
    joined: "Deux passages réunis : ses parties y sont séparées.",
    "not found": "Introuvable dans les sources.",
  },
  inTheMessage: "Dans le message :",
  nothingOnClaim: "Rien dans la bibliothèque n'en parle.",
  noRoomForClaims: ({ count }) => `Il n'y a pas de place ici pour ${counts.furtherSentences(count)} du message.`,
  claimsNotChecked: ({ count }) => `Non recherché : ${counts.furtherSentences(count)} du message.`,
  noClaims: "Il n'y a aucune phrase à rechercher.",
  noClaimsInMessage:
    "Ce message n'a aucune phrase à rechercher : les images, les contenus intégrés et les réponses de Casebook n'en ont pas.",
  contextHeading: "Où se trouve la citation",
  underHeading: ({ heading }) => `Sous le titre : ${heading}`,
  partOfParagraph: "Une partie d'un paragraphe plus long.",
};
