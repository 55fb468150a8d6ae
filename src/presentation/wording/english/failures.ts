/** Why an answer did not come, to whoever asked for it. */
export const failures = {
  gone: "That message is gone already.",
  stoppedByAutoMod:
    "This server's AutoMod stopped the answer, most likely for a word in a quotation. Ask with the option private, or ask a moderator to exempt Casebook.",
  shelfOutOfReach: "This server's shelf can't be read just now; please try again in a minute.",
  forbidden: "Casebook lacks a permission for that in this channel; a moderator can grant it.",
  outOfReach: "Discord did not take the answer; please ask again.",
  /** `id` finds the details in the log. */
  unexpected: ({ id }: { readonly id: string }) => `Something went wrong here, and it is not your doing (${id}).`,
};
