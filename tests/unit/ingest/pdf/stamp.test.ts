import { expect, it } from "vitest";
import { readCaption } from "../../../../src/ingest/pdf/caption.ts";
import { readFilingTitle } from "../../../../src/ingest/pdf/filingKind.ts";
import { readFilingName } from "../../../../src/ingest/pdf/filingName.ts";
import { parseStamp } from "../../../../src/ingest/pdf/stamp.ts";

it.each([
  ["Case 3:31-cv-00557 Document 1 Filed 02/02/31 Page 7 of 36", "3:31-cv-00557", "1", "2031-02-02", 7],
  [
    "Case 8:31-cv-01261-DOC-KES Document 40 Filed 08/05/31 Page 2 of 4 Page ID #:365",
    "8:31-cv-01261-DOC-KES",
    "40",
    "2031-08-05",
    2,
  ],
  ["2:31-cv-10310-VAR-SDD Doc # 1 Filed 01/31/31 Pg 3 of 19 Pg ID 3", "2:31-cv-10310-VAR-SDD", "1", "2031-01-31", 3],
  [
    "Case: 31-1507 Document: 00117684624 Page: 5 Date Filed: 12/22/2031 Entry ID: 6390389",
    "31-1507",
    "00117684624",
    "2031-12-22",
    5,
  ],
  ["Case: 31-16276, 08/05/2031, ID: 11778722, DktEntry: 19, Page 1 of 15", "31-16276", "19", "2031-08-05", 1],
  ["Case 31-3510, Document 1-1, 10/31/2031, 2161300, Page2 of 2", "31-3510", "1-1", "2031-10-31", 2],
  ["Appeal: 31-2218 Doc: 17 Filed: 10/31/2031 Pg: 1 of 1", "31-2218", "17", "2031-10-31", 1],
  ["USCA11 Case: 31-12345 Document: 8 Date Filed: 12/01/2031 Page: 4 of 35", "31-12345", "8", "2031-12-01", 4],
  [
    "Case: 1:31-md-02804-DAP Doc #: 12 Filed: 12/12/31 3 of 4. PageID #: 77",
    "1:31-md-02804-DAP",
    "12",
    "2031-12-12",
    3,
  ],
  [
    "8:31-cv-00123-BHH Date Filed 05/06/31 Entry Number 12-1 Page 3 of 12",
    "8:31-cv-00123-BHH",
    "12-1",
    "2031-05-06",
    3,
  ],
  ["Case MDL No. 2873 Document 12 Filed 05/06/31 Page 1 of 5", "MDL No. 2873", "12", "2031-05-06", 1],
  [
    "FILED: AMBER COUNTY CLERK 05/06/2031 04:11 PM INDEX NO. 654321/2031",
    "654321/2031",
    undefined,
    "2031-05-06",
    undefined,
  ],
  ["NYSCEF DOC. NO. 14 RECEIVED NYSCEF: 05/06/2031", undefined, "14", "2031-05-06", undefined],
  ["Case 1:31-cv-00011 ECF No. 14 filed 02/02/31 PageID.99 Page 6 of 20", "1:31-cv-00011", "14", "2031-02-02", 6],
])("the stamp %s is read", (line, docket, number, filed, page) => {
  expect({ page: undefined, ...parseStamp(line) }).toMatchObject({ docket, number, filed, page });
});

it.each([
  "In Case 3:31-cv-00557 the court held, on page 7 of its order of 02/02/31, that the lamp was lit.",
  "Case law on lamps is old, and page 4 of 12 pages has it.",
  "See Harrow v. Pell, No. 31-1507, at 5.",
  "31-1507",
  "FILED: the keeper's ledger, with the clerk, on 05/06/2031.",
])("%s is no stamp", (line) => {
  expect(parseStamp(line)).toBeUndefined();
});

it.each([
  ["gov.uscourts.nysd.447706.1137.13.pdf", { number: "1137-13" }, "nysd"],
  ["gov.uscourts.cacd.652774.40.0.pdf", { number: "40" }, "cacd"],
  ["31-mc-2336_MEM_OP_20311030.pdf", { docket: "31-mc-2336", filed: "2031-10-30" }, undefined],
  ["scan.pdf", {}, undefined],
  ["notes-20319999.pdf", {}, undefined],
])("the name %s is read", (name, facts, court) => {
  const { court: found, ...rest } = readFilingName(name);
  expect(found?.code).toBe(court);
  expect(rest).toEqual({ docket: undefined, filed: undefined, ...facts, ...(court === undefined ? {} : rest) });
  expect(rest).toMatchObject(facts);
});

const at = (...texts: string[]) => texts.map((text, row) => ({ text, x: 100, y: 100 + row * 14, size: 12 }));

it.each([
  [
    at("UNITED STATES DISTRICT COURT", "COMPLAINT FOR THE RETURN OF", "A CRATE"),
    "complaint",
    "Complaint for the Return of a Crate",
  ],
  [at("[PROPOSED] ORDER GRANTING THE MOTION"), "proposed order", "[Proposed] Order Granting the Motion"],
  [at("ORDER GRANTING", "PLAINTIFF’S MOTION"), "order", "Order Granting Plaintiff’s Motion"],
  [
    at("MEMORANDUM OF LAW", "IN OPPOSITION TO THE MOTION"),
    "opposition",
    "Memorandum of Law in Opposition to the Motion",
  ],
  [at("DEFENDANT’S NOTICE OF MOTION TO DISMISS"), "motion", "Defendant’s Notice of Motion to Dismiss"],
  [at("MEMORANDUM OPINION"), "opinion", "Memorandum Opinion"],
  [at("DECLARATION OF JANE ROE"), "affidavit", "Declaration of Jane Roe"],
  [at("Exhibit B"), "exhibit", "Exhibit B"],
])("a first page with %j is a %s", (lines, kind, title) => {
  expect(readFilingTitle(lines)).toEqual({ kind, title });
});

it("a first page that names no kind gets none", () => {
  expect(readFilingTitle(at("ENTRY OF APPEARANCE", "the order was read in open court by the clerk"))).toBeUndefined();
});

it("a caption tells court, docket and day, and of two courts the first", () => {
  const page = `United States Court of Appeals For the First Circuit
No. 31-1507 HARROW v. PELL APPEAL FROM THE
    UNITED STATES DISTRICT COURT FOR THE DISTRICT OF MAINE Dated: March 4, 2031`;
  const { court, docket, day } = readCaption(page, false);
  expect([court?.code, docket, day]).toEqual(["ca1", "31-1507", "2031-03-04"]);
  expect(readCaption("Washington, D.C. Monday, March 3, 2031", true).day).toBe("2031-03-03");
});
