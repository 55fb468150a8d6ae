import type { Sentences } from "../sentences.ts";

/** Ce que les modérateurs ont fait des articles. */
export const moderation: Sentences["moderation"] = {
  heading: "Ce que la modération a fait",
  actions: {
    imported: "Importé",
    "import undone": "Import annulé",
    hidden: "Masqué",
    shown: "Affiché de nouveau",
    corrected: "Corrigé",
  },
  atTheDesk: "au bureau de modération",
  named: ({ title, path }) => `« ${title} » (${path})`,
  done: {
    hidden: "Désormais, il ne figure plus dans aucune réponse, chronologie, fiche, liste ni aucun fichier.",
    shown: "Il est de nouveau proposé.",
    "import undone": "Le fichier est supprimé, et plus rien n'en est proposé.",
  },
  notReadAgain:
    "Le fichier est modifié, mais la bibliothèque n'a pas pu être relue : ce qui était proposé l'est encore. /reload réessaie.",
  oldMessagesStay:
    "Les messages qui le citent déjà restent jusqu'à ce que quelqu'un les supprime ; leurs boutons n'en ouvrent plus rien.",
  noted: "Noté dans /article log.",
  notKept:
    "Aucun journal n'en est tenu : la personne qui gère ce bot indique un fichier dans STATE_DB et le redémarre.",
  none: "Aucun modérateur n'a encore importé, masqué ni réaffiché d'article ici.",
  pageOf: ({ page, pages, total }) =>
    `${total === 1 ? "1 entrée" : `${total} entrées`}, de la plus récente à la plus ancienne ; page ${page} sur ${pages}.`,
  hiddenOtherwise: ({ path }) =>
    `${path} est masqué autrement que par une ligne hidden: true, donc rien n'a été modifié ; modifiez le fichier.`,
  changedSinceImport: ({ path }) =>
    `${path} a été modifié depuis son import, donc il reste ; /article hide masque l'article.`,
  fileGone: ({ path }) => `${path} n'existe plus ; /reload dit ce qui existe.`,
  noSuchArticle: {
    served: ({ name }) =>
      `Aucun article proposé ne s'appelle « ${name} » ; choisissez-en un dans la liste qui s'ouvre pendant la saisie.`,
    hidden: ({ name }) =>
      `Aucun article masqué par son propre fichier ne s'appelle « ${name} » ; choisissez-en un dans la liste qui s'ouvre pendant la saisie.`,
    imported: ({ name }) =>
      `Aucun import de « ${name} » ne peut être annulé ; choisissez-en un dans la liste qui s'ouvre pendant la saisie.`,
  },
  severalArticles: ({ name }) =>
    `« ${name} » peut désigner chacun de ceux-ci ; choisissez-en un dans la liste qui s'ouvre pendant la saisie.`,
};
