import type { MarkFault } from "../../../documents/markedPages.ts";

/** The words of the moderators' desk. */
export const desk = {
  title: "Moderators' desk",
  skip: "Skip to the work",
  nav: { work: "Drop and publish", documents: "Documents", questions: "Questions", log: "Log", leave: "Leave" },
  sections: "The desk",
  key: {
    heading: "Open the desk",
    field: "Key",
    what: "The key is printed where Casebook was started. It opens the desk once; then the next one is printed there.",
    open: "Open",
    wrong: "That is not the key. It may have been used: the newest one is the last that was printed.",
  },
  refused: {
    heading: "The desk is closed here",
    "not from this machine": "It can be opened from the machine alone on which Casebook runs.",
    "through a proxy": "It works behind no proxy, as there everybody would seem to come from this machine.",
    "another host": "Open it by the address that was printed, http://127.0.0.1 with its port.",
    "another site": "The form did not come from the desk's own page. Open the desk by the address that was printed.",
    form: "The form is of a session that has ended. Open the page anew and send it again.",
    formHeading: "Nothing was done",
    unreadable: "What was sent is no form that can be read, or it broke off. Send it again.",
    tooLarge: ({ megabytes }: { readonly megabytes: number }) => `At most ${megabytes} MB are taken at once.`,
    back: "To the desk",
    yourText: "What you had typed",
    copyIt: "It is kept nowhere but on this page: copy it before you go on.",
  },
  drop: {
    heading: "Drop files in",
    what: "PDF, HTML, Markdown or text. They are read here, and nobody sees them before you publish them.",
    field: "Files",
    read: "Read them",
    none: "No file was sent.",
    notAPage: ({ file }: { readonly file: string }) => `${file}: it is no .pdf, .html, .md or .txt file.`,
    tooLarge: ({ file, megabytes }: { readonly file: string; readonly megabytes: number }) =>
      `${file}: a file of that kind may have at most ${megabytes} MB.`,
    notRead: ({ file, why }: { readonly file: string; readonly why: string }) => `${file}: ${why}`,
    full: ({ limit }: { readonly limit: number }) =>
      `At most ${limit} drafts are kept: publish or discard one, then drop the file again.`,
    tookTooLong: "It took too long and was stopped.",
  },
  draft: {
    list: "Drafts",
    none: "There are no drafts.",
    kept: "Drafts are kept in memory alone, until they are published or Casebook ends.",
    case: "Case (the name of its folder)",
    text: "The file: front matter between the dashes, the text below; page marks stand in <!-- -->",
    check: "Check",
    publish: "Publish",
    discard: "Discard",
    makeCase: "Make the case's folder if there is none",
    replace: "Replace what stands there",
    wellIf: "It can be published",
    notYet: "It can't be published yet",
    wouldStand: ({ path, passages }: { readonly path: string; readonly passages: number }) =>
      `It would stand at ${path}, with ${passages === 1 ? "one passage" : `${passages} passages`} to quote from.`,
    standsAlready: "The same words stand on the shelf already.",
    doubts: {
      "new case": "The case has no folder yet: tick the box to make it.",
      "same page": "The same page stands there with other words: tick the box to replace it.",
      "same name": "Another document of that name stands there: tick the box to replace it.",
    },
    isTakenDown: "Its front matter hides or retracts it: it would not be shown.",
    missing: ({ facts }: { readonly facts: readonly string[] }) => `Not found in the file: ${facts.join(", ")}.`,
    leftOut: ({ count }: { readonly count: number }) =>
      `${count === 1 ? "One block of the page was" : `${count} blocks of the page were`} left out as none of the article's.`,
    pages: "Pages",
    pageColumns: ["Page of the PDF", "Cited as", "Begins with"],
    faults: "Page marks to look at",
    fault: (fault: MarkFault): string => {
      switch (fault.code) {
        case "no-mark":
          return `Line ${fault.line}: “${fault.words}” is no page mark; write page 5, or page 5, stamped 4.`;
        case "out-of-order":
          return `Page ${fault.page} comes after page ${fault.before}.`;
        case "cited-twice":
          return `Pages ${fault.before} and ${fault.page} are both cited as ${fault.cited}.`;
      }
    },
    published: ({ title, path }: { readonly title: string; readonly path: string }) =>
      `Published: “${title}”, at ${path}.`,
    notServed: "The shelf was not read again yet, so it is not served; /reload reads it.",
    gone: "There is no such draft; it was published or discarded, or Casebook was started anew.",
    goneText: "To go on with it, save it as a .md file and drop that.",
    changedMeanwhile:
      "The draft has changed since you opened it, in another tab perhaps. What you typed stands below and is not kept.",
    openAnew: "Open the draft as it is now",
    line: ({ line, why }: { readonly line: number; readonly why: string }) => `Line ${line}: ${why}.`,
  },
  documents: {
    heading: "Documents",
    edit: "Edit",
    unserved: "Files that are not served as they stand",
    none: "Every file is served.",
    save: "Save",
    hide: "Hide",
    unhide: "Show again",
    reason: "Why (optional)",
    saved: ({ path }: { readonly path: string }) => `Saved: ${path}.`,
    wellFormed: "The shelf would take it.",
    changedMeanwhile: "The file has changed since you opened it. Open it anew; your text stands below.",
    notSaved:
      "Your changes to the text are not saved. They stand below; the file has changed, so open it anew to make them.",
    openAnew: "Open the file as it is now",
    noSuch: "There is no such document.",
    back: "All documents",
  },
  questions: {
    heading: "Questions without a good answer",
    what: "Those that found nothing, and those whose answer somebody said doesn't answer, the most often asked first.",
    notKept: "They are kept only where GAPS_DB names a file.",
    unusable: "They can't be read; npm run doctor says why.",
    none: "There are none.",
    asked: ({ count, lastAsked }: { readonly count: number; readonly lastAsked: string }) =>
      `asked ${count === 1 ? "once" : `${count} times`}, last on ${lastAsked}`,
    answeredNow: "The shelf's answer now:",
    closest: "The closest passage, which may not answer it:",
    clear: "Clear",
    clearOne: ({ question }: { readonly question: string }) => `Clear: ${question}`,
    cleared: "The question is cleared.",
    near: "Documents that could answer it:",
    nothingNear: "No document on the shelf is near it.",
  },
  process: {
    open: ({ url, key }: { readonly url: string; readonly key: string }) =>
      `Moderators' desk: ${url} with the key ${key}`,
    notNoted: ({ why }: { readonly why: string }) => `What is done at the desk is not noted: ${why}`,
    portTaken: ({ port }: { readonly port: number }) => `Port ${port} is taken; set DESK_PORT to another one.`,
    notOpened: ({ port, cause }: { readonly port: number; readonly cause: string }) =>
      `The moderators' desk can't be opened on port ${port} (${cause}).`,
  },
};
