import { describe, expect, it } from "vitest";
import { splitText } from "../../../src/ingest/splitText.ts";
import { classifyBlocks } from "../../../src/text/boilerplate.ts";
import { joinHyphenatedLines } from "../../../src/text/hyphenation.ts";
import { parseMarkdown } from "../../../src/text/markdown.ts";
import { removeReferenceMarks } from "../../../src/text/referenceMarks.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { extractTerms } from "../../../src/text/tokens.ts";

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));
const textsOf = (source: string) => (parseMarkdown(source) ?? []).map(({ text }) => text);
const kindsOf = (source: string) => classifyBlocks(parseMarkdown(source) ?? []);

describe("reference marks", () => {
  it.each([
    ["The flute was found.[3] It was whole.[4][5]", "The flute was found. It was whole."],
    ["The flute, [sic] he wrote,[12] was found.", "The flute, [sic] he wrote, was found."],
    ["She left in May.[note 2] Nobody saw.[citation needed]", "She left in May. Nobody saw."],
    ["The ruling[^7] stands.[a]", "The ruling[^7] stands.[a]".replace("[^7]", "")],
    ["“[T]he flute[s]” were [redacted].", "“[T]he flute[s]” were [redacted]."],
    ["Filed in [May 2031] as [No. 31-204].", "Filed in [May 2031] as [No. 31-204]."],
    ["The hearing[edit]", "The hearing"],
    ["Early life [edit source]", "Early life"],
    ["Appeal[edit | edit source]", "Appeal"],
  ])("leave the text: %s", (text, expected) => expect(removeReferenceMarks(text)).toBe(expected));

  it.each([
    ["<p>The flute was sold.<sup>2</sup> It rained.</p>", "The flute was sold. It rained."],
    ["<p>The hall has 40 m<sup>2</sup> of floor.</p>", "The hall has 40 m2 of floor."],
    ["<p>She won.<sup>[4]</sup></p>", "She won."],
  ])("leave the text where they are raised: %s", (html, expected) => expect(textsOf(html)).toEqual([expected]));
});

describe("a list of references", () => {
  it.each(["References", "Works cited", "External links"])("can't be quoted: %s", (heading) => {
    const source = `## ${heading}\n\n- Moss, Lee. The flute of Tarn was sold twice over the years.\n\n## Trial\n\n- The jury heard four witnesses in May.`;
    expect(kindsOf(source)).toEqual(["heading", "furniture", "heading", "prose"]);
  });
});

describe("hyphens at line ends", () => {
  it.each([
    ["The judg-\nment stands.", "The judgment stands."],
    ["An appel-\n  late court sat.", "An appellate court sat."],
    ["Her self-\ndefence plea failed.", "Her self-defence plea failed."],
    ["A well-known flute. The well-\nknown flute.", "A well-known flute. The well-known flute."],
    ["Judge Moss-\nPell sat.", "Judge Moss-\nPell sat."],
  ])("%s", (source, expected) => expect(joinHyphenatedLines(source)(source)).toBe(expected));
});

describe("sentences", () => {
  it.each([
    ["a number", "She wept. | 9 guards stood by. | They left."],
    ["a sum", "The suit ended. | £300 went to the usher."],
    ["a time", "They waited. | 6:30 a.m. was too early for the clerk."],
    ["a year", "It was quiet. | 2031 brought the trial."],
    ["constables", "He called Cst. Moss and Ofc. Pell. | They came."],
    ["an association", "The Tarn Bar Assoc. Board met. | It voted."],
    ["a paragraph's number", "The court so held at para. 31 of its reasons. | It was final."],
    ["an opinion", "See Moss v. Pell, Mem. Op. at 4. | It was cited."],
    ["an address with a question", "See https://tarn.test/find?case=31&page=2 for more. | It is long."],
    ["an address with two questions", "He sent www.tarn.test/a?b=1?c=2 to her. | She read it."],
    ["a path with a question", "It stands at tarn.test/list?all there. | She read it."],
    ["a month in brackets", "It was filed [Mar. 2031] in Tarn. | It failed."],
    ["a docket in brackets", "The motion [No. 31-204] failed. | It rained."],
    ["two dockets in brackets", "The motions [Nos. 31 and 32] failed. | It rained."],
    ["a title in capitals", "MR. MOSS spoke first. | Then DR. PELL spoke."],
    ["an attorney in capitals", "ATTY. PELL objected. | The judge agreed."],
    ["a lieutenant in capitals", "It was LT. MOSS who called. | Nobody came."],
  ])("are whole beside %s", (_fact, marked) => {
    expect(split(marked.replaceAll(" | ", " "))).toEqual(marked.split(" | "));
  });
});

