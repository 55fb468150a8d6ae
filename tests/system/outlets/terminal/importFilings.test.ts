import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProgram } from "../../../../src/outlets/terminal/program.ts";
import { makePdf, prosePage } from "../../../support/ingest/pdf/makePdf.ts";
import { makeKnowledge, openTerminal } from "../../../support/temporary.ts";

async function run(knowledge: string, args: readonly string[]) {
  const { terminal, written } = openTerminal();
  const outlets = {
    connect: async () => 0 as const,
    serveWeb: async () => 0 as const,
    diagnose: async () => 0 as const,
  };
  const code = await runProgram([...args], terminal, { knowledge }, outlets);
  return { code, ...written };
}

const stamp = (document: number, page = 1) =>
  `Case 1:21-cv-00040-AB Document ${document} Filed 02/02/21 Page ${page} of 2`;

/** An order of two pages, as a court's archive names its file. */
function makeOrder(document: number): Buffer {
  const title = ["ORDER ON THE CRATE", `The captain took crate ${document} from the quay.`];
  return makePdf([
    prosePage(title, stamp(document)),
    prosePage([`The motion about crate ${document} is granted.`], stamp(document, 2)),
  ]);
}

const NAME = "gov.uscourts.nysd.447706.7.0.pdf";

describe("a court paper", () => {
  it("becomes a document with the facts of its stamp and name, and is answered by its place", async () => {
    const knowledge = makeKnowledge({ "harrow/": "" });
    const folder = makeKnowledge({ [NAME]: makeOrder(7) });
    const imported = await run(knowledge, ["import", join(folder, NAME), "--case", "harrow"]);
    expect(imported.code).toBe(0);
    const [file = ""] = readdirSync(join(knowledge, "harrow"));
    expect(readFileSync(join(knowledge, "harrow", file), "utf8")).toContain('docket: "1:21-cv-00040-AB"');
    const asked = await run(knowledge, ["ask", "what does the order say at 2", "--json"]);
    expect(JSON.parse(asked.output)).toMatchObject({
      kind: "quotes",
      quotes: [
        { text: "The motion about crate 7 is granted.", pages: [2, 2], article: { kind: "order", number: "7" } },
      ],
    });
  });

  it("of pictures alone is refused with 1, and nothing is written", async () => {
    const knowledge = makeKnowledge({ "harrow/": "" });
    const folder = makeKnowledge({ "scan.pdf": makePdf([{ lines: [] }, prosePage([], stamp(3))]) });
    const { code, error } = await run(knowledge, ["import", join(folder, "scan.pdf"), "--case", "harrow"]);
    expect(code).toBe(1);
    expect(error).toContain("no page of text");
    expect(readdirSync(join(knowledge, "harrow"))).toEqual([]);
  });

  it("that lacks a fact asks for it by its option", async () => {
    const knowledge = makeKnowledge({ "harrow/": "" });
    const folder = makeKnowledge({ "paper.pdf": makePdf([prosePage(["The captain took the crate from the quay."])]) });
    const path = join(folder, "paper.pdf");
    const lacking = await run(knowledge, ["import", path, "--case", "harrow"]);
    expect(lacking.code).toBe(2);
    expect(lacking.error).toContain('--title "…" --publisher "…" --published 2025-03-14 --kind "…" --docket …');
    const facts = ["--title", "A Paper", "--court", "A Court", "--filed", "2021-02-02", "--kind", "exhibit"];
    expect((await run(knowledge, ["import", path, "--case", "harrow", ...facts])).code).toBe(0);
    const kind = await run(knowledge, ["import", path, "--case", "harrow", "--kind", "pamphlet"]);
    expect(kind).toMatchObject({ code: 2, error: expect.stringContaining("--kind must be one of complaint, ") });
  });
});

describe("a folder of court papers", () => {
  it("is imported one by one, and the same command goes on where it ended", async () => {
    const knowledge = makeKnowledge({ "harrow/": "" });
    const folder = makeKnowledge({
      "gov.uscourts.nysd.447706.1.0.pdf": makeOrder(1),
      "gov.uscourts.nysd.447706.2.0.pdf": makeOrder(2),
      "notes.txt": "no PDF",
      "scan.pdf": makePdf([{ lines: [] }]),
    });
    const first = await run(knowledge, ["import", folder, "--case", "harrow"]);
    expect(first.code).toBe(1);
    expect(first.output).toMatch(/^1\/3 .*: Written to harrow\/.*\n2\/3 .*: Written to harrow\/.*\n$/);
    expect(first.error).toMatch(
      /^3\/3 scan\.pdf: .*no page of text.*\n2 imported, 0 imported before, 1 not imported\./,
    );
    const again = await run(knowledge, ["import", folder, "--case", "harrow"]);
    expect(again.error).toContain("0 imported, 2 imported before, 1 not imported.");
    expect(readdirSync(join(knowledge, "harrow"))).toHaveLength(2);
  });

  it("makes no case's folder without --yes, and says so before any file is read", async () => {
    const knowledge = makeKnowledge({});
    const folder = makeKnowledge({ "gov.uscourts.nysd.447706.1.0.pdf": makeOrder(1) });
    expect(await run(knowledge, ["import", folder, "--case", "new-case"])).toEqual({
      code: 2,
      output: "",
      error: "There is no case new-case yet; its folder would be made; --yes writes it.\n",
    });
    expect(existsSync(join(knowledge, "new-case"))).toBe(false);
    expect((await run(knowledge, ["import", folder, "--case", "new-case", "--yes"])).code).toBe(0);
  });

  it("is refused once where the case can have no folder", async () => {
    const folder = makeKnowledge({ "a.pdf": makeOrder(1), "b.pdf": makeOrder(2) });
    const refused = await run(makeKnowledge({}), ["import", folder, "--case", "New Case", "--yes"]);
    expect(refused.code).toBe(2);
    expect(refused.error).toMatch(/^“New Case” can't be a case's folder; .*\n$/);
  });

  it("tells how a file of it comes in that can't be read without help, and what was passed over", async () => {
    const knowledge = makeKnowledge({ "harrow/": "" });
    const bare = makePdf([prosePage(["The captain took the crate from the quay."])]);
    const folder = makeKnowledge({ "bare.pdf": bare, "notes.txt": "", "more/b.pdf": makeOrder(2) });
    const { error } = await run(knowledge, ["import", folder, "--case", "harrow"]);
    expect(error).toContain(
      '1/1 bare.pdf: Not found in the PDF: title, publisher, published; import it by itself, with --title "…"',
    );
    expect(error).toContain("2 other files or folders were passed over");
    const moved = makeKnowledge({ "gov.uscourts.nysd.447706.1.0.pdf": makeOrder(1) });
    await run(knowledge, ["import", moved, "--case", "harrow"]);
    const other = makePdf([prosePage(["ORDER ON THE CRATE", "The captain kept the crate."], stamp(1))]);
    const corrected = makeKnowledge({ "gov.uscourts.nysd.447706.1.0.pdf": other });
    expect((await run(knowledge, ["import", corrected, "--case", "harrow"])).error).toMatch(
      /with other words; all that file holds would be replaced; import it by itself to replace that\./,
    );
  });
});
