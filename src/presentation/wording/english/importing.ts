import type { WantedField } from "../../../ingest/page.ts";
import type { FilingReport } from "../../../ingest/pdf/readFiling.ts";
import { createNumberWording } from "../numbers.ts";
import { listPages } from "../pageRuns.ts";
import { counts } from "./counts.ts";

const FACTS: Readonly<Record<WantedField, string>> = {
  title: "title",
  publisher: "publisher",
  published: "day of publication",
  url: "web address",
  author: "author",
  kind: "kind of document",
  docket: "docket number",
};

/** Where the form asks for a fact. */
const FORM_PLACES: Readonly<Record<WantedField, string>> = {
  title: "title: … in Further facts",
  publisher: "Publisher",
  published: "Published, such as 2025-03-14",
  url: "url: … in Further facts",
  author: "author: … in Further facts",
  kind: "kind: … in Further facts",
  docket: "docket: … in Further facts",
};

/** How the command line takes a fact. */
export const IMPORT_OPTIONS: Readonly<Record<WantedField, string>> = {
  title: '--title "…"',
  publisher: '--publisher "…"',
  published: "--published 2025-03-14",
  url: "--url https://…",
  author: '--author "…"',
  kind: '--kind "…"',
  docket: "--docket …",
};

/** `a`, `a and b`, `a, b and c`: without the comma before “and” that American English would put. */
const { and } = createNumberWording("en-GB");

const takenDown = (isTakenDown: boolean) => (isTakenDown ? ", hidden or retracted" : "");

