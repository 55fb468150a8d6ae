import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import type { Reply } from "../../../../src/app/reply.ts";
import { makeDocument } from "../../../../src/documents/document.ts";
import { splitPassages } from "../../../../src/documents/passage.ts";
import { type Quote, takeQuote } from "../../../../src/documents/quote.ts";
import { printReply } from "../../../../src/outlets/terminal/print.ts";
import { chooseColours } from "../../../../src/outlets/terminal/terminal.ts";
import { fingerprint } from "../../../../src/text/fingerprint.ts";
import { parseMarkdown } from "../../../../src/text/markdown.ts";
import { asDocumentId, asSlug } from "../../../support/identifiers.ts";

const plain = chooseColours(new PassThrough(), false);
const coloured = chooseColours(Object.assign(new PassThrough(), { isTTY: true }), false);
const ESCAPE = "\u001b";

/** A quote of the whole of a text's first paragraph, with these words of it standing out. */
function quote(text: string, words: readonly string[] = [], facts: { url?: string; correction?: string } = {}): Quote {
  const article = makeDocument(
    asDocumentId("harrow/violin"),
    [asSlug("harrow")],
    {
      title: "The Stolen Violin",
      publisher: "The Tarn Courier",
      published: "2031-03-04",
      authors: [],
      retracted: false,
      sources: [],
      ...facts,
    },
    parseMarkdown(text) ?? [],
    fingerprint,
  );
  const [passage] = splitPassages(article);
  if (!passage) throw new Error("no passage");
  const matches = words.map((word) => [article.text.indexOf(word), article.text.indexOf(word) + word.length] as const);
  return takeQuote(passage, passage.paragraph.start, passage.paragraph.end, matches);
}

const quotes = (...all: Quote[]) =>
  ({ kind: "quotes", question: "Who?", quotes: all, skipped: 0, more: false, cases: [] }) satisfies Reply;
const nearest = { cases: [], articles: [] };
const CITATION = "  “The Stolen Violin”, The Tarn Courier, March 4, 2031, paragraph 1";

