import type { Sentences } from "../sentences.ts";

/** Why an answer did not come, to whoever asked for it. */
export const failures: Sentences["failures"] = {
  gone: "Diese Nachricht ist schon weg.",
  stoppedByAutoMod:
    "AutoMod hat die Antwort auf diesem Server aufgehalten, wohl wegen eines Wortes in einem Zitat. Frage mit der Option private, oder bitte die Moderation, Casebook auszunehmen.",
  forbidden: "Casebook fehlt dafür eine Berechtigung in diesem Kanal; die Moderation kann sie erteilen.",
  outOfReach: "Discord hat die Antwort nicht angenommen; bitte frage noch einmal.",
  shelfOutOfReach:
    "Der Bestand dieses Servers kann gerade nicht gelesen werden; versuche es in einer Minute noch einmal.",
  unexpected: ({ id }) => `Hier ist etwas schiefgegangen, und es liegt nicht an dir (${id}).`,
};
