import { describe, expect, it } from "vitest";
import { parseArticleFile } from "../../../../src/documents/format/articleFile.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { tellProblem } from "../../../support/tellProblem.ts";
import { writeArticle } from "../../../support/temporary.ts";

function readFile(text: string) {
  const reading = parseArticleFile(text, asSlug("harrow"), "violin");
  if (!reading.ok) throw new Error(reading.problem.map(tellProblem).join("\n"));
  return reading.value;
}

const readWith = (fields: string) => readFile(writeArticle(undefined, fields));

function problemsOf(text: string): string[] {
  const reading = parseArticleFile(text, asSlug("harrow"), "violin");
  return reading.ok ? [] : reading.problem.map(tellProblem);
}

const problemsWith = (fields: string) => problemsOf(writeArticle(undefined, fields));

const write = (...lines: string[]) => `---\n${lines.join("\n")}\n---\nThe violin was found.\n`;

const DATE = "must be an ISO 8601 date such as 2024-07-13, and a day that exists";
const ADDRESS = "must be a web address that begins with http:// or https://, without a user name";
const FLAG = "must be true or false; until it is, the article is not served";

describe("an article's file", () => {
  it("becomes an article with all that its front matter tells", () => {
    const fields = [
      "url: https://courier.test/violin",
      "author: [Mara Quill, Joss Ferrant]",
      "updated: 2031-03-05T10:00:00Z",
      "accessed: 2031-04-01",
      "cases: [pell, harrow]",
      "correction: The violin is from 1741, not 1714.",
      "sources:",
      "  - { outlet: The Tarn Courier, date: 2031-03-03, title: A Loss, url: 'https://courier.test/loss' }",
      "  - { outlet: Radio Tarn, date: 2031-03-04T06:00:00+01:00 }",
    ];
    const { article, hidden, alsoCovers } = readWith(fields.join("\n"));
    expect(article).toMatchObject({
      id: "harrow/violin",
      title: "The Stolen Violin",
      publisher: "The Tarn Courier",
      published: "2031-03-04",
      url: "https://courier.test/violin",
      authors: ["Mara Quill", "Joss Ferrant"],
      updated: "2031-03-05T10:00:00Z",
      accessed: "2031-04-01",
      cases: ["harrow", "pell"],
      retracted: false,
      correction: "The violin is from 1741, not 1714.",
      text: "The violin was found in a piano stool.",
      kind: "brief of ours",
      sources: [
        { outlet: "The Tarn Courier", date: "2031-03-03", title: "A Loss", url: "https://courier.test/loss" },
        { outlet: "Radio Tarn", date: "2031-03-04T06:00:00+01:00" },
      ],
    });
    expect({ hidden, alsoCovers }).toEqual({ hidden: false, alsoCovers: { slugs: ["pell", "harrow"], line: 9 } });
  });

  it("has text without markup, paragraphs apart by a blank line", () => {
    const { article } = readFile(
      writeArticle("# Found\n\nThe **violin** was\nin a [stool](https://a.test).\n\n\nIt was whole."),
    );
    expect(article.text).toBe("Found\n\nThe violin was in a stool.\n\nIt was whole.");
  });

  it("reads the same with CRLF line ends", () => {
    const text = writeArticle("One day.\n\nTwo\nmore.", "author:\n  - Mara Quill");
    expect(readFile(text.replaceAll("\n", "\r\n")).article).toEqual(readFile(text).article);
  });

  it("may have fields that nobody knows", () => {
    expect(problemsWith("tags: [clippings]\ndescription: x\n__proto__: { polluted: true }\nconstructor: y")).toEqual(
      [],
    );
  });

  it.each([
    ["authr", "author"],
    ["corection", "correction"],
    ["Updatde", "updated"],
    ["soruces", "sources"],
  ])("may not have a misspelt field, since what it says would get lost: %s", (name, meant) => {
    expect(problemsWith(`tags: x\n${name}: x`)).toEqual([
      `6: has a field ${name.toLowerCase()}; write ${meant} if you meant that, or remove it`,
    ]);
  });

  it("may have fields that are nearly called like others, where those are there or the word is one of its own", () => {
    expect(problemsWith("titles: x\nauthors: Mara\nauthorr: y\nupdate: weekly\ncase: x\nuri: x\nauth: x")).toEqual([]);
  });

  it("doesn't take fields from a __proto__ key", () => {
    const { article } = readWith("__proto__: { title: Another, correction: planted }");
    expect(article.title).toBe("The Stolen Violin");
    expect(article.correction).toBeUndefined();
  });

  it.each(["", "sources:", "sources: []"])("is no brief with %j", (fields) => {
    const { article } = readWith(fields);
    expect(article.kind).toBe("article");
    expect(article).not.toHaveProperty("sources");
  });

  it("counts an empty field as absent", () => {
    const { article } = readWith("url:\nauthor:\nupdated: ~\naccessed: null\ncases:\ncorrection: ''\nsources: []");
    expect(article).toMatchObject({ authors: [], cases: ["harrow"] });
    expect([article.url, article.updated, article.accessed, article.correction]).toEqual(Array(4).fill(undefined));
  });
});

