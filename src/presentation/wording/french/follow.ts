import type { FollowProblem, NewsKind } from "../../../storage/follows.ts";
import type { Sentences } from "../sentences.ts";
import { numbers } from "./counts.ts";

const KINDS: Readonly<Record<NewsKind, string>> = {
  articles: "articles",
  "court papers": "pièces judiciaires",
  events: "événements",
  dates: "dates à venir",
};

const PROBLEMS: Readonly<Record<FollowProblem, string>> = {
  refused:
    "Discord ne laisse pas Casebook publier là. Les nouveautés attendent et seront publiées avec les suivantes dès que Casebook le pourra.",
  gone: "Ce salon n'existe plus ; il vient d'être retiré de cette liste.",
  unsure:
    "Casebook a été arrêté pendant qu'il publiait les dernières nouveautés ; elles manquent peut-être et ne sont pas publiées deux fois.",
};

/** Telling channels what is new of a case. */
export const follow: Sentences["follow"] = {
  heading: "Affaires suivies",
  none: "Aucun salon n'est averti des nouveautés. /follow case commence : après un rechargement ou un import, un message, en citations, sans mention.",
  into: "dans",
  kinds: ({ kinds, all }) => (kinds.length === all ? "" : ` : ${numbers.and(kinds.map((kind) => KINDS[kind]))}`),
  caseGone: ({ slug }) => `${slug} (cette affaire n'existe plus)`,
  problem: ({ problem }) => PROBLEMS[problem],
  changes: {
    started:
      "C'est fait. Ce qui est nouveau à partir de maintenant y est publié après un rechargement ou un import, sans mention.",
    stopped: "C'est fait. Plus rien n'y est publié sur cette affaire.",
    "not followed": "Ce salon ne suit pas cette affaire ; rien n'a été changé.",
  },
  tooMany: ({ limit }) => `Un serveur a droit à ${limit} suivis au plus ; arrêtez-en d'abord un avec /follow stop.`,
  notKept:
    "Les suivis ne sont pas conservés : la personne qui gère ce bot nomme un fichier dans STATE_DB et le redémarre.",
  newOf: ({ title }) => `Nouveau : ${title}`,
  parts: {
    filings: "Nouvelles pièces judiciaires",
    articles: "Nouveaux articles",
    events: "Ce qui s'est passé",
    dates: "Dates à venir",
  },
  alsoNew: "Aussi nouveau",
  more: ({ count }) => `Et ${count} de plus ; /case et /timeline les montrent.`,
};
