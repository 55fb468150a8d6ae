/** Why somebody is not answered: they may not, or what they pressed or typed is gone. */
export const interactionDenials = {
  "not served here": "This copy of Casebook answers in its home server only.",
  "no home server":
    "Moderators' commands work in the terminal only, as this copy of Casebook has no home server (DISCORD_GUILD_ID).",
  "home server only": "Moderators' commands work in this copy's home server only.",
  "no shelf here": "Moderators' commands work in servers that have let Casebook in.",
  "moderators only":
    "This is for moderators: members with the Manage Server permission, or with a role that whoever runs this bot has named in MODERATOR_ROLE_IDS.",
  "unknown command": "Casebook doesn't have this command any more. Restart Discord to see those that it has.",
  "unknown button": "This button is from another version of Casebook; ask again.",
  "outdated button": "This button was made by an older version of Casebook; ask again.",
  "unknown form": "This form is from another version of Casebook; type the command again.",
  "too fast": "That is a lot at once. Take a breath, and ask again in ten seconds.",
  "not yours": "Only whoever asked, and who may manage messages here, can delete this answer.",
};
