import { expect, it } from "vitest";
import { readParty } from "../../../../src/ingest/pdf/filingParty.ts";

it.each([
  ["Plaintiffs’ Motion to Compel", "the plaintiffs"],
  ["Defendant’s Answer", "the defendant"],
  ["Government's Reply in Support of Its Motion", "the government"],
  ["United States’ Opposition to the Motion", "the United States"],
  ["Declaration of Jane Q. Roe in Support of the Motion", "Jane Q. Roe"],
  ["Affidavit of Jane Roe", "Jane Roe"],
  ["Order Granting Plaintiff’s Motion", undefined],
  ["Complaint for the Return of a Crate", undefined],
  ["Motion to Dismiss", undefined],
])("the title %s says that the paper is of %s", (title, party) => {
  expect(readParty(title)).toBe(party);
});
