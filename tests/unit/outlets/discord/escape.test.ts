import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeText, quoteLines, unescapeText } from "../../../../src/outlets/discord/render/escape.ts";
import { sanitizeText } from "../../../../src/text/sanitize.ts";
import {
  isPlain,
  type MarkdownNode,
  plainText,
  readMarkdown,
} from "../../../support/outlets/discord/discordMarkdown.ts";
import { anyMatchedText, anyText, hostileTexts } from "../../../support/outlets/discord/hostileText.ts";
import { runs } from "../../../support/runs.ts";

/** The text as a reader sees it: Discord shows a tab as four blanks. */
const seen = (text: string) => sanitizeText(text).replaceAll("\t", "    ");

describe("a sanitized text", () => {
  it.each([
    ["controls go", "a\u0000b\u001b[31mc\u007fd\u009be", "ab[31mcde"],
    ["line ends are one character", "a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh", "a\nb\nc\nd\ne\nf\ng\nh"],
    ["tabs and line breaks stay", "a\tb\n\nc", "a\tb\n\nc"],
    ["blanks before a line's end go", "a  \n\t\nb \u200b\r\n c  ", "a\n\nb\n c  "],
    ["directions are not turned", "\u202eevil\u202c \u2066a\u2069 \u200eb\u200f\u061c", "evil a b"],
    ["zero widths and fillers go", "a\u200bb\u2060c\ufeffd\u00ade\u180ef\u3164g\ufff9h\ufffb", "abcdefgh"],
    ["tags and stray selectors go", "a\u{e0041}\u{e007f}\ufe0f\u{e0100}1\ufe0f", "a1"],
    ["torn surrogates are shown as such", "a\ud83db\udfbbc 🎻", "a\ufffdb\ufffdc 🎻"],
    [
      "joined emoji stay joined",
      "👩\u200d👧 ❤\ufe0f\u200d🔥 👩🏽\u200d🚒 1\ufe0f\u20e3",
      "👩\u200d👧 ❤\ufe0f\u200d🔥 👩🏽\u200d🚒 1\ufe0f\u20e3",
    ],
    ["words that need joiners keep them", "می\u200cخواهم क्\u200dष", "می\u200cخواهم क्\u200dष"],
    ["other joiners go", "a\u200db\u200cc \u200d👧 👩\u200d \u200cخ می\u200c\u200cخ", "abc 👧 👩 خ میخ"],
    ["what goes joins nothing", "\u061c\u200d\u061c \u180e\u180b", " "],
    [
      "a character keeps its written form",
      "ᠠ\u180b\u180b 葛\u{e0100}城 葛\u{e0100}\u{e0101}",
      "ᠠ\u180b 葛\u{e0100}城 葛\u{e0100}",
    ],
  ])("%s", (_fact, raw, expected) => {
    expect(sanitizeText(raw)).toBe(expected);
  });

  it("is sanitized, and well formed", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const sanitized = sanitizeText(raw);
        expect(sanitizeText(sanitized)).toBe(sanitized);
        expect(sanitized.isWellFormed()).toBe(true);
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe("an escaped text", () => {
  it.each([
    "On 4 May 2021, Ms. Harrow said: “I didn't do it.” The jury (10-2) gave $4.5 million at 10:30 a.m.",
    'The well-known maker\'s violin—"the Pell"—sold for ~£2,000; 3 > 2, a + b = c, #4, 50% & more!',
    "1990 was the year. 1990. Then - as now - 2.5",
    "#MeToo\n-5 degrees\n+1\n1.5 million\n2021",
    "a | b ~ c (d) {e} ^f = g / h & i … «j» “k”: l;m",
  ])("is the text itself where it is prose: %j", (prose) => {
    expect(escapeText(prose)).toBe(prose);
  });

  it.each([
    ["the sign of a heading, list, quote or subtext", "# a\n## b\n- c\n* d\n+ e\n1. f\n> g\n>>> h\n-# i", 9],
    ["the first of two", "||a|| ~~b~~", 4],
    ["what begins a link", "[a](b)", 1],
    ["what begins an address", "https://a.test", 1],
    ["what begins a mention", "@everyone and a@b.test", 2],
    ["what begins the name of an emoji", "10:30 said: :smile: 1:2:3", 2],
  ])("has a backslash only before %s", (_what, raw, backslashes) => {
    expect(escapeText(raw).length - raw.length).toBe(backslashes);
  });

  it.each([
    [
      "a flood of mentions",
      "@everyone @here @silent <@1> <@!1> <@&2> <#3> </ask:4> </a b c:4> <id:customize> <id:linked-roles:5>",
    ],
    ["emoji and times", "<:x:5> <a:x:5> :smile: :+1::skin-tone-2: <t:1> <t:1:R> ::x::"],
    ["links", "[a](https://b.test) [a\nb](https://c.test) [a]( https://d.test 'e') ![f](g) [h][i]"],
    ["links that never end", "[a](".repeat(1024)],
    [
      "addresses",
      "https://a.test <https://b.test> xhttp://c.test steam://d HTTPS://E.TEST (https://f.test) discord://-/g",
    ],
    ["addresses of other kinds", "<a@b.test> <mailto:a@b.test> <tel:+15551234> <+1 555 1234> <sms:+15551234>"],
    ["fences", "```js\nx\n``` ~~~\ny\n~~~ `z` ``w`` ```v"],
    ["markers", "*a* **b** ***c*** _d_ __e__ ___f___ ~~g~~ ||h|| `i` **__~~||j||~~__**"],
    ["markers that cross", "**a *b __c** d* e__ ~~f ||g~~ h||"],
    ["lines that open", "# a\n ## b\n### c\n#\nd\n-# e\n - f\n\t* g\n+ h\n1. i\n 99. j\n> k\n>>> l\n\u00a0# m\n>n"],
    ["lines that end at their sign", "#\n-\n+\n*\n1.\n>\n-#"],
    ["opening signs in a row", "> # - 1. a\n- - > b\n1. 2. 3. c\n# # d\n-# -# e"],
    ["backslashes before markers", "\\*a\\* \\\\*b\\\\* \\\\\\*c* \\_d_ \\`e` \\[f](g) \\\\"],
    ["backslashes before other signs", "C:\\Users\\n \\a \\ \\\n\\\\\n\\"],
    ["a shrug", "¯\\_(ツ)_/¯ ¯\\\\_(ツ)_/¯"],
    ["directions and zero widths", "\u202e@everyone\u202c *\u200b*a** @\u2060everyone #\u200b b\n\u200b# c\n\ufeff> d"],
    ["emoji, surrogates and tabs", "🎻*🎻* 👩\u200d👧 \ud83d*a*\udfbb\tb\t\n\tc"],
    ["nothing", ""],
    ["blanks", "  \n \t\n\n   "],
  ])("shows %s as they are written, alone and within a frame", (_what, raw) => {
    const escaped = escapeText(raw);
    expectPlain(readMarkdown(escaped), seen(raw));
    expectFramed(raw, escaped);
    expect(unescapeText(escaped)).toBe(sanitizeText(raw));
  });

  it.each([...hostileTexts])("of %s is plain", (_what, make) => {
    expectPlain(readMarkdown(escapeText(make(500))), seen(make(500)));
  });

  it("is the text, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const escaped = escapeText(raw);
        expectPlain(readMarkdown(escaped), seen(raw));
        expect(unescapeText(escaped)).toBe(sanitizeText(raw));
        expectFramed(raw, escaped);
      }),
      { numRuns: runs(3000) },
    );
  });
});

