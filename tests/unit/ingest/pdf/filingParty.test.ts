import { expect, it } from "vitest";
import { readParty } from "../../../../src/ingest/pdf/filingParty.ts";

it.each([
  ["Plaintiffs’ Motion to Compel", "the plaintiffs"],
  ["Defendant’s Answer", "the defendant"],
  ["Government's Reply in Support of Its Motion", "the government"],
  ["United States’ Opposition to the Motion", "the United States"],
  ["Declaration of Jane Q. Roe in Support of the Motion", "Jane Q. Roe"],
  ["Affidavit of Jane Roe", "Jane Roe"],
  ["Commonwealth’s Opposition to Defendant’s Motion to Suppress", "the commonwealth"],
  ["Memorandum of Law in Support of Defendant’s Motion", "the defendant"],
  ["Affirmation of Jane Roe in Support of the Motion", "Jane Roe"],
  ["Opposition to Defendant’s Motion", undefined],
  ["Motion to Compel Defendant’s Answers", undefined],
  ["Order Granting Plaintiff’s Motion", undefined],
  ["Complaint for the Return of a Crate", undefined],
  ["Motion to Dismiss", undefined],
])("the title %s says that the paper is of %s", (title, party) => {
  expect(readParty(title)).toBe(party);
});
