import { counts } from "./counts.ts";

/** What the bot is, for those who meet it. */
export const introduction = {
  name: "Casebook",
  /** Goes on after the name, in lines that fit a terminal of 100 columns. */
  purpose: [
    "answers questions about court cases by quoting articles word for word, and cites them.",
    "It gives no opinions and writes nothing about a case itself; it reads English articles only,",
    "and where they are silent it says so. An encoder may help to rank what is found; it writes nothing.",
  ],
  purposeInOneLine:
    "answers questions about court cases by quoting articles word for word, and cites them. It gives no opinions, writes nothing about a case itself, reads English articles only, and where they are silent it says so. An encoder may help to rank what is found; it writes nothing.",
  /** What a verbatim quotation is, said once for all. */
  verbatim:
    "A quotation is a slice of its document, to the letter. Of a PDF that is its text layer in reading order: line breaks, line numbers, stamps, running heads and hyphens at line ends are left out, and █ stands where a box hides words.",
  /** Above questions to press. */
  examples: "Questions that it answers",
  buttons:
    "Below an answer, More shows further quotations and Cite writes citations to copy; the menu opens where a quotation stands, and asks again. What only you see, Share or Post here shows to everybody. The menu below opens a case at a glance.",
  noContact: "The operator of this copy has named no contact for corrections and takedowns.",
  noContactSet: "The operator of this copy has named no contact for corrections and takedowns (CONTACT).",
  contact: ({ contact }: { readonly contact: string }) => `Corrections and takedowns: ${contact}`,
  questionsKept: ({ days }: { readonly days: number }) =>
    `Questions without a sure answer are kept for ${counts.days(days)} for the moderators, without any trace of who asked; private ones never are.`,
  /** Above the commands that are not for everybody. */
  moderators: "For moderators",
  /** Where a command stands that is chosen from a message's menu. */
  inMessageMenu: ({ name }: { readonly name: string }) => `A message's menu → Apps → ${name}`,
  howToType: "A line without a slash is a question; exit leaves. /about says what is on the shelf.",
};
