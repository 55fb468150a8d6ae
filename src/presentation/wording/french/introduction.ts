import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";

/** What the bot is, for those who meet it. */
export const introduction: Sentences["introduction"] = {
  name: "Casebook",
  purpose: [
    "répond à des questions sur des affaires judiciaires en citant des articles mot pour mot, avec leur référence.",
    "Il n'a pas d'opinion et n'écrit rien lui-même sur une affaire ; il ne lit que des articles en anglais,",
    "et là où ils se taisent, il le dit. Un encodeur peut aider à classer ce qui est trouvé ; il n'écrit rien.",
  ],
  purposeInOneLine:
    "répond à des questions sur des affaires judiciaires en citant des articles mot pour mot, avec leur référence. Il n'a pas d'opinion, n'écrit rien lui-même sur une affaire, ne lit que des articles en anglais et, là où ils se taisent, il le dit. Un encodeur peut aider à classer ce qui est trouvé ; il n'écrit rien.",
  verbatim:
    "Une citation est un extrait de son document, à la lettre. D'un PDF, c'est sa couche de texte dans l'ordre de lecture : les retours et numéros de ligne, les tampons, les titres courants et les traits d'union en fin de ligne sont omis, et █ se trouve là où un cadre cache des mots.",
  examples: "Questions qui ont une réponse (en anglais)",
  buttons:
    "Sous une réponse, Plus montre d'autres citations et Citer écrit des références à copier ; le menu ouvre l'endroit d'une citation et repose la question. Ce que personne d'autre ne voit, Partager ou Publier ici le montre à tous. Le menu ci-dessous ouvre une affaire en bref.",
  noContact: "La personne qui gère cette copie n'a nommé aucun contact pour les corrections et les retraits.",
  noContactSet:
    "La personne qui gère cette copie n'a nommé aucun contact pour les corrections et les retraits (CONTACT).",
  contact: ({ contact }) => `Corrections et retraits : ${contact}`,
  questionsKept: ({ days }) =>
    `Les questions sans réponse sûre sont gardées ${counts.days(days)} pour les modérateurs, sans trace de qui a demandé ; les questions privées ne le sont jamais.`,
  moderators: "Pour la modération",
  inMessageMenu: ({ name }) => `Menu d'un message → Applications → ${name}`,
  howToType: "Une ligne sans barre oblique est une question ; exit quitte. /about dit ce qui est dans la bibliothèque.",
};
