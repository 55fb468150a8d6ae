import type { Sentences } from "../sentences.ts";

/** Why somebody is not answered: they may not, or what they pressed or typed is gone. */
export const interactionDenials: Sentences["interactionDenials"] = {
  "not served here": "Cette copie de Casebook ne répond que dans son serveur d'origine.",
  "no home server":
    "Les commandes de modération ne marchent que dans le terminal, car cette copie de Casebook n'a pas de serveur d'origine (DISCORD_GUILD_ID).",
  "home server only": "Les commandes de modération ne marchent que dans le serveur d'origine de cette copie.",
  "no shelf here": "Les commandes de modération marchent dans les serveurs qui ont admis Casebook.",
  "moderators only":
    "C'est réservé aux modérateurs : les membres qui ont la permission Gérer le serveur, ou un rôle que la personne qui gère ce bot a nommé dans MODERATOR_ROLE_IDS.",
  "unknown command": "Casebook n'a plus cette commande. Redémarrez Discord pour voir celles qu'il a.",
  "unknown button": "Ce bouton vient d'une autre version de Casebook ; reposez la question.",
  "outdated button": "Ce bouton vient d'une version plus ancienne de Casebook ; reposez la question.",
  "unknown form": "Ce formulaire vient d'une autre version de Casebook ; retapez la commande.",
  "too fast": "Cela fait beaucoup d'un coup. Respirez, et redemandez dans dix secondes.",
  "not yours": "Seule la personne qui a demandé, ou qui peut gérer les messages ici, peut supprimer cette réponse.",
};