describe("the lines of a quote", () => {
  it.each([
    ["a match is bold", "a ‹b› c", "> a **b** c"],
    ["bold ends with its line", "a ‹b\n\nc› d", "> a **b**\n> \n> **c** d"],
    ["white space at its edges is not bold", "a‹  b \nc›", "> a  **b**\n> **c**"],
    ["white space alone is never bold", "a‹  ›b", "> a  b"],
    ["matches that touch are one", "‹ab›‹cd›", "> **abcd**"],
    ["matches with nothing visible between them are one", "‹ab›\u200b\u200b‹cd›", "> **abcd**"],
    ["matches with a blank between them are two", "‹ab› ‹cd›", "> **ab** **cd**"],
    ["a match of nothing is none", "a‹›b‹\u200b›cd", "> abcd"],
    ["a match that ends in blanks that go ends before them", "‹a   › \nb", "> **a**\n> b"],
    ["a match in a line's end is none", "a‹\r›\nb", "> a\n> b"],
    ["a backslash at the end doesn't undo bold", "‹a\\› ‹b*›", "> **a\\\\** **b\\***"],
    ["signs are escaped within bold", "‹# *a*› b", "> **\\# \\*a\\*** b"],
    ["a match past hidden characters is where it was", "\u202ea\u200bb ‹c›\u202c", "> ab **c**"],
    ["no line ends the quote", "a\n>>> b\n\n# c\r\nd", "> a\n> \\>>> b\n> \n> \\# c\n> d"],
    ["no text is a line", "", "> "],
  ])("%s", (_fact, marked, expected) => {
    const { text, matches } = readMatches(marked);
    expect(quoteLines(text, matches)).toBe(expected);
  });

  it("leave an emoji whole, where a match begins or ends within it", () => {
    expect(quoteLines("a🎻b", [[0, 2]])).toBe("> **a**🎻b");
    expect(quoteLines("a🎻b", [[2, 4]])).toBe("> a**🎻b**");
  });

  it("are one block quote that shows the text", () => {
    fc.assert(
      fc.property(anyMatchedText, ({ text, matches }) => {
        const quoted = quoteLines(text, matches);
        for (const line of quoted.split("\n")) expect(line).toMatch(/^> /);
        const [quote, ...rest] = readMarkdown(`${quoted}\n-# cited`);
        expect(rest.map((node) => node.type)).toEqual(["text", "subtext"]);
        expect(quote?.type).toBe("quote");
        expect(plainText(quote ? [quote] : [])).toBe(seen(text));
      }),
      { numRuns: runs(2000) },
    );
  });

  it("have all words of the matches in bold and no others", () => {
    fc.assert(
      fc.property(anyMatchedText, ({ text, matches }) => {
        const marked = spell(readMarkdown(quoteLines(text, matches)), false);
        expect(marked).toEqual(spellMatches(text, matches));
      }),
      { numRuns: runs(2000) },
    );
  });
});

