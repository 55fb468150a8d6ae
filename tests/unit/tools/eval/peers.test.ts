import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { computeFigures } from "../../../../tools/eval/figures.ts";
import { MINISEARCH, MINISEARCH_STEMMED } from "../../../../tools/eval/peers/miniSearch.ts";
import { makeSystem } from "../../../../tools/eval/peers/peer.ts";
import { splitKnowledge } from "../../../../tools/eval/peers/sentences.ts";
import { placeOf, readSets } from "../../../../tools/eval/questionSet.ts";
import { run } from "../../../../tools/eval/system.ts";
import { itWhere } from "../../../support/leftOut.ts";
import { makeKnowledge } from "../../../support/temporary.ts";
import { HAS_TOOLS, NO_TOOLS } from "../../../support/toolsPackage.ts";

const PEERS = HAS_TOOLS ? (await import("../../../../tools/eval/peers/comparePeers.ts")).PEERS : [];

const article = (body: string) => `---\ntitle: T\n---\n\n${body}\n`;

describe("the peers' sentences", () => {
  it("are split at their ends and at blank lines, and know their article", () => {
    const folder = makeKnowledge({
      "README.md": "Not an article. Nor this.",
      "b/two.md": article('“No,” she said. "Yes!" He left at 4.5 p.m. and slept.\n\nno end here\nA line.'),
      "b/case.md": article("The case. Not an article."),
      "a/one.md": article("First.\n\n\n\nSecond"),
    });
    expect(splitKnowledge(folder)).toEqual([
      { article: "a/one", text: "First." },
      { article: "a/one", text: "Second" },
      { article: "b/two", text: "“No,” she said." },
      { article: "b/two", text: '"Yes!"' },
      { article: "b/two", text: "He left at 4.5 p.m. and slept." },
      { article: "b/two", text: "no end here\nA line." },
    ]);
  });
});

describe("the peers", () => {
  itWhere(HAS_TOOLS, NO_TOOLS, "are six libraries", () => {
    expect(PEERS).toHaveLength(6);
  });
});

describe.each(PEERS.map((peer) => [peer.name, makeSystem(peer)] as const))("%s", (_name, system) => {
  const open = () => {
    const texts = ["The violin was found in a stool.", "A porter saw the thief.", "The jury sat for days."];
    const more = ["A violin costs much.", "A violin is small.", "One violin burned."];
    return system.open(makeKnowledge({ "harrow/violin.md": article([...texts, ...more].join("\n\n")) }));
  };

  it("puts first what has the question's words, and finds three at most", async () => {
    const { ask } = await open();
    expect((await ask("Who found the violin in the stool?")).found[0]?.text).toBe("The violin was found in a stool.");
    expect((await ask("violin")).found).toHaveLength(3);
  });

  it("finds a text that has but one of the words", async () => {
    const { ask } = await open();
    expect((await ask("Did an elephant see the thief yesterday?")).found[0]?.text).toBe("A porter saw the thief.");
  });

  it.each(["?", 'NOT "jury', "jury) OR (*", "text:jury^2~1 +jury -jury", "NEAR the jury", "DROP TABLE sentence; jury"])(
    "takes %j for words",
    async (question) => {
      const { ask } = await open();
      const { found } = await ask(question);
      expect(found[0]?.text).toBe(question.includes("jury") ? "The jury sat for days." : undefined);
    },
  );
});

/** A set that stands beside the project where it may be used, and not in it. */
const SQUAD = fileURLToPath(new URL("../../../../../shared/eval/squad", import.meta.url));

describe("a set with a scorer of its own", () => {
  const isLong = process.env["LONG"] === "1";
  const missing = isLong ? "the set does not stand beside the project" : "it is for the long run";
  for (const [peer, first, three] of [
    [MINISEARCH, 67.4, 77.5],
    [MINISEARCH_STEMMED, 70.8, 82],
  ] as const)
    itWhere(isLong && existsSync(SQUAD), missing, `gives ${peer.name} the figures that its scorer gives`, async () => {
      const reading = readSets([placeOf(SQUAD)]);
      const [set] = reading.ok ? reading.sets : [];
      const { outcomes } = await run(makeSystem(peer), set?.knowledge ?? "", set?.questions ?? []);
      expect(computeFigures(outcomes)).toMatchObject({ n: 1437, "quote@1": first, "quote@3": three });
    });
});
