import { expect, it } from "vitest";
import { findFilingLink, isArchivePage, toListing } from "../../../../src/ingest/pdf/filingLink.ts";

const PAGE = "https://www.courtlistener.com/docket/4214664/1137/13/harrow-v-pell/";
const STORE = "https://storage.courtlistener.com/recap/gov.uscourts.nysd.447706";

it("the PDF behind a page is the only one that it links, wherever else it leads", () => {
  const html = `<a href="/terms/">x</a><a href="${STORE}/a.pdf#page=2">PDF</a><a href="https://away.test/b.pdf">x</a>`;
  expect(findFilingLink(html, PAGE)).toEqual({ kind: "one", address: `${STORE}/a.pdf` });
});

it("of several it is the one whose number the page's address has", () => {
  const html = ["1137.0", "1137.13", "1138.0"].map((one) => `<a href="${STORE}.${one}.pdf">x</a>`).join("");
  expect(findFilingLink(html, PAGE)).toEqual({ kind: "one", address: `${STORE}.1137.13.pdf` });
  expect(findFilingLink(html, "https://archive.org/download/gov.uscourts.nysd.447706/")).toEqual({
    kind: "several",
    count: 3,
  });
});

it("a page that links none leads nowhere", () => {
  expect(findFilingLink('<a href="https://away.test/b.pdf">x</a>', PAGE)).toEqual({ kind: "none" });
});

it("only the archives' own pages are looked through, and an item's list of files in place of its page", () => {
  expect(isArchivePage(PAGE)).toBe(true);
  expect(isArchivePage("https://courtlistener.com.away.test/x")).toBe(false);
  expect(toListing("https://archive.org/details/gov.uscourts.nysd.447706")).toBe(
    "https://archive.org/download/gov.uscourts.nysd.447706/",
  );
  expect(toListing(PAGE)).toBe(PAGE);
});
