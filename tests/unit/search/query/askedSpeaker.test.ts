import { describe, expect, it } from "vitest";
import { readAskedOffice, readAskedSpeaker } from "../../../../src/search/query/askedSpeaker.ts";

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

describe("which office's words a question asks for", () => {
  it.each([
    ["what did the Solicitor General say about the boat?", "solicitor general", "the Solicitor General"],
    ["What did the lawyers for the respondents argue?", "respondents", "the lawyers for the respondents"],
    ["what did the plaintiffs' counsel tell the jury", "plaintiff", "the plaintiffs' counsel"],
    ["How did the defence describe the crate?", "defendant", "the defence"],
    ["what did the judge say", "judge", "the judge"],
    ["what did Judge Roe say?", undefined, undefined],
    ["what did his lawyer say?", undefined, undefined],
    ["who is the judge?", undefined, undefined],
  ])("%s", (question, name, words) => {
    const office = readAskedOffice(question);
    expect(office?.name).toBe(name);
    expect(office && question.slice(office.start, office.end)).toBe(words);
  });
});
