/** What moderators did to articles. */
export const moderation = {
  heading: "What moderators did",
  actions: {
    imported: "Imported",
    "import undone": "Import undone",
    hidden: "Hidden",
    shown: "Shown again",
    corrected: "Corrected",
  },
  /** Who did it, where it was not in Discord. */
  atTheDesk: "at the desk",
  named: ({ title, path }: { readonly title: string; readonly path: string }) => `“${title}” (${path})`,
  done: {
    hidden: "From now on it stands in no answer, timeline, card, list or file.",
    shown: "From now on it is served again.",
    "import undone": "The file is gone, and nothing of it is served any more.",
  },
  notReadAgain:
    "The file is changed, but the shelf could not be read again, so what was served before still is; /reload tries once more.",
  oldMessagesStay:
    "Messages that quote it already stay until somebody deletes them; their buttons open nothing of it any more.",
  noted: "Noted in /article log.",
  notKept: "No log of this is kept: whoever runs this bot names a file in STATE_DB and starts it again.",
  none: "No moderator has imported, hidden or shown an article here so far.",
  pageOf: ({ page, pages, total }: { readonly page: number; readonly pages: number; readonly total: number }) =>
    `${total === 1 ? "1 entry" : `${total} entries`}, the newest first; page ${page} of ${pages}.`,
  hiddenOtherwise: ({ path }: { readonly path: string }) =>
    `${path} is taken down by other words than a line hidden: true, so nothing was changed; edit the file.`,
  changedSinceImport: ({ path }: { readonly path: string }) =>
    `${path} was changed since it was imported, so it stays; /article hide takes it down.`,
  fileGone: ({ path }: { readonly path: string }) => `${path} is not there any more; /reload tells what is.`,
  noSuchArticle: {
    served: ({ name }: { readonly name: string }) =>
      `No article that is served is called “${name}”; choose one from the list that opens while you type.`,
    hidden: ({ name }: { readonly name: string }) =>
      `No article that is hidden by its own file is called “${name}”; choose one from the list that opens while you type.`,
    imported: ({ name }: { readonly name: string }) =>
      `No import of “${name}” can be undone; choose one from the list that opens while you type.`,
  },
  severalArticles: ({ name }: { readonly name: string }) =>
    `“${name}” may mean each of these; choose one from the list that opens while you type.`,
};
