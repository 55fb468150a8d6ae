/** What moderators do first, and what holds in a channel. */
export const setup = {
  /** Begins a sentence that says why it can't be used. */
  database: "The database of settings (STATE_DB)",
  heading: "Set up Casebook",
  changed: "Done. This holds here now:",
  addFirst: "1. Add a document: the shelf is empty. The button below takes a saved page, and needs nothing else.",
  add: "1. Add documents with the button below, or /import.",
  access: "2. Who may use it, and where: Server Settings → Integrations → Casebook.",
  autoMod: "3. If AutoMod stops quotations, exempt this channel in its rules: the words are those of articles.",
  ask: "4. Try a question, or /case.",
  caseHere: ({ title }: { readonly title: string }) =>
    `In this channel a question is about ${title}, unless it names another case.`,
  noCaseHere: "In this channel a question may be about any case; /setup case: chooses one.",
  answers: {
    here: "Answers are for everybody here; /setup answers:private keeps them to the asker.",
    private: "Answers are the asker's alone, who may share them; /setup answers:here shows them to everybody.",
    thread: "Each answer goes into a thread of its own; /setup answers:here shows answers in this channel.",
  },
  languages: { en: "English", es: "Spanish", fr: "French", de: "German", pt: "Portuguese" },
  /** The language of what everybody sees; `language` is one of `languages`. */
  languageHere: ({ language }: { readonly language: string }) =>
    `What stands around quotations is in ${language} for everybody in this server; what you alone see follows your Discord.`,
  languageOfAsker:
    "What stands around quotations is in the asker's language; /setup language: chooses one for this server.",
  follow: "5. /follow case posts what is new of a case into a channel.",
  troubledFollows: ({ count }: { readonly count: number }) =>
    `${count === 1 ? "1 followed channel does" : `${count} followed channels do`} not get what is new; /follow list says why.`,
  notKept: "Settings of channels are not kept: whoever runs this bot names a file in STATE_DB and starts it again.",
};
