import type { CommandWording } from "../commandWording.ts";

/** What commands do. */
export const commands: CommandWording = {
  ask: {
    description: "Posez une question en anglais ; les articles répondent avec leurs propres mots",
    options: {
      question: "Ce que vous voulez savoir, en anglais",
      case: "Seulement cette affaire",
      kind: "Seulement les documents de ce type, comme order ou complaint",
    },
  },
  case: {
    description: "Une affaire en bref, en citations : où elle en est, la prochaine date, qui est qui",
    options: { case: "Quelle affaire" },
  },
  timeline: {
    description: "La chronologie d'une affaire ; chaque entrée est une citation datée",
    options: {
      case: "Quelle affaire",
      about: "Seulement ce qui en parle, comme un nom",
      from: "Premier jour, mois ou année",
      to: "Dernier jour, mois ou année",
    },
  },
  next: {
    description: "Les prochaines dates prévues, chacune dans les mots de sa source",
    options: { case: "Seulement cette affaire" },
  },
  sources: {
    description: "Les articles de la bibliothèque, les plus récents d'abord",
    options: {
      case: "Seulement cette affaire",
      kind: "Seulement les documents de ce type, comme order ou complaint",
      page: "Quelle page de la liste",
    },
  },
  "Check against the sources": {
    description:
      "Cherche les citations d'un message dans les sources, et ce qu'elles disent de plus proche ; au lecteur de juger",
  },
  about: { description: "Ce qu'est Casebook, ce qui est dans la bibliothèque et à qui écrire" },
  help: { description: "Comment demander, et ce qu'est Casebook" },
  setup: {
    description: "Que faire d'abord, et ce qui vaut dans ce salon",
    options: {
      case: "L'affaire dont il s'agit dans ce salon si aucune n'est nommée ; none l'enlève",
      answers: "Où vont les réponses : dans ce salon, à la seule personne qui demande, ou dans des fils",
      language: "La langue autour des citations que tout le serveur voit ; own est celle de qui demande",
    },
  },
  "follow case": {
    description: "Publie dans un salon ce qui est nouveau dans une affaire, en citations et sans mention",
    options: {
      case: "Quelle affaire",
      channel: "Quel salon ou fil ; celui-ci si vous n'en choisissez pas",
      kinds: "Ce qui est annoncé ; tout si vous ne choisissez pas",
    },
  },
  "follow list": { description: "Quels salons sont avertis de quelle affaire, et si cela marche" },
  "follow stop": {
    description: "Ne plus rien publier de nouveau d'une affaire dans un salon",
    options: { case: "Quelle affaire", channel: "Quel salon ou fil ; celui-ci si vous n'en choisissez pas" },
  },
  gaps: {
    description: "Les questions qui n'ont rien trouvé, les plus fréquentes d'abord",
    options: { page: "Quelle page de la liste", clear: "Une question, ou une partie, à retirer de la liste" },
  },
  reload: { description: "Relire le dossier des articles et dire ce qui a changé" },
  import: { description: "Mettre une page enregistrée dans une affaire comme article" },
  "article hide": {
    description: "Masquer un article : il quitte aussitôt réponses, chronologies et listes",
    options: { article: "Quel article", reason: "Pourquoi, pour le journal de la modération" },
  },
  "article unhide": {
    description: "Afficher de nouveau un article masqué",
    options: { article: "Quel article masqué", reason: "Pourquoi, pour le journal de la modération" },
  },
  "article undo": {
    description: "Annuler un import : son fichier disparaît, s'il n'a pas été modifié depuis",
    options: { article: "Quel article importé" },
  },
  "article log": {
    description: "Qui a importé, masqué ou réaffiché quel article, quand et pourquoi",
    options: { page: "Quelle page du journal" },
  },
  private: { description: "Personne d'autre ne voit la réponse ; vous pouvez la partager ensuite" },
};