describe("the names that clippers give to fields", () => {
  it.each([
    ["source: https://a.test/x", { url: "https://a.test/x" }],
    ["link: https://a.test/x", { url: "https://a.test/x" }],
    ["authors: Mara Quill", { authors: ["Mara Quill"] }],
    ["byline: Mara Quill", { authors: ["Mara Quill"] }],
    ["dateModified: 2031-03-06", { updated: "2031-03-06" }],
    ["datemodified: 2031-03-06", { updated: "2031-03-06" }],
    ["created: 2031-03-06", { accessed: "2031-03-06" }],
    ["url: https://a.test/ours\nsource: https://a.test/theirs", { url: "https://a.test/ours" }],
    ["source: https://a.test/theirs\nurl: https://a.test/ours", { url: "https://a.test/ours" }],
    ["url:\nsource: https://a.test/theirs", { url: "https://a.test/theirs" }],
  ])("%s", (fields, expected) => {
    expect(readWith(fields).article).toMatchObject(expected);
  });

  it.each([["date"], ["datePublished"], ["published"]])("%s is when it was published", (name) => {
    expect(readFile(write("title: x", "publisher: y", `${name}: 2031-03-04`)).article.published).toBe("2031-03-04");
  });

  it.each([["sitename"], ["site"], ["publication"], ["siteName"]])("%s is who published it", (name) => {
    expect(readFile(write("title: x", `${name}: y`, "published: 2031-03-04")).article.publisher).toBe("y");
  });

  it("a wrong value is reported by the clipper's name, in the line where it stands", () => {
    expect(problemsWith("tags: x\nsource: courier.test/violin")).toEqual([`6: source ${ADDRESS}`]);
  });
});

describe("names of authors", () => {
  it.each([
    ["one name", "author: Mara Quill", ["Mara Quill"]],
    ["a list", "author:\n  - Mara Quill\n  - Joss Ferrant", ["Mara Quill", "Joss Ferrant"]],
    ["a name beside its address", "author: { name: Mara Quill, email: mara@courier.test }", ["Mara Quill"]],
    [
      "a list of such",
      "authors:\n  - name: Mara Quill\n    url: x\n  - name: Joss Ferrant",
      ["Mara Quill", "Joss Ferrant"],
    ],
    ["single brackets stay", 'author: "[Mara Quill]"', ["[Mara Quill]"]],
    ["a line feed is a space", 'author: "Mara\\nQuill"', ["Mara Quill"]],
    ["a block of lines is one line", "author: |\n  Mara\n  Quill", ["Mara Quill"]],
    ["a bidirectional mark is a space", 'author: "Mara\\u202eQuill\\u2066"', ["Mara Quill"]],
    ["an Arabic letter mark is a space", 'author: "Mara\\u061cQuill"', ["Mara Quill"]],
    ["a line separator is a space", 'author: "Mara\\u2028Quill"', ["Mara Quill"]],
    ["a control character is a space", 'author: "Mara\\e[31mQuill"', ["Mara [31mQuill"]],
    ["white space is folded", 'author: "  Mara \\t  Quill "', ["Mara Quill"]],
  ])("%s", (_fact, field, expected) => {
    expect(readWith(field).article.authors).toEqual(expected);
  });

  it("a link without a name is no author", () => {
    const reading = parseArticleFile(writeArticle(undefined, 'author: "[[]]"'), asSlug("harrow"), "violin");
    expect(reading.ok ? reading.value.article.authors : []).toEqual([]);
  });

  it.each(["title", "publisher"] as const)("a %s with line feeds and bidirectional marks is one plain line", (name) => {
    const fields = {
      title: "x",
      publisher: "y",
      published: "2031-03-04",
      [name]: '"Har\\u202d row\\n\\r v. \\u2067Pell\\u0000"',
    };
    const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
    expect(readFile(write(...lines)).article[name]).toBe("Har row v. Pell");
  });
});

