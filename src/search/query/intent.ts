/**
 * What somebody wants who asks about a court case. `status`: how a case, or somebody in it, stands. `accusation`: whether
 * somebody did wrong. `representation`, `judge`, `prosecutor`, `identity`, `charge`, `verdict`, `sentence`: what the word
 * says. `reason`: why. `statement`: what somebody said. `schedule`: the next day in court. `other`: anything else.
 */
export type Intent =
  | "status"
  | "latest"
  | "custody"
  | "plea"
  | "schedule"
  | "accusation"
  | "representation"
  | "judge"
  | "prosecutor"
  | "identity"
  | "charge"
  | "verdict"
  | "sentence"
  | "reason"
  | "statement"
  | "other"
  | UnanswerableIntent;

/** What no article answers: talk, what the bot thinks or is, and what goes on from a message that isn't there. */
export type UnanswerableIntent = "chatter" | "opinion" | "about the bot" | "follow-up";

/** Whether a sentence can be told to give what the intent wants, by its look. */
export function wantsFit(intent: Intent): boolean {
  return intent !== "other" && !isUnanswerable(intent);
}

/** Whether the latest that is told answers best. */
export function wantsLatest(intent: Intent): boolean {
  return asksHowItStands(intent) || intent === "accusation";
}

/** Whether any news of how somebody or something stands answers. */
export function asksHowItStands(intent: Intent): boolean {
  return intent === "status" || intent === "latest" || intent === "custody";
}

/** Whether no article answers a question that wants this. */
export function isUnanswerable(intent: Intent): intent is UnanswerableIntent {
  return NO_ARTICLE.has(intent);
}

const NO_ARTICLE: ReadonlySet<Intent> = new Set(["chatter", "opinion", "about the bot", "follow-up"]);