/** Putting a page on the shelf. Paths are as they may be shown. */
export const importing = {
  /** The prompt has no form, and the command line asks before it replaces something. */
  atThePrompt:
    "Outside of this prompt, npm run import -- FILE --case SLUG imports a page; npm run import -- --help lists what it takes. Then /reload serves it.",
  notAPageFile: ({ file }: { readonly file: string }) => `${file} is no .pdf, .html, .md or .txt file.`,
  notAPage: ({ file }: { readonly file: string }) =>
    `${file} is no folder, no .pdf, .html, .md or .txt file, and no web address with http:// or https://.`,
  fileTooLarge: ({ file, limitBytes }: { readonly file: string; readonly limitBytes: number }) =>
    `${file} is larger than ${limitBytes / 1_000_000} MB; save its text as a .txt file.`,
  noFilingLinked: ({ address }: { readonly address: string }) =>
    `${address} leads to no PDF; give the PDF's own address, or download it and import the file.`,
  severalFilingsLinked: ({ address, count }: { readonly address: string; readonly count: number }) =>
    `${address} leads to ${count} PDFs; give the address of one of them.`,
  /** What of a PDF is not in the text that came out of it, a sentence each. */
  filingReport: (report: FilingReport) => describeReport(report),
  pagesRead: ({ page, of }: { readonly page: number; readonly of: number }) => `page ${page} of ${of}`,
  filingOfFolder: (file: {
    readonly number: number;
    readonly of: number;
    readonly name: string;
    readonly outcome: string;
  }) => `${file.number}/${file.of} ${file.name}: ${file.outcome}`,
  importedBefore: "imported before",
  folderDone: (counts: { readonly imported: number; readonly before: number; readonly failed: number }) =>
    `${counts.imported} imported, ${counts.before} imported before, ${counts.failed} not imported. Running the same again goes on where it ended.`,
  noPdfInFolder: ({ folder }: { readonly folder: string }) => `${folder} has no file that ends in .pdf.`,
  fileUnreadable: ({ file, cause }: { readonly file: string; readonly cause: string }) =>
    `${file} can't be read (${cause}).`,
  noFile: "There is no file; put one into the field Page.",
  uploadTooLarge:
    "The file is larger than 1 MB, or a PDF than 10 MB; save its text as a .txt file and import that, or split the PDF.",
  uploadElsewhere: "The file lies on no server of Discord's, so it was not fetched.",
  twoCases: "Choose a case or name a new one, but not both.",
  noCase: "There is no case; choose one, or name a new one in Further facts, as new case: Harrow v. Pell.",
  notAFurtherFact: ({ line }: { readonly line: string }) =>
    `Further facts are title: …, url: …, author: …, kind: …, court: …, docket: …, number: …, filed: …, party: … and new case: …, each on its own line; “${line}” is none.`,
  furtherFactTwice: ({ name }: { readonly name: string }) => `Further facts have ${name}: twice; write it once.`,
  /** What the form calls a fact. */
  formFields: {
    title: "The title",
    publisher: "Publisher",
    author: "The author",
    published: "Published",
    url: "The url",
    kind: "The kind",
    court: "The court",
    docket: "The docket",
    number: "The number",
    filed: "The day of filing",
    party: "The party",
  },
  lacksFactsInForm: ({ missing }: { readonly missing: readonly WantedField[] }) =>
    `The page doesn't tell its ${and(missing.map((field) => FACTS[field]))}; fill in the form again and give ${and(missing.map((field) => FORM_PLACES[field]))}.`,
  lacksFacts: "An article needs a title, a publisher and the day it was published, so nothing was written.",
  notFoundInPage: ({ missing }: { readonly missing: readonly WantedField[] }) =>
    `Not found in the page: ${missing.join(", ")}; give ${missing.length === 1 ? "it" : "them"} with ${missing.map((field) => IMPORT_OPTIONS[field]).join(" ")}.`,
  leftOut: ({ blocks }: { readonly blocks: number }) =>
    `Left out as the page's own: ${blocks} ${blocks === 1 ? "paragraph or line" : "paragraphs and lines"}, such as captions, links and time stamps.`,
  citationLacks: ({ missing }: { readonly missing: readonly WantedField[] }) =>
    `Not found in the page: ${and(missing.map((field) => FACTS[field]))}. The citation goes without; write it into the file where you know it.`,
  onShelfAlready: ({ path, isTakenDown }: { readonly path: string; readonly isTakenDown: boolean }) =>
    `The article is on the shelf already, as ${path}${takenDown(isTakenDown)}; nothing was written.`,
  pageWouldBeReplaced: ({ path }: { readonly path: string }) =>
    `The page is on the shelf already, as ${path}, with other words; only npm run import in the terminal replaces a file.`,
  fileWouldBeReplaced: ({ path }: { readonly path: string }) =>
    `${path} is there already; only npm run import in the terminal replaces a file.`,
  noSuchCase: ({ slug }: { readonly slug: string }) =>
    `There is no case ${slug}; a new one is named in Further facts, as new case: ${slug}.`,
  tookTooLong:
    "The page takes too long to read, so the import was given up; save its text as a .txt file and import that.",
  /** What a person has to affirm, without a full stop: a question or a remedy follows. */
  doubts: {
    "same page": ({ path }: { readonly path: string }) =>
      `The page is on the shelf already, as ${path}, with other words; all that file holds would be replaced`,
    "same name": ({ path }: { readonly path: string }) => `${path} is there already; all it holds would be replaced`,
    "new case": ({ slug }: { readonly slug: string }) => `There is no case ${slug} yet; its folder would be made`,
  },
  writeIt: ({ doubt }: { readonly doubt: string }) => `${doubt}. Write it?`,
  yesWritesIt: ({ doubt }: { readonly doubt: string }) => `${doubt}; --yes writes it.`,
  nothingWritten: "Nothing was written.",
  written: ({ path }: { readonly path: string }) => `Written to ${path}; /reload serves it.`,
  size: ({ paragraphs, characters }: { readonly paragraphs: number; readonly characters: number }) =>
    `${counts.paragraphs(paragraphs)}, ${counts.characters(characters)}`,
  imported: "Imported:",
  importedTitle: ({ title, caseTitle }: { readonly title: string; readonly caseTitle?: string }) =>
    ` “${title}”${caseTitle === undefined ? "" : ` in ${caseTitle}`}`,
  importedFile: ({ path, passages }: { readonly path: string; readonly passages: number }) =>
    `${path}, ${counts.passages(passages)}.`,
  servedLater: "Another reload still runs; /reload serves the article once that is done.",
  takenDownByItself: "It is not served: its own front matter hides or retracts it.",
  wasRejected: "It was rejected, and is not served.",
  caseNotServed: "It is not served, as its case is hidden or was rejected.",
  servedNow: "It is served now.",
  rejectedInCase: "Rejected in this case, and not served:",
  rejectedElsewhere: ({ files }: { readonly files: number }) =>
    `${counts.files(files)} of other cases rejected; /reload lists them.`,
};

function describeReport({ pages, withoutText, unreadable, unclearColumns, covered }: FilingReport): string[] {
  const name = (of: readonly number[]) => `${of.length === 1 ? "Page" : "Pages"} ${listPages(of, and)} of ${pages}`;
  const has = (of: readonly number[]) => (of.length === 1 ? "has" : "have");
  return [
    ...(withoutText.length > 0 ? [`${name(withoutText)} ${has(withoutText)} no text, only a picture or a stamp.`] : []),
    ...(unreadable.length > 0 ? [`${name(unreadable)} left out, as the letters can't be told there.`] : []),
    ...(unclearColumns.length > 0 ? [`${name(unclearColumns)} left out, as columns can't be told apart there.`] : []),
    ...(covered.length > 0 ? [`Words under a box left out on ${name(covered).replace(/^P/, "p")}.`] : []),
  ];
}