describe("dates", () => {
  it.each([
    ["2031-03-04"],
    ["2028-02-29"],
    ["2031-03-04T10:00"],
    ["2031-03-04T10:00:00"],
    ["2031-03-04T10:00:00Z"],
    ["2031-03-04T10:00:00.123Z"],
    ["2031-03-04T10:00:00-05:00"],
    ["'2031-03-04'"],
  ])("%s is read and stays as it is written", (written) => {
    expect(readWith(`updated: ${written}`).article.updated).toBe(written.replaceAll("'", ""));
  });

  it.each([
    ["2024-02-30"],
    ["2023-02-29"],
    ["2031-13-01"],
    ["2031-00-10"],
    ["2024-02-30T10:00:00Z"],
    ["2031-03-04T25:00:00Z"],
    ["2031-3-4"],
    ["04/03/2031"],
    ["March 4, 2031"],
    ["2031"],
    ["yesterday"],
    ["[2031-03-04]"],
    ["{ year: 2031 }"],
  ])("%s is no date", (written) => {
    expect(problemsWith(`updated: ${written}`)).toEqual([`5: updated ${DATE}`]);
  });
});

describe("web addresses", () => {
  it.each([
    ["https://courier.test/violin", "https://courier.test/violin"],
    ["http://courier.test", "http://courier.test/"],
    ["HTTPS://Courier.Test/Violin", "https://courier.test/Violin"],
    ["https://courier.test/a violin", "https://courier.test/a%20violin"],
    ["https://courier.test/?a=1&b=2#c", "https://courier.test/?a=1&b=2#c"],
  ])("%s is %s", (written, address) => {
    expect(readWith(`url: "${written}"`).article.url).toBe(address);
  });

  it.each([
    ["courier.test/violin"],
    ["//courier.test/violin"],
    ["ftp://courier.test/violin"],
    ["javascript:alert(1)"],
    ["data:text/html,x"],
    ["file:///violin"],
    ["https://mara@courier.test/"],
    ["https://mara:secret@courier.test/"],
    ["https://:secret@courier.test/"],
    ["https://"],
    ["https://courier test/"],
    ["mailto:mara@courier.test"],
  ])("%s is none", (written) => {
    expect(problemsWith(`url: "${written}"`)).toEqual([`5: url ${ADDRESS}`]);
  });

  it("a list is none", () => {
    expect(problemsWith("url: [https://courier.test/]")).toEqual([`5: url ${ADDRESS}`]);
  });

  it.each([
    [2048, []],
    [2049, ["5: url must have at most 2048 characters"]],
  ])("%i characters", (length, expected) => {
    const start = "https://courier.test/";
    expect(problemsWith(`url: ${start}${"v".repeat(length - start.length)}`)).toEqual(expected);
  });
});

