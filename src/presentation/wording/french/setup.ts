import type { Sentences } from "../sentences.ts";

/** What moderators do first, and what holds in a channel. */
export const setup: Sentences["setup"] = {
  database: "La base de données des réglages (STATE_DB)",
  heading: "Configurer Casebook",
  changed: "C'est fait. Voici ce qui vaut ici :",
  addFirst:
    "1. Ajoutez un document : la bibliothèque est vide. Le bouton ci-dessous prend une page enregistrée, rien d'autre n'est nécessaire.",
  add: "1. Ajoutez des documents avec le bouton ci-dessous, ou /import.",
  access: "2. Qui peut l'utiliser, et où : Paramètres du serveur → Intégrations → Casebook.",
  autoMod: "3. Si AutoMod bloque des citations, exemptez ce salon dans ses règles : les mots sont ceux des articles.",
  ask: "4. Essayez une question, ou /case.",
  caseHere: ({ title }) => `Dans ce salon, une question porte sur ${title}, sauf si elle nomme une autre affaire.`,
  noCaseHere: "Dans ce salon, une question peut porter sur toute affaire ; /setup case: en choisit une.",
  answers: {
    here: "Ici, les réponses sont pour tous ; /setup answers:private les réserve à la personne qui demande.",
    private:
      "Les réponses sont pour la seule personne qui demande, qui peut les partager ; /setup answers:here les montre à tous.",
    thread: "Chaque réponse va dans son propre fil ; /setup answers:here montre les réponses dans ce salon.",
  },
  languages: { en: "anglais", es: "espagnol", fr: "français", de: "allemand", pt: "portugais" },
  languageHere: ({ language }) =>
    `Ce qui entoure les citations est en ${language} pour tous dans ce serveur ; ce que personne d'autre ne voit suit la langue de votre Discord.`,
  languageOfAsker:
    "Ce qui entoure les citations est dans la langue de la personne qui demande ; /setup language: en choisit une pour ce serveur.",
  follow: "5. /follow case publie dans un salon ce qui est nouveau dans une affaire.",
  troubledFollows: ({ count }) => `Salons qui ne reçoivent pas les nouveautés : ${count} ; /follow list dit pourquoi.`,
  notKept:
    "Les réglages des salons ne sont pas gardés : la personne qui gère ce bot nomme un fichier dans STATE_DB et le redémarre.",
};
