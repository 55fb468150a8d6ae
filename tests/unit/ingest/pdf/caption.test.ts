import { describe, expect, it } from "vitest";
import { readCaption } from "../../../../src/ingest/pdf/caption.ts";
import { type HeadingLine, readFilingTitle } from "../../../../src/ingest/pdf/filingKind.ts";
import { mergeStamps, parseStamp } from "../../../../src/ingest/pdf/stamp.ts";

describe("a caption", () => {
  it.each([
    [["IN THE UNITED STATES BANKRUPTCY COURT", "FOR THE DISTRICT OF DELAWARE"], "deb"],
    [["IN THE DISTRICT COURT OF THE UNITED STATES", "FOR THE DISTRICT OF SOUTH CAROLINA"], "scd"],
    [["United States District Judge", "Southern District of New York", "Dear Judge Merrow:"], "nysd"],
    [["United States Court of Federal Claims"], "uscfc"],
  ])("of %j names a federal court", (lines, code) => {
    expect(readCaption(lines.join("\n"), false).court?.code).toBe(code);
  });

  it.each([
    [
      ["SUPERIOR COURT OF THE STATE OF CALIFORNIA", "FOR THE COUNTY OF LOS ANGELES", "ORLA VANE, an individual,"],
      "Superior Court of the State of California for the County of Los Angeles",
    ],
    [
      ["IN THE CIRCUIT COURT OF THE ELEVENTH JUDICIAL CIRCUIT", "IN AND FOR AMBER COUNTY, FLORIDA", "ORLA VANE,"],
      "Circuit Court of the Eleventh Judicial Circuit in and for Amber County, Florida",
    ],
    [
      ["SUPREME COURT OF THE STATE OF NEW YORK", "COUNTY OF NEW YORK"],
      "Supreme Court of the State of New York, County of New York",
    ],
    [
      [
        "IN THE DISTRICT COURT OF THE SECOND JUDICIAL DISTRICT OF THE",
        "STATE OF IDAHO, IN AND FOR THE COUNTY OF LATAH",
        "STATE OF IDAHO,",
      ],
      "District Court of the Second Judicial District of the State of Idaho, in and for the County of Latah",
    ],
    [
      ["IN THE DISTRICT COURT OF TRAVIS COUNTY, TEXAS", "345TH JUDICIAL DISTRICT"],
      "District Court of Travis County, Texas, 345th Judicial District",
    ],
    [["STATE OF INDIANA ) IN THE CARROLL CIRCUIT COURT"], "Carroll Circuit Court"],
    [
      ["COMMONWEALTH OF MASSACHUSETTS", "NORFOLK, ss.", "SUPERIOR COURT DEPARTMENT", "OF THE TRIAL COURT"],
      "Superior Court Department of the Trial Court, Commonwealth of Massachusetts",
    ],
  ])("of %j names a state's court", (lines, name) => {
    expect(readCaption(lines.join("\n"), false).courtName).toBe(name);
  });

  it.each([
    ["Case No. 21STCV12345", "21STCV12345"],
    ["INDEX NO. 654321/2031", "654321/2031"],
    ["CAUSE NO. 08C01-3110-MR-000001", "08C01-3110-MR-000001"],
    ["CASE NO.: 2031-012345-CA-01", "2031-012345-CA-01"],
    ["No. 3182CR00117", "3182CR00117"],
    [") NO. CR 31-00044-JFW", "CR 31-00044-JFW"],
    [": 31 Civ. 1234 (ABC)", "31 Civ. 1234"],
    ["Civil Action No. 3:31cv678 (MHL)", "3:31cv678"],
    ["State Bar No. 123456", undefined],
    ["Telephone: 555-010-2000", undefined],
  ])("with %j gives the case that number", (line, docket) => {
    expect(readCaption(line, false).docket).toBe(docket);
  });

  it.each([
    ["FILED\nJUN 21 2031\nCLERK OF COURT", "2031-06-21"],
    ["E-FILED 05/06/2031 10:22 AM", "2031-05-06"],
    ["Decided: March 4, 2031", "2031-03-04"],
  ])("with %j gives the day of filing", (lines, day) => {
    expect(readCaption(lines, false).day).toBe(day);
  });

  it("takes nothing of prose that tells of another case", () => {
    const prose =
      "The keeper had sued before, in the United States District Court for the District of Maine, where her complaint, filed\nMarch 4, 2029, was dismissed; see Case No. 2:29-cv-00011, and the order that the court there filed March 9, 2029.";
    expect(readCaption(prose, false)).toEqual({});
  });

  it("of a transcript gives the day of the hearing, also without a day of the week", () => {
    expect(readCaption("DEPOSITION OF TOBIAS PELL\nMarch 8, 2031\n9:32 a.m.", true).day).toBe("2031-03-08");
  });
});

const at = (...texts: string[]): HeadingLine[] =>
  texts.map((text, row) => ({ text, x: 200, y: 200 + row * 20, size: 12 }));

describe("a title", () => {
  it.each([
    [at("[PROPOSED]", "ORDER GRANTING THE MOTION"), "proposed order", "[Proposed] Order Granting the Motion"],
    [at("AFFIRMATION IN SUPPORT", "OF MOTION TO DISMISS"), "affidavit", "Affirmation in Support of Motion to Dismiss"],
    [at("APPELLANT’S OPENING BRIEF", "ORAL ARGUMENT REQUESTED"), "brief", "Appellant’s Opening Brief"],
    [at("COMPLAINT FOR:", "1. NEGLIGENCE"), "complaint", "Complaint"],
    [at("PLAINTIFF’S ORIGINAL PETITION", "31-CR-321 (RPK)"), "complaint", "Plaintiff’s Original Petition"],
    [at("O R D E R"), "order", "Order"],
    [at(": OPINION AND ORDER"), "opinion", "Opinion and Order"],
    [at("DEFENDANT'S MOTION UNDER RULE 12(b)(6)"), "motion", "Defendant's Motion Under Rule 12(b)(6)"],
    [at("GOVERNMENT’S SENTENCING MEMORANDUM"), "brief", "Government’s Sentencing Memorandum"],
  ])("of %j is a %s", (lines, kind, title) => {
    expect(readFilingTitle(lines)).toEqual({ kind, title });
  });
});

it("two lines of one stamp say together what neither says alone, and a second paper's stamp adds nothing", () => {
  const lines = [
    "FILED: AMBER COUNTY CLERK 05/06/2031 INDEX NO. 654321/2031",
    "NYSCEF DOC. NO. 14 RECEIVED NYSCEF: 05/06/2031",
  ];
  expect(mergeStamps(lines.flatMap((line) => parseStamp(line) ?? []))).toEqual({
    docket: "654321/2031",
    number: "14",
    filed: "2031-05-06",
  });
  const papers = [
    "Case 1:31-cv-00040 Document 7 Page 2 of 9",
    "Case 1:29-cv-00011 Document 3 Filed 03/04/29 Page 5 of 6",
  ];
  expect(mergeStamps(papers.flatMap((line) => parseStamp(line) ?? []))).toMatchObject({
    number: "7",
    filed: undefined,
  });
});
