import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../../tools/eval/evaluate.ts";
import { placeOf } from "../../../../tools/eval/questionSet.ts";
import { makePdf, prosePage, transcriptPage } from "../../../support/ingest/pdf/makePdf.ts";
import { makeKnowledge, openTerminal } from "../../../support/temporary.ts";

const stamp = "Case 1:21-cv-00040-AB Document 1 Filed 02/02/21 Page 1 of 1";
const COMPLAINT = makePdf([
  prosePage(
    ["COMPLAINT", "1. The keeper lit the lamp at nine. Nobody saw the captain.", "2. The captain took the crate."],
    stamp,
  ),
]);
const HEARING = makePdf([
  transcriptPage(
    [
      "IN THE SUPREME COURT OF THE UNITED STATES",
      "MR. QUILL: The rope was cut at dawn.",
      ...Array.from({ length: 8 }, () => ["THE COURT: Go on.", "MR. QUILL: Yes, Your Honor."]).flat(),
    ],
    1,
  ),
]);

/** `npm run eval -- --ask-filings` of two PDFs, with questions of one's own. */
async function run(questions: readonly unknown[]) {
  const folder = makeKnowledge({
    "questions.jsonl": questions.map((one) => JSON.stringify(one)).join("\n"),
    "papers/gov.uscourts.nysd.447706.1.0.pdf": COMPLAINT,
    "papers/transcript-21-40-2021-03-01.pdf": HEARING,
  });
  const { terminal, written } = openTerminal();
  const code = await evaluate(["--ask-filings", join(folder, "papers")], terminal, {
    golden: placeOf(folder),
    floor: join(folder, "floor.json"),
    json: join(folder, "figures.json"),
    filingQuestions: join(folder, "questions.jsonl"),
  });
  return { code, ...written };
}

describe("questions about filings", () => {
  const file = "gov.uscourts.nysd.447706.1.0.pdf";
  const lamp = "Who lit the lamp at nine?";

  it("count as right by the place that is quoted", async () => {
    const { code, output } = await run([
      { question: lamp, file, places: ["¶1.1"] },
      { question: "Who took the crate?", file, places: ["¶2"] },
      { question: "When was the rope cut?", file: "transcript-21-40-2021-03-01.pdf", places: ["1:2"] },
      { question: lamp, file: "not-there.pdf", places: ["¶1"] },
    ]);
    expect(code).toBe(0);
    expect(output).toMatch(/^\| Who lit the lamp at nine\? +\| +1 \| +1 \| +¶1\.1 \|/m);
    expect(output).toMatch(
      /^3 of 3 in three \(3 first\) with the case chosen, 3 of 3 in three \(3 first\) of all at once/m,
    );
  });

  it("count as wrong where another place is quoted", async () => {
    const { output } = await run([{ question: lamp, file, places: ["¶2"] }]);
    expect(output).toMatch(/^0 of 1 in three/m);
  });

  it("are refused where they name a place that the paper hasn't", async () => {
    await expect(run([{ question: lamp, file, places: ["¶9"] }])).rejects.toThrow("has no place ¶9");
  });
});
