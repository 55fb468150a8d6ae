import { describe, expect, it } from "vitest";
import { buildSnapshot } from "../../../src/search/index/snapshot.ts";
import { parseQuestion } from "../../../src/search/query/question.ts";
import { findIdioms } from "../../../src/text/idioms.ts";
import { extractTerms } from "../../../src/text/tokens.ts";
import { articleOf } from "../../support/search/indexing.ts";

describe("an everyday phrase", () => {
  it.each([
    ["did Quill take the stand", "take the stand", "testify"],
    ["taking the witness stand", "taking the witness stand", "testimony"],
    ["is she locked up", "locked up", "prison"],
    ["is pell behind bars", "behind bars", "jail"],
    ["did he get off the hook", "get off the hook", "acquit"],
    ["how did he get away with it", "get away with", "dismiss"],
    ["did pell beat the rap", "beat the rap", "acquit"],
    ["quill walked free", "walked free", "release"],
    ["the judge shot down the motion", "shot down", "deny"],
    ["was it turned down", "turned down", "reject"],
    ["why did they go after pell", "go after", "charge"],
    ["are her papers sorted", "papers sorted", "visa"],
    ["does he have a green card", "green card", "resident"],
    ["when did tarn back out", "back out", "withdraw"],
    ["did he own up", "own up", "admit"],
    ["will she take a plea", "take a plea", "plead"],
    ["were they paid off", "paid off", "settle"],
    ["was he picked up by ice", "picked up by", "arrest"],
    ["kicked out of the country", "kicked out of the country", "deport"],
    ["who lost his life", "lost his life", "death"],
    ["why did they give up the appeal", "give up", "withdraw"],
    ["who gave up on the case", "gave up on", "drop"],
    ["why did the judge toss the kraft video", "toss", "suppress"],
    ["did they throw out her tapes", "throw out", "exclude"],
    ["who tossed the evidence", "tossed", "suppress"],
    ["why was the footage thrown out", "thrown out", "suppress"],
    ["they threw out all the recordings", "threw out", "bar"],
    ["does she want a redo", "redo", "retrial"],
    ["is there a do over of his trial", "do over of his trial", "retrial"],
    ["did he get max time", "max time", "maximum"],
    ["how long did the harrow jury take", "take", "deliberation"],
    ["how long was the jury out", "out", "deliberation"],
    ["how long did the jury need to decide", "need to decide", "deliberate"],
    ["when did quill lose his appeal", "lose his appeal", "affirm"],
    ["did pell win her appeal", "win her appeal", "overturn"],
    ["when did tarn get out", "get out", "release"],
    ["when did she come to america", "america", "states"],
    ["how did the pilot of it die", "die", "kill"],
    ["how'd quill pass away", "pass away", "fatal"],
  ])("of %j is %j, for which reports write %j", (question, phrase, word) => {
    const [found, ...others] = findIdioms(question);
    expect(others).toEqual([]);
    expect(found && question.slice(found.start, found.end)).toBe(phrase);
    expect(found?.terms).toEqual(expect.arrayContaining(extractTerms(word)));
  });

  it.each([
    ["the ball was kicked out"],
    ["the maximum sentence in california"],
    ["who threw the ball"],
    ["he tossed a coin"],
    ["did he give her the keys"],
    ["a stand of old trees"],
    ["when did the pilot die"],
    ["who passed the ball away from goal"],
    ["the price went up"],
    ["what stands in the paper"],
    [""],
  ])("is none in %j", (question) => expect(findIdioms(question)).toEqual([]));

  it("stands in its place among others, and overlaps none", () => {
    const question = "did pell get off after he took the stand, or was he locked up";
    const found = findIdioms(question);
    expect(found.map(({ start, end }) => question.slice(start, end))).toEqual([
      "get off",
      "took the stand",
      "locked up",
    ]);
    expect(findIdioms("did they let him get away with it, get off")).toHaveLength(1);
  });

  it("of a question is one thing that it asks about, and its words are none by themselves", () => {
    const library = buildSnapshot(
      [],
      [articleOf("Mara Quill testified on Friday. The stand at the harbour sells fish.")],
    );
    const { terms } = parseQuestion("Did Mara Quill take the stand?", library);
    const [idiom, ...others] = terms;
    expect(idiom?.surfaceForm).toBe("take the stand");
    expect([...(idiom?.matchWeights.keys() ?? [])]).toEqual(extractTerms("testify"));
    expect(others.map(({ surfaceForm }) => surfaceForm)).toEqual(["Mara", "Quill"]);
  });

  it("is read word by word where the library has none of the words that stand for it", () => {
    const library = buildSnapshot([], [articleOf("The stand at the harbour sells fish to Mara Quill.")]);
    const { terms } = parseQuestion("Did Mara Quill take the stand?", library);
    expect(terms.map(({ surfaceForm }) => surfaceForm)).not.toContain("take the stand");
  });
});
