import { describe, expect, it } from "vitest";
import { hideArticle, unhideArticle } from "../../../../src/documents/format/hiddenLine.ts";
import { writeArticle } from "../../../support/temporary.ts";

type Edit = typeof hideArticle;

const bytes = (text: string) => Buffer.from(text);
const edit = (how: Edit, text: string | Buffer) => {
  const edited = how(typeof text === "string" ? bytes(text) : text);
  return edited.ok ? Buffer.from(edited.value).toString() : edited.problem.code;
};

const PLAIN = writeArticle("Größe und “Maß”.");

describe("hiding an article's file", () => {
  it.each([
    ["with plain front matter", PLAIN, PLAIN.replace("---\n", "---\nhidden: true\n")],
    [
      "with carriage returns",
      PLAIN.replaceAll("\n", "\r\n"),
      PLAIN.replace("---\n", "---\nhidden: true\n").replaceAll("\n", "\r\n"),
    ],
    ["with a byte order mark", `\ufeff${PLAIN}`, `\ufeff${PLAIN.replace("---\n", "---\nhidden: true\n")}`],
    ["that says it is shown", writeArticle("Words.", "hidden: false"), writeArticle("Words.", "hidden: true")],
    ["that is hidden already", writeArticle("Words.", "draft: true"), writeArticle("Words.", "draft: true")],
    ["that is no article any more", "Words alone.\n", "---\nhidden: true\n---\nWords alone.\n"],
    ["whose front matter ends nowhere", "---\ntitle: A\n\nWords.\n", "---\nhidden: true\ntitle: A\n\nWords.\n"],
    ["whose front matter is no YAML", "---\ntitle: [\n---\nWords.\n", "---\nhidden: true\ntitle: [\n---\nWords.\n"],
  ])("%s adds or changes one line", (_what, before, after) => {
    expect(edit(hideArticle, before)).toBe(after);
  });

  it("leaves every other byte as it is, also what is no UTF-8", () => {
    const odd = Buffer.concat([bytes(PLAIN), Buffer.from([0xff, 0xc3, 0x28])]);
    const hidden = hideArticle(odd);
    expect(hidden.ok && Buffer.from(hidden.value).subarray("hidden: true\n".length + 4)).toEqual(odd.subarray(4));
  });
});

describe("showing it again", () => {
  it("gives back to the byte what was hidden", () => {
    for (const text of [PLAIN, PLAIN.replaceAll("\n", "\r\n"), `\ufeff${PLAIN}`])
      expect(edit(unhideArticle, edit(hideArticle, text))).toBe(text);
  });

  it.each([
    ["another program's word", writeArticle("Words.", "draft: true")],
    ["two of them", writeArticle("Words.", "draft: true\nhidden: true")],
    ["a file that can't be read", "---\nhidden: true\n---\nWords.\n"],
  ])("is refused where %s takes it down", (_what, text) => {
    expect(edit(unhideArticle, text)).toBe("hidden-otherwise");
  });

  it("leaves a hidden: line of the text alone", () => {
    const text = writeArticle("hidden treasures: none.");
    expect(edit(unhideArticle, text)).toBe(text);
  });
});