describe("quotes in a terminal", () => {
  it("stand behind a bar, the citation below", () => {
    expect(printReply(quotes(quote("Mara Quill found it.")), plain)).toBe(`│ Mara Quill found it.\n${CITATION}`);
  });

  it("have the link below the citation, where there is one", () => {
    const [, , link, more] = printReply(
      quotes(quote("Mara Quill found it.", [], { url: "https://courier.test/violin" })),
      plain,
    ).split("\n");
    expect(link).toMatch(/^ {2}https:\/\/courier\.test\/violin#:~:text=/);
    expect(more).toBeUndefined();
  });

  it("are apart by a blank line, best first", () => {
    expect(printReply(quotes(quote("One."), quote("Two.")), plain)).toBe(`│ One.\n${CITATION}\n\n│ Two.\n${CITATION}`);
  });

  it("have a bar before every line", () => {
    expect(printReply(quotes(quote("Mara Quill  \nfound it.")), plain)).toBe(`│ Mara Quill\n│ found it.\n${CITATION}`);
  });

  it("show a correction beside the citation", () => {
    const said = printReply(quotes(quote("One.", [], { correction: "It was a viola." })), plain);
    expect(said).toContain("It was a viola.");
  });

  it("have the words that matched in bold on a terminal", () => {
    const said = printReply(quotes(quote("Mara Quill found the violin.", ["found", "violin"])), coloured);
    expect(said).toContain(`Mara Quill ${ESCAPE}[1mfound${ESCAPE}[22m the ${ESCAPE}[1mviolin${ESCAPE}[22m.`);
  });

  it("say the same without colours", () => {
    const reply = quotes(
      quote("Mara Quill found the violin.", ["Mara", "violin."], { url: "https://courier.test/violin" }),
    );
    const said = printReply(reply, coloured);
    expect(said).toContain(ESCAPE);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are what it takes away
    expect(said.replace(/\u001b\[\d+m/g, "")).toBe(printReply(reply, plain));
  });

  it("have no bidirectional marks, which would turn letters round", () => {
    const said = printReply(
      quotes(quote("Mara \u202eQuill\u202c \u2067found\u2069 it.", ["\u202eQuill\u202c"])),
      plain,
    );
    expect(said).toContain("│ Mara Quill found it.");
  });

  it.each([
    [
      "how it ended, and when",
      { outcome: "Settled.", outcomeDate: "2032-01-09" },
      "How it ended — Harrow v. Pell: Settled. (January 9, 2032)",
    ],
    ["how it ended, with no day known", { outcome: "Settled." }, "How it ended — Harrow v. Pell: Settled."],
    [
      "a day that the outcome names only once",
      { outcome: "Settled on January 9, 2032.", outcomeDate: "2032-01-09" },
      "How it ended — Harrow v. Pell: Settled on January 9, 2032.",
    ],
  ])("are followed by %s", (_what, outcome, line) => {
    const reply: Reply = {
      ...quotes(quote("One.")),
      cases: [{ slug: asSlug("harrow"), title: "Harrow v. Pell", ...outcome }],
    };
    expect(printReply(reply, plain)).toBe(`│ One.\n${CITATION}\n\n${line}`);
  });

  it("are followed by nothing where no outcome is known", () => {
    const reply: Reply = {
      ...quotes(quote("One.")),
      cases: [{ slug: asSlug("harrow"), title: "Harrow v. Pell" }],
    };
    expect(printReply(reply, plain)).toBe(`│ One.\n${CITATION}`);
  });
});

describe("passages that may not answer", () => {
  const doubt = "This may not answer it. These passages are the closest.";

  it("say so before the first of them, and those that answer surely say nothing", () => {
    const reply = quotes(quote("One."));
    expect(printReply({ ...reply, confidence: "unsure" }, plain)).toBe(`${doubt}\n\n│ One.\n${CITATION}`);
    expect(printReply({ ...reply, confidence: "sure" }, plain)).toBe(printReply(reply, plain));
    expect(printReply(reply, plain)).not.toContain("may not answer");
  });
});

describe("other replies in a terminal", () => {
  const cases = [
    { slug: asSlug("harrow"), title: "Harrow v. Pell" },
    { slug: asSlug("marsh"), title: "In re Marsh" },
  ];

  it.each<[Reply, string]>([
    [
      { kind: "nothing found", question: "x", missing: [], cases, nearest, named: [] },
      "Nothing found. Nothing here answers that.\nOn the shelf: harrow, marsh.",
    ],
    [
      { kind: "nothing found", question: "x", missing: ["sourdough"], cases, nearest, named: [] },
      "Nothing found. No passage here mentions “sourdough”.\nOn the shelf: harrow, marsh.",
    ],
    [
      { kind: "nothing found", question: "x", missing: ["bake", "sourdough"], cases, nearest, named: [] },
      "Nothing found. No passage here mentions “bake” or “sourdough”.\nOn the shelf: harrow, marsh.",
    ],
    [
      { kind: "nothing found", question: "x", missing: ["sourdough"], cases, nearest, named: [], reason: "follow-up" },
      "Nothing found. The question goes on from something that Casebook doesn't have: ask again with the name of the person or case.\nOn the shelf: harrow, marsh.",
    ],
    [
      { kind: "nothing found", question: "x", missing: [], cases, nearest, named: [], reason: "opinion" },
      "Nothing found. Casebook has no opinions; it only quotes what the articles say.\nOn the shelf: harrow, marsh.",
    ],
    [
      {
        kind: "nothing found",
        question: "x",
        missing: [],
        cases,
        nearest,
        named: [{ slug: asSlug("harrow"), title: "Harrow v. Pell", outcome: "Settled." }],
        reason: "schedule",
      },
      "Nothing found. Dates that are still to come are listed by /next.\nOn the shelf: harrow, marsh.\nHow it ended — Harrow v. Pell: Settled.",
    ],
    [{ kind: "no question" }, 'There is no question; type one in quotes, such as "Why was the case dismissed?".'],
    [
      { kind: "question too long", length: 301, limit: 300 },
      "The question has 301 characters; ask it in 300 or fewer.",
    ],
    [{ kind: "unknown case", name: "doe", cases }, "No case is called “doe”; the cases are harrow, marsh."],
    [{ kind: "unknown case", name: "d\u202eoe", cases }, "No case is called “doe”; the cases are harrow, marsh."],
    [{ kind: "ambiguous case", name: "doe", cases }, "“doe” could be several cases; name one of harrow, marsh."],
  ])("%j", (reply, words) => {
    expect(printReply(reply, plain)).toBe(words);
  });

  it.each([
    [25, "case-25."],
    [26, "case-25, 1 more."],
    [40, "case-25, 15 more."],
  ])("of %i cases at most 25 are listed", (count, end) => {
    const many = Array.from({ length: count }, (_, index) => ({ slug: asSlug(`case-${index + 1}`), title: "x" }));
    expect(printReply({ kind: "unknown case", name: "doe", cases: many }, plain).endsWith(end)).toBe(true);
  });

  it("an empty shelf says how to fill it", () => {
    const said = printReply({ kind: "empty shelf" }, plain);
    expect(said).toContain("knowledge/<case>/");
    expect(said).toContain("README");
  });

  const SHOWN = { isInMenu: false, isForModerators: false };

  it("help lists every command and what Casebook will not do", () => {
    const said = printReply(
      {
        kind: "help",
        commands: [
          { ...SHOWN, name: "ask", usage: "/ask <question>", description: "Ask it" },
          { ...SHOWN, name: "help", usage: "/help", description: "How to ask" },
        ],
        contact: "desk@casebook.test",
        articles: 3,
        passages: 40,
        cases: [{ slug: asSlug("harrow"), title: "Harrow v. Pell", articles: 3 }],
      },
      plain,
    );
    for (const part of [
      "  /ask <question>  Ask it\n",
      "  /help            How to ask\n",
      "no opinions",
      "English",
      "word for word",
      "desk@casebook.test",
      "/about says what is on the shelf",
    ])
      expect(said).toContain(part);
    expect(said).not.toContain("harrow");
  });

  it("about says what it is, whom to write to and what is on the shelf", () => {
    const said = printReply(
      {
        kind: "about",
        contact: "desk@casebook.test",
        articles: 3,
        passages: 40,
        cases: [
          { slug: asSlug("harrow"), title: "Harrow v. Pell", articles: 1 },
          { slug: asSlug("marsh"), title: "In re Marsh", articles: 2 },
        ],
      },
      plain,
    );
    for (const part of [
      "no opinions",
      "English articles only",
      "word for word",
      "Corrections and takedowns: desk@casebook.test",
      "On the shelf: 3 articles with 40 passages.",
      "  harrow — Harrow v. Pell (1 article)",
      "  marsh — In re Marsh (2 articles)",
    ])
      expect(said).toContain(part);
  });

  it("about counts one article and one passage as one", () => {
    const said = printReply(
      { kind: "about", articles: 1, passages: 1, cases: [{ slug: asSlug("harrow"), title: "x", articles: 1 }] },
      plain,
    );
    expect(said).toContain("On the shelf: 1 article with 1 passage.");
  });

  it("about an empty shelf says how to fill it, and that nobody is named to write to", () => {
    const said = printReply({ kind: "about", articles: 0, passages: 0, cases: [] }, plain);
    expect(said).toContain(printReply({ kind: "empty shelf" }, plain));
    expect(said).toContain("CONTACT");
  });
});

describe("colours", () => {
  it.each([
    ["are there on a terminal", { isTTY: true }, false, true],
    ["are not where the reader asked for none", { isTTY: true }, true, false],
    ["are not in a pipe or file", {}, false, false],
    ["are not where it isn't known", { isTTY: undefined }, false, false],
  ])("%s", (_fact, properties, none, expected) => {
    const colours = chooseColours(Object.assign(new PassThrough(), properties), none);
    expect(colours.bold("violin") !== "violin").toBe(expected);
  });
});
