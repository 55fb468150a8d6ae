import type { Sentences } from "../sentences.ts";

/** Why somebody is not answered: they may not, or what they pressed or typed is gone. */
export const interactionDenials: Sentences["interactionDenials"] = {
  "not served here": "Dieses Casebook antwortet nur auf seinem Heimatserver.",
  "no home server":
    "Befehle der Moderation gehen nur im Terminal, weil dieses Casebook keinen Heimatserver hat (DISCORD_GUILD_ID).",
  "home server only": "Befehle der Moderation gehen nur auf dem Heimatserver dieses Casebook.",
  "no shelf here": "Befehle der Moderation gehen auf Servern, die Casebook hereingelassen haben.",
  "moderators only":
    "Das ist für die Moderation: Mitglieder mit der Berechtigung Server verwalten, oder mit einer Rolle, die wer diesen Bot betreibt in MODERATOR_ROLE_IDS genannt hat.",
  "unknown command": "Casebook hat diesen Befehl nicht mehr. Starte Discord neu, um die zu sehen, die es hat.",
  "unknown button": "Dieser Knopf stammt von einer anderen Version von Casebook; frage noch einmal.",
  "outdated button": "Dieser Knopf stammt von einer älteren Version von Casebook; frage noch einmal.",
  "unknown form": "Dieses Formular stammt von einer anderen Version von Casebook; tippe den Befehl noch einmal.",
  "too fast": "Das ist viel auf einmal. Hol Luft, und frage in zehn Sekunden noch einmal.",
  "not yours": "Nur wer gefragt hat, und wer hier Nachrichten verwalten darf, kann diese Antwort löschen.",
};