describe("a text file with single line ends", () => {
  it.each([
    ["The flute was stolen in May.\nThe police found it.\nNobody was charged.", 3],
    ["The flute was stolen in\nMay and the police\nfound it in the hall.", 1],
    ["The flute was stolen.\n\nThe police found it.\n\n", 2],
  ])("has as many paragraphs as it seems to: %j", (source, count) => expect(splitText(source)).toHaveLength(count));
});

describe("rows of a table", () => {
  it.each([
    ["| May 2, 2031 | The jury found her not guilty |", "prose"],
    ["| 2031-05-02 | The flute was given back to its owner |", "prose"],
    ["| Moss | 12 |", "heading"],
  ])("are text where a cell tells something: %s", (row, kind) => {
    expect(kindsOf(`| Day | Event |\n|---|---|\n${row}`).at(-1)).toBe(kind);
  });
});

describe("hidden text", () => {
  it.each([
    '<style>.gone{display:none}</style><p>The flute <span class="gone">buy now</span>was found.</p>',
    '<style>.x { color: red; visibility : hidden }</style><p>The flute <b class="x">ad</b>was found.</p>',
    '<p>The flute <span class="sr-only">opens a window</span>was found.</p>',
  ])("enters no sentence: %s", (html) => expect(textsOf(html)).toEqual(["The flute was found."]));
});

describe("furniture", () => {
  it.each([
    "[Photo: The flute of Tarn in its case]",
    "(Pictured: Lee Moss outside the hall)",
    "By Lee Moss\nStaff Writer",
    "By Lee Moss and Jo Pell\nThe Tarn Courier",
    "Updated 4:10 p.m. ET, May 2, 2031",
    "Posted May 2, 2031 at 9:30 am",
    "3 of 14",
    "212 comments",
    "Get the day's stories sent to your inbox",
    "Reporting by Lee Moss and Jo Pell in Tarn; editing by Kim Reyes",
    "Lee Moss can be reached at lee@tarn.test",
    "Contact Jo Pell at jo@tarn.test",
  ])("is %j", (text) => {
    expect(classifyBlocks([{ kind: "paragraph", text, linked: false, bold: false }])).toEqual(["furniture"]);
  });

  it.each([
    "The photo shows the flute in its case (with a lid).",
    "The report was written by Lee Moss and it named the thief.",
    "He wrote 212 comments on the page in a night.",
  ])("is not %j", (text) => {
    expect(classifyBlocks([{ kind: "paragraph", text, linked: false, bold: false }])).toEqual(["prose"]);
  });
});

describe("two spellings of one word", () => {
  it.each([
    ["AK47", "AK-47"],
    ["MP5", "MP-5"],
    ["A$AP", "ASAP"],
    ["Ke$ha", "Kesha"],
    ["Łukasz", "Lukasz"],
    ["Søren", "Soren"],
    ["Weißmann", "Weissmann"],
    ["e-mail", "email"],
    ["pre-trial", "pretrial"],
    ["E-mails", "emails"],
  ])("%s and %s are searched for alike", (one, other) => expect(extractTerms(one)).toEqual(extractTerms(other)));
});
