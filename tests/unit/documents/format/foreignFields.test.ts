import { describe, expect, it } from "vitest";
import { parseArticleFile } from "../../../../src/documents/format/articleFile.ts";
import { readOwnFrontMatter } from "../../../../src/ingest/ownFrontMatter.ts";
import { writePassedOver } from "../../../../src/presentation/wording/english/passedOverFields.ts";
import { listPassedOver } from "../../../../src/storage/folder/fileCache.ts";
import { readFolder } from "../../../../src/storage/folder/readFolder.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { tellProblem } from "../../../support/tellProblem.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

const write = (lines: readonly string[]) => `---\n${lines.join("\n")}\n---\nThe lantern of Orla Finch was sold.\n`;

/** What a file says, with what was passed over in it; else what is wrong with it. */
function read(...lines: readonly string[]) {
  const reading = parseArticleFile(write(lines), asSlug("finch"), "lantern");
  if (!reading.ok) return { problems: reading.problem.map(tellProblem) };
  const { article, hidden, passedOver } = reading.value;
  const { title, publisher, published, updated, accessed, url, authors } = article;
  const notes = passedOver.map(({ line, field, code }) => `${line} ${field} ${code}`);
  return { title, publisher, published, updated, accessed, url, authors, hidden, notes };
}

const WHOLE = ["title: The Lantern", "publisher: Fen Post"];

describe("front matter of Jekyll", () => {
  it.each([
    ["published: true", "date: 2014-02-09 18:30:00 -0500", "2014-02-09T18:30:00-05:00"],
    ["published: yes", "date: '2014-02-09'", "2014-02-09"],
    ["Published: True", "date: 2014-02-09 18:30", "2014-02-09T18:30:00"],
  ])("%s is a flag, and the day is the one of %s", (flag, date, published) => {
    expect(read("layout: post", flag, ...WHOLE, date, "categories: [court]")).toMatchObject({
      published,
      notes: ["3 published flag-no-date"],
    });
  });

  it("with the flag and no day asks for the day in the flag's line", () => {
    expect(read(...WHOLE, "published: true")).toEqual({
      problems: ["4: published must be an ISO 8601 date such as 2024-07-13, and a day that exists"],
    });
  });

  it.each([["last_modified_at: Sun Feb 9 2014 18:31"], ["lastmod: last week"], ["created: Sunday, 9:01 am"]])(
    "passes over %s, which no day of an article can be read from",
    (field) => {
      expect(read(...WHOLE, "date: 2014-02-09", field)).toMatchObject({
        published: "2014-02-09",
        updated: undefined,
        accessed: undefined,
        notes: [expect.stringMatching(/^5 \w+ file-date$/)],
      });
    },
  );

  it.each([
    ["created: 2014-02-09"],
    ["modified: 2014-02-09"],
    ["last_modified_at: 2014-02-09"],
    ["timestamp: 2014-02-09"],
  ])("asks for the day of publication beside %s", (field) => {
    expect(read(...WHOLE, field)).toEqual({
      problems: ["1: published is missing; add it to the front matter, such as: published: 2024-05-20"],
    });
  });
});

describe("front matter of Hugo and Hexo", () => {
  it.each([["url: /2014/lantern/"], ["url: /"], ["link: /p/lantern.html"]])("passes over the path %s", (field) => {
    expect(read(...WHOLE, "date: 2014-02-09T18:30:00Z", field)).toMatchObject({
      url: undefined,
      notes: [expect.stringMatching(/^5 \w+ no-address-of-page$/)],
    });
  });

  it.each([
    ["date: 2014/2/9 18:30:05", "2014-02-09T18:30:05"],
    ["date: 2014/02/09", "2014-02-09"],
    ["date: 2014-02-09 18:30:05 -0500 EST", "2014-02-09T18:30:05-05:00"],
    ["publishDate: 2014-02-09", "2014-02-09"],
    ["date: 2014-02-09 9:05", "2014-02-09T09:05:00"],
  ])("with %s", (field, published) => {
    expect(read(...WHOLE, field, "tags: [court]", "slug: lantern", "weight: 10")).toMatchObject({
      published,
      notes: [],
    });
  });

  it.each([["date: 2014/2/30"], ["date: 2014/13/1 18:30"], ["date: 2/9/2014"]])(
    "refuses %s, which is no day",
    (field) => {
      expect(read(...WHOLE, field)).toHaveProperty("problems");
    },
  );

  it.each([["draft: true"], ["published: false"], ["Draft: TRUE"]])("%s keeps the file out", (field) => {
    expect(read(...WHOLE, "date: 2014-02-09", field)).toMatchObject({ hidden: true });
  });
});