describe("fields that are missing or wrong", () => {
  it.each([
    ["title", ["publisher: y", "published: 2031-03-04"]],
    ["publisher", ["title: x", "published: 2031-03-04"]],
    ["published", ["title: x", "publisher: y"]],
    ["title", ["title:", "publisher: y", "published: 2031-03-04"]],
    ["publisher", ["title: x", "publisher: null", "published: 2031-03-04"]],
  ])("%s is missing", (name, lines) => {
    expect(problemsOf(write(...lines))).toEqual([
      expect.stringMatching(`^1: ${name} is missing; add it to the front matter, such as: ${name}: .`),
    ]);
  });

  it("all that is wrong is said at once, in the order of the lines", () => {
    const text = write("published: 2024-02-30", "url: nowhere", "title: [The, Violin]");
    expect(problemsOf(text)).toEqual([
      "1: publisher is missing; add it to the front matter, such as: publisher: The name of the outlet",
      `2: published ${DATE}`,
      `3: url ${ADDRESS}`,
      "4: title must be one line of text",
    ]);
  });

  it.each([
    ["author: { handle: Mara }", "author, entry 1 must be one line of text"],
    ["author: [Mara Quill, [Joss]]", "author, entry 2 must be one line of text"],
    ["author: [Mara Quill, '']", "author, entry 2 must not be empty"],
    ['author: "\\u202e"', "author, entry 1 must not be empty"],
    ["cases: [[pell]]", "cases, entry 1 must be one line of text"],
    ["correction: [one, two]", "correction must be one line of text"],
    ["sources: The Tarn Courier", "sources must be a list"],
    ["sources: [The Tarn Courier]", "sources, entry 1 must have an outlet and a date"],
    ["sources: [{ date: 2031-03-04 }]", "sources, entry 1, outlet must be one line of text"],
    ["sources: [{ outlet: Radio Tarn }]", `sources, entry 1, date ${DATE}`],
    ["sources: [{ outlet: Radio Tarn, date: 2024-02-30 }]", `sources, entry 1, date ${DATE}`],
    ["sources: [{ outlet: Radio Tarn, date: 2031-03-04, url: 'radio.test' }]", `sources, entry 1, url ${ADDRESS}`],
  ])("%s", (field, reason) => {
    expect(problemsWith(field)).toEqual([`5: ${reason}`]);
  });

  it.each([
    ["correction", 1000],
    ["author", 200],
  ])("%s has at most %i characters", (name, most) => {
    expect(problemsWith(`${name}: ${"v".repeat(most)}`)).toEqual([]);
    expect(problemsWith(`${name}: ${"v".repeat(most + 1)}`)).toHaveLength(1);
  });

  it.each([
    ["a title of 500 letters is read", 500, []],
    ["a title of 501 letters is not", 501, ["2: title must have at most 500 characters"]],
  ])("%s", (_fact, length, expected) => {
    const text = write(`title: ${"v".repeat(length)}`, "publisher: y", "published: 2031-03-04");
    expect(problemsOf(text)).toEqual(expected);
  });

  it.each([
    ["100 entries are read", 100, []],
    ["101 entries are not", 101, ["5: cases must have at most 100 entries"]],
  ])("%s", (_fact, count, expected) => {
    expect(problemsWith(`cases: [${Array(count).fill("pell").join(", ")}]`)).toEqual(expected);
  });
});

describe("a takedown", () => {
  it.each([
    ["hidden: true", { hidden: true, retracted: false }],
    ["hidden: false", { hidden: false, retracted: false }],
    ["Hidden: TRUE", { hidden: true, retracted: false }],
    ["hidden: 'true'", { hidden: true, retracted: false }],
    ["hidden: true # a judge asked for it", { hidden: true, retracted: false }],
    ["retracted: true", { hidden: false, retracted: true }],
    ["RETRACTED: True", { hidden: false, retracted: true }],
    ["retracted: false", { hidden: false, retracted: false }],
    ["hidden: true\nretracted: true", { hidden: true, retracted: true }],
  ])("%s", (fields, expected) => {
    const { article, hidden } = readWith(fields);
    expect({ hidden, retracted: article.retracted }).toEqual(expected);
  });

  const unreadable = [
    "yes",
    "no",
    "on",
    "1",
    "0",
    "",
    "~",
    "null",
    "maybe",
    "'\"maybe\"'",
    "''",
    "truee",
    "[true]",
    "[]",
    "{}",
    "{ since: 2031-03-05 }",
  ];
  it.each(unreadable.flatMap((value) => [[`hidden: ${value}`], [`retracted: ${value}`]]))(
    "%s takes the article down",
    (field) => {
      expect(problemsWith(field)).toEqual([`5: ${field.split(":")[0]} ${FLAG}`]);
    },
  );

  it.each([["hiden"], ["hide"], ["Hidden?"], ["retract"], ["Retraction"], ["retractd"], ["hdden"], ["is_hidden"]])(
    "a misspelt %s takes the article down",
    (name) => {
      const spelt = name.replaceAll("'", "").toLowerCase();
      expect(problemsWith(`tags: x\n${name}: true`)).toEqual([
        `6: has a field ${spelt}; write hidden or retracted, with true or false`,
      ]);
    },
  );
});

describe("an article without text", () => {
  it.each([
    ["nothing", ""],
    ["white space", " \n\n\t\n"],
    ["a comment", "<!-- The violin. -->"],
    ["a script", "<script>steal()</script>"],
    ["a picture", "![](violin.png)"],
  ])("%s is no text", (_what, body) => {
    expect(problemsOf(writeArticle(body))).toEqual(["1: has no text below its front matter; paste the article there"]);
  });
});
