/** The words of the web pages around a reply. They are in English alone, as the documents are. */
export const webPages = {
  name: "Casebook",
  skip: "Skip to the answer",
  sections: "Pages",
  printed: ({ address }: { readonly address: string }) => `Printed from ${address}`,
  footer: "Every quotation is a slice of its document, to the letter. Nothing that you ask is kept.",
  actions: "What you can do with this",
  answer: "Answer",
  toStart: "Ask a question",
  citations: {
    title: "Citations",
    styles: "Styles of citation",
    addresses: "Addresses of the quotations",
    addressOf: ({ number, place }: { readonly number: number; readonly place: string }) =>
      `Quotation ${number}: ${place}`,
    addressesWhat: "Each opens its document at the quotation, as long as the document says the same.",
  },
  found: {
    title: "How this was found",
    what: "Passages of the documents were ranked by the words that they share with the question, and by how alike they are in meaning where the encoder is installed. What ranked best was cut out of its document; no word was written.",
    shares: ({ number, words }: { readonly number: number; readonly words: readonly string[] }) =>
      `Quotation ${number} shares with the question: ${words.map((word) => `“${word}”`).join(", ")}.`,
    sharesNothing: ({ number }: { readonly number: number }) =>
      `Quotation ${number} shares no word with the question; it was found by its place, its heading or its meaning.`,
  },
  basedOn: ({ count }: { readonly count: number }) => `based on ${count} reports`,
  home: {
    title: "Ask what the documents say",
    lead: "Answers are quotations with their sources, or silence.",
    examples: "Questions that it answers",
    shelf: "On the shelf",
    empty: "The shelf is empty.",
  },
  nav: {
    ask: "Ask",
    timeline: "Timeline",
    next: "Next dates",
    sources: "Documents",
    check: "Check a quotation",
    about: "About",
  },
  fields: {
    question: "Your question",
    case: "Case",
    anyCase: "All cases",
    about: "Only what speaks of",
    kind: "Kind of document",
    year: "Year",
    all: "All",
    from: "From (a day, month or year)",
    to: "To",
    message: "A message or a quotation",
    askFor: "Ask",
    show: "Show",
    check: "Check against the sources",
  },
  timeline: {
    title: "A case, day by day",
    all: "Show every entry",
    main: "Show the main entries",
    files: {
      markdown: "to read and to print",
      csv: "for a spreadsheet",
      icalendar: "for a calendar",
      timelinejs: "for a page with TimelineJS",
    },
    narrow: "Another case, name or time",
    toNarrow: "Narrow it by kind, year or name",
    beyond: ({ shown }: { readonly shown: number }) =>
      `No more than ${shown} entries are shown. Narrow the timeline by year, kind or name to see the others.`,
  },
  pages: {
    previous: "Previous page",
    next: "Next page",
    of: ({ page, pages }: { readonly page: number; readonly pages: number }) => `Page ${page} of ${pages}`,
  },
  check: {
    title: "Is it quoted right?",
    lead: "Paste what somebody quoted. It is looked for in the documents to the letter, and what comes closest is shown.",
  },
  reading: {
    open: "Read it there",
    document: "Read the document",
    cite: "Cite",
    toPage: ({ pages }: { readonly pages: number }) => `Go to page (1 to ${pages})`,
    toCitedPage: "Go to page of the paper",
    go: "Go",
    noSuchPage: ({ page }: { readonly page: number }) => `No page of the paper is numbered ${page}`,
    noSuchPageWhat: "Its pages are counted as courts cite them, by the number that is stamped on each.",
    atSource: "Open the original",
    addressOfParagraph: "address of this paragraph",
    pageAtSource: "this page of the original",
    caseCard: "Case at a glance",
    askOfCase: "Ask about this case",
    quotations: "Quotations of the answer",
    quotation: ({ place, at, of }: { readonly place?: string; readonly at: number; readonly of: number }) =>
      `Quotation${of === 1 ? "" : ` ${at} of ${of}`}${place === undefined ? "" : `: ${place}`}`,
    previousQuotation: "Previous quotation",
    nextQuotation: "Next quotation",
    changed: "This document has changed",
    changedWhat: "It says something else now than when it was quoted, so the quotation is not shown in it.",
    noSuchPlace: "There is no such quotation",
    noSuchPlaceWhat: "The address names no place in this document.",
    current: ({ title }: { readonly title: string }) => `Read “${title}” as it is now`,
    notOffered: "This document can't be read here",
    notOfferedWhat:
      "It is not on the shelf any more, or its keeper doesn't offer it for reading. Its quotations can be asked for all the same.",
  },
  problems: {
    notFound: "There is no such page",
    notFoundWhat: "The address may be wrong, or what it showed has gone. Begin at the first page.",
    tooLong: ({ limit }: { readonly limit: number }) =>
      `The text is too long: at most ${limit} characters are checked at once`,
    otherHost: "The pages are not open under this name",
    otherHostWhat:
      "They are for this machine alone: open them at http://127.0.0.1 with their port. Whoever runs them can name another host in PUBLIC_URL, or a proxy in WEB_BEHIND_PROXY.",
    tooLarge: "What was sent is too large",
    unreadable: "What was sent can't be read",
    unreadableWhat: "It is no form of these pages, or it broke off. Send it again.",
    tooFast: "That was too fast",
    tooFastWhat: ({ seconds }: { readonly seconds: number }) => `Wait ${seconds} seconds, then load the page again.`,
    fault: "Something went wrong here",
    tooSlow: "That took too long",
    tooSlowWhat: "The answer was stopped. Ask in fewer words, or of one case.",
    faultWhat: ({ id }: { readonly id: string }) =>
      `It is not your fault. Whoever runs this finds it in the log as ${id}.`,
  },
  process: {
    serving: ({ url }: { readonly url: string }) => `Open ${url} in a browser. Ctrl+C ends it.`,
    portTaken: ({ port }: { readonly port: number }) => `Port ${port} is taken; set WEB_PORT to another one.`,
    notPermitted: ({ port }: { readonly port: number }) =>
      `Port ${port} is not permitted to this user; set WEB_PORT to one above 1023.`,
    hostElsewhere: ({ host }: { readonly host: string }) =>
      `${host} is no address of this machine; set WEB_HOST to one, such as 127.0.0.1.`,
    notOpened: ({ port, cause }: { readonly port: number; readonly cause: string }) =>
      `The web pages can't be served on port ${port} (${cause}).`,
  },
};