describe("front matter of note programs", () => {
  const CLIP = [...WHOLE, "published: 2014-02-09"];

  it.each([
    ["a list", 'author:\n  - "[[Bram Sutter]]"'],
    ["one", 'author: "[[Bram Sutter]]"'],
    ["one without quotation marks", "author: [[Bram Sutter]]"],
    ["one in a folder", 'author: "[[People/Bram Sutter]]"'],
    ["one with words of its own", 'author: "[[bsutter|Bram Sutter]]"'],
    ["a page", 'author: "[Bram Sutter](https://fen.test/bram)"'],
  ])("passes over an author who is a link: %s", (_what, field) => {
    expect(read(...CLIP, field)).toMatchObject({ authors: [], notes: ["5 author links-no-names"] });
    expect(tell(...CLIP, field)).toEqual([
      "finch/lantern.md:5: author links to a note or a page and is no name in a citation; it is passed over; to have it cited, write author: [Bram Sutter]",
    ]);
  });

  it("keeps the names beside links", () => {
    const field = 'authors: ["[[Bram Sutter]] and [[Ida Moss]]", Lew Hart]';
    expect(read(...CLIP, field)).toMatchObject({ authors: ["Lew Hart"], notes: ["5 authors links-no-names"] });
    expect(tell(...CLIP, field)[0]).toContain("write authors: [Bram Sutter, Ida Moss]");
  });

  it("suggests names that YAML would read otherwise in quotation marks", () => {
    expect(tell(...CLIP, 'author: "[[Sutter, Bram]]"')[0]).toMatch(/write author: \["Sutter, Bram"\]$/);
  });

  it.each([
    ["publisher", ["title: x", 'publisher: "[[Fen Post]]"', "published: 2014-02-09"], 3],
    ["site", ["title: x", 'site: "[[Outlets/Fen Post]]"', "published: 2014-02-09"], 3],
    ["title", ['title: "[[The Lantern]]"', "publisher: y", "published: 2014-02-09"], 2],
  ] as const)("asks for the words of a %s that is a link", (name, lines, line) => {
    const words = "is a link to a note; write the words that are to be cited, without [[ ]]";
    expect(read(...lines)).toEqual({ problems: [`${line}: ${name} ${words}`] });
  });

  it.each([["published"], ["date"], ["datePublished"]])("reads the day that %s links to", (name) => {
    expect(read(...WHOLE, `${name}: "[[2014-02-09]]"`)).toMatchObject({ published: "2014-02-09", notes: [] });
  });

  it.each([
    ["created: 2014-02-09T18:30:45 (UTC +01:00)"],
    ["updated: Sunday, February 9th 2014, 6:31:02 pm"],
    ["created: 09.02.2014 18:30"],
  ])("passes over %s", (field) => {
    expect(read(...CLIP, field)).toMatchObject({ notes: [expect.stringMatching(/^5 \w+ file-date$/)] });
  });

  it.each([['source: "[[Clippings]]"'], ['url: "[[Clippings/Lantern]]"'], ['link: "[[x|y]]"']])(
    "passes over %s",
    (field) => {
      expect(read(...CLIP, field)).toMatchObject({
        url: undefined,
        notes: [expect.stringMatching(/ no-address-of-page$/)],
      });
    },
  );
});

describe("front matter of libraries of references, and of what converts pages", () => {
  it.each([
    ["publicationTitle: Fen Post", "date: 2014-02-09"],
    ["container-title: Fen Post", "issued: 2014-02-09"],
    ["site_name: Fen Post", "date_published: 2014-02-09"],
    ["outlet: Fen Post", "published_at: 2014-02-09"],
  ])("has %s and %s", (publisher, published) => {
    expect(read("title: The Lantern", publisher, published, "citekey: sutter2014")).toMatchObject({
      publisher: "Fen Post",
      published: "2014-02-09",
      notes: [],
    });
  });

  it.each([["dateAdded: 2014-03-01"], ["citekey: sutter2014"], ["itemType: newspaperArticle"]])(
    "has the change of its own entry beside %s",
    (mark) => {
      expect(read(...WHOLE, "date: 2014-02-09", mark, "dateModified: 2015-01-01")).toMatchObject({
        updated: undefined,
        notes: ["6 datemodified file-date"],
      });
    },
  );

  it.each([["canonical_url"], ["canonicalURL"], ["canonical"]])("has the page's address as %s", (name) => {
    expect(read(...WHOLE, "date: 2014-02-09", `${name}: https://fen.test/lantern`)).toMatchObject({
      url: "https://fen.test/lantern",
    });
  });

  it.each([
    ["sources: [https://fen.test/a]"],
    ["sources:\n  - https://fen.test/a\n  - https://fen.test/b"],
    ['sources: ["http://fen.test/"]'],
  ])("has %j, which are no sources of a brief", (field) => {
    expect(read(...WHOLE, "date: 2014-02-09", field)).toMatchObject({ notes: ["5 sources addresses-no-sources"] });
  });

  it.each([
    ["pageid: 71"],
    ["revision: 4411"],
    ["contributor: Bram"],
    ["redirect_from: /old"],
    ["bibliography: x.bib"],
  ])("has %s, which is nobody's fact here", (field) => {
    expect(read(...WHOLE, "date: 2014-02-09", field)).toMatchObject({ authors: [], notes: [] });
  });
});

/** What the check of a folder says was passed over. */
function tell(...lines: readonly string[]): string[] {
  const reading = readFolder(makeKnowledge({ "finch/lantern.md": write(lines) }));
  return reading.ok ? listPassedOver(reading.value.cache).map(writePassedOver) : [];
}

describe("what was passed over", () => {
  it("is told with its file and line, and not for a hidden file", () => {
    const lines = [...WHOLE, "date: 2014-02-09", "published: true", "url: /x"];
    expect(tell(...lines)).toEqual([
      "finch/lantern.md:5: published is a flag here and no date; it is passed over, and the day of publication is taken from the field that has it",
      "finch/lantern.md:6: url is a path or a link to a note and no web address; it is passed over, so write the page's address if it has one",
    ]);
    expect(tell(...lines, "hidden: true")).toEqual([]);
  });

  it("is not imported either", () => {
    const lines = [
      'title: "[[The Lantern]]"',
      "site: Fen Post",
      "published: true",
      "date: 2014-02-09",
      "author: [[Bram]]",
    ];
    const imported = readOwnFrontMatter(write(lines), "2031-04-01T12:00:00Z");
    expect(imported.ok && imported.value.fields).toMatchObject({
      title: undefined,
      publisher: "Fen Post",
      published: "2014-02-09",
      author: undefined,
    });
  });
});
