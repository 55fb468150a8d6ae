import { describe, expect, it } from "vitest";
import { readAskedSpeaker } from "../../../../src/search/query/askedSpeaker.ts";

describe("whose words a question asks for", () => {
  it.each([
    ["what did Justice Roe say about the boat?", "roe"],
    ["What did Quill argue?", "quill"],
    ["how did Ada Harrow describe the crate?", "harrow"],
    ["what did general orr tell the court", "orr"],
    ["which fee did Quill mention?", "quill"],
    ["what does the complaint say about the crate?", undefined],
    ["what did she say?", undefined],
    ["who took the crate?", undefined],
    ["what did the court say?", undefined],
  ])("%s", (question, name) => {
    expect(readAskedSpeaker(question)).toBe(name);
  });
});
