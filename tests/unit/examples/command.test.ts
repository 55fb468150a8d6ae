import { describe, expect, it } from "vitest";
import { commands } from "../../../commands/index.ts";
import { describeUsage } from "../../../src/app/command.ts";
import { readCommandLine } from "../../../src/outlets/terminal/commandLine.ts";
import { best } from "../../examples/command.example.ts";
import { openFiles } from "../../support/opening.ts";
import { writeArticle } from "../../support/temporary.ts";

const VIOLIN = "Mara Quill found the stolen violin inside a piano stool.";
const PORTER = "A porter saw the stolen violin at noon.";
const SHELF = { "harrow/case.md": "---\ntitle: Harrow v. Pell\n---\n", "harrow/violin.md": writeArticle(VIOLIN) };

/** What the command answers to a typed line. */
async function use(line: string, files: Readonly<Record<string, string>> = SHELF) {
  const typed = readCommandLine(line, [best]);
  if (typed.kind !== "command") return expect.fail(typed.kind);
  return best.run(typed.values, { library: openFiles(files), commands: [] });
}

describe("the command to copy", () => {
  it("answers with one quotation, though there are more", async () => {
    const files = { ...SHELF, "harrow/porter.md": writeArticle(PORTER).replace("The Stolen Violin", "The Porter") };
    const reply = await use("/best Who found the stolen violin? case:harrow", files);
    expect(reply).toMatchObject({ kind: "quotes", case: "harrow", more: true, quotes: [{ text: VIOLIN }] });
  });

  it("says which cases there are where it is asked about another", async () => {
    expect(await use("/best Who found it? case:marsh")).toMatchObject({
      kind: "unknown case",
      name: "marsh",
      cases: [{ slug: "harrow" }],
    });
  });

  it("is described by its options", () => {
    expect(describeUsage(best).usage).toBe("/best <question> [case:…]");
  });

  it("is not live", () => {
    expect(commands.map(({ name }) => name)).not.toContain(best.name);
  });
});
