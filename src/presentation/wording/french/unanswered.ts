import type { Sentences } from "../sentences.ts";
import { counts, numbers } from "./counts.ts";
import { dates } from "./dates.ts";
import { problems } from "./problems.ts";

const ofLast = (days: number) => (days === 1 ? "du dernier jour" : `des ${numbers.integer(days)} derniers jours`);

/** The list of questions that found nothing. */
export const unanswered: Sentences["unanswered"] = {
  heading: "Questions sans réponse",
  listed: (list) =>
    `${counts.questions(list.total)} ${ofLast(list.days)}, les plus fréquentes d'abord · page ${list.page} sur ${list.pages}`,
  listedAfterTotal: (list) =>
    ` ${ofLast(list.days)}, les plus fréquentes d'abord, page ${list.page} sur ${list.pages}${list.page < list.pages ? ` ; page:${list.page + 1} donne la suivante` : ""}`,
  none: "Il n'y en a aucune : chaque question a trouvé quelque chose, ou son délai est passé.",
  notKept:
    "Les questions sans réponse ne sont pas gardées : pour les garder, la personne qui gère ce bot nomme un fichier dans GAPS_DB (et un nombre supérieur à 0 dans GAPS_DAYS, s'il vaut 0) et le redémarre.",
  asked: ({ count, firstAsked, lastAsked, case: slug }) => {
    const [first, last] = [dates.write(firstAsked), dates.write(lastAsked)];
    const often = count === 1 ? "posée une fois" : `posée ${numbers.integer(count)} fois`;
    const when = first === last ? `le ${first}` : `du ${first} au ${last}`;
    return `${often}, ${when}${slug === undefined ? "" : `, dans l'affaire ${slug}`}`;
  },
  unusable: (problem) => problems.database(problem),
  unusableSet: (problem) => problems.database(problem, "La base de données des questions sans réponse (GAPS_DB)"),
  clearThis: "Retirer cette question ?",
  clearTyped: ({ question, asked }) => `Retirer « ${question} » (${asked}) ? Tapez yes ; toute autre chose la garde.`,
  clearedTyped: ({ question, asked }) => `Retirée : « ${question} » (${asked}).`,
  cleared: ({ question, asked }) => `Retirée : « ${question} », ${asked}.`,
  gone: "Cette question n'est plus sur la liste.",
  unknown: ({ words }) => `Aucune question sans réponse ne dit « ${words} ».`,
  ambiguousTyped: ({ words }) =>
    `« ${words} » peut désigner plusieurs questions ; retirez-en une par ce qui est écrit dessous :`,
  ambiguous: ({ words, count }) => `« ${words} » peut désigner ${counts.questions(count)} ; retirez-en une :`,
  typeMore: ({ count }) => `et ${counts.furtherQuestions(count)} ; tapez-en davantage`,
  fileHeading: "Les questions sans réponse pour un tableur",
};
