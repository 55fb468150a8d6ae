import type { Sentences } from "../sentences.ts";

/** Why an answer did not come, to whoever asked for it. */
export const failures: Sentences["failures"] = {
  gone: "Ce message n'existe plus.",
  stoppedByAutoMod:
    "L'AutoMod de ce serveur a bloqué la réponse, sans doute pour un mot d'une citation. Demandez avec l'option private, ou demandez à un modérateur d'exempter Casebook.",
  forbidden: "Il manque à Casebook une permission pour cela dans ce salon ; un modérateur peut l'accorder.",
  outOfReach: "Discord n'a pas pris la réponse ; veuillez reposer la question.",
  shelfOutOfReach: "La bibliothèque de ce serveur ne peut pas être lue en ce moment ; réessayez dans une minute.",
  unexpected: ({ id }) => `Quelque chose s'est mal passé ici, et ce n'est pas de votre fait (${id}).`,
};