function expectPlain(nodes: readonly MarkdownNode[], expected: string): void {
  expect(plainText(nodes)).toBe(expected);
  expect(isPlain(nodes)).toBe(true);
  expect(nodes.length).toBeLessThanOrEqual(1);
}

/** In bold, and line by line after `> ` and `-# `, it is read as it is alone. */
function expectFramed(raw: string, escaped: string): void {
  if (raw === "" || sanitizeText(raw) === "") return;
  expectWithin("strong", readMarkdown(`**${escaped}**`), seen(raw));
  expectWithin("strong", readMarkdown(`a\n**${escaped}** b`).slice(1, -1), seen(raw));
  const lines = seen(raw).split("\n");
  for (const [index, line] of escaped.split("\n").entries()) {
    expectWithin("quote", readMarkdown(`> ${line}`), lines[index] ?? "");
    if (line.trim() === "") continue;
    expectWithin("subtext", readMarkdown(`-# ${line}`), (lines[index] ?? "").trim());
  }
}

function expectWithin(type: MarkdownNode["type"], nodes: readonly MarkdownNode[], expected: string): void {
  expect(nodes.map((node) => node.type)).toEqual([type]);
  const content = nodes[0]?.content;
  expectPlain(typeof content === "string" || !content ? [] : content, expected);
}

/** A text whose matches stand between `‹` and `›`. */
function readMatches(marked: string) {
  const parts = marked.split(/[‹›]/);
  const ends = parts.map((_part, index) => parts.slice(0, index + 1).join("").length);
  const matches = ends.flatMap((end, index) => (index % 2 === 1 ? [[ends[index - 1] ?? 0, end] as const] : []));
  return { text: parts.join(""), matches };
}

/** Each visible character, and whether it is bold. */
function spell(nodes: readonly MarkdownNode[], bold: boolean): readonly string[] {
  return nodes.flatMap((node) =>
    typeof node.content === "string"
      ? mark(node.content, () => bold)
      : spell(node.content, bold || node.type === "strong"),
  );
}

function mark(shown: string, isBold: (at: number) => boolean): readonly string[] {
  return [...shown.matchAll(/\S/gu)].map(({ 0: sign, index }) => `${sign}${isBold(index) ? " bold" : ""}`);
}

/** The same of the raw text: what sanitizing leaves of it stands in the same order, so the first that fits is it. */
function spellMatches(raw: string, matches: readonly (readonly [number, number])[]): readonly string[] {
  const sanitized = sanitizeText(raw);
  const whole = raw.toWellFormed();
  const places: number[] = [];
  let from = 0;
  for (const sign of sanitized) {
    from = /\s/.test(sign) ? from : whole.indexOf(sign, from);
    for (let unit = 0; unit < sign.length; unit++) places.push(from + unit);
    from += /\s/.test(sign) ? 0 : sign.length;
  }
  return mark(sanitized, (at) =>
    matches.some(([start, end]) => start <= (places[at] ?? -1) && (places[at] ?? -1) < end),
  );
}
