import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citeInStyles } from "../../../src/documents/citationStyles.ts";
import type { ArticleFacts } from "../../../src/documents/document.ts";
import { splitPersonalName } from "../../../src/documents/personName.ts";
import type { StyledText } from "../../../src/documents/styledText.ts";
import { runs } from "../../support/runs.ts";
import { articleOf } from "../../support/search/indexing.ts";

const at = (paragraph: number | undefined) =>
  paragraph === undefined ? undefined : ({ kind: "paragraph", first: paragraph, last: paragraph } as const);

const URL = "https://tarn.test/violin";
const FACTS: Partial<ArticleFacts> = {
  title: "The violin came back",
  publisher: "The Tarn Courier",
  published: "2031-03-04",
  url: URL,
};

/** Italics between stars, as the outlet for chat would write them. */
const show = (styled: StyledText) => styled.map(({ text, italic }) => (italic ? `*${text}*` : text)).join("");
const unstyled = (styled: StyledText) => styled.map(({ text }) => text).join("");

function cite(facts: Partial<ArticleFacts> = {}, paragraph?: number) {
  const { bluebook, apa, mla, plain } = citeInStyles(articleOf("Text.", { ...FACTS, ...facts }), at(paragraph));
  return { bluebook: show(bluebook), apa: show(apa), mla: show(mla), plain: show(plain) };
}

/** What stands before the title in the three styles that name authors, in APA before the date. */
function leads(authors: readonly string[]): readonly [bluebook: string, apa: string, mla: string] {
  const { bluebook, apa, mla } = cite({ authors });
  return [
    bluebook.split("*The violin")[0] ?? "",
    apa.split("(2031, March 4). *The violin")[0] ?? "",
    mla.split("“The violin")[0] ?? "",
  ];
}

const crowd = (count: number) => Array.from("abcdefghijklmnopqrstuvwxyz".slice(0, count), (letter) => `Jo Q${letter}`);

describe("an article in four styles", () => {
  it("starts with its title where no author is named", () => {
    expect(cite({}, 7)).toEqual({
      bluebook: `*The violin came back*, The Tarn Courier (Mar. 4, 2031), ${URL}.`,
      apa: `*The violin came back*. (2031, March 4). The Tarn Courier. ${URL}`,
      mla: `“The violin came back.” *The Tarn Courier*, 4 Mar. 2031, ${URL}.`,
      plain: `The Tarn Courier, March 4, 2031: “The violin came back”, paragraph 7. ${URL}`,
    });
  });

  it("names two authors, each style in its own way", () => {
    expect(cite({ authors: ["Mara Quill", "Joss Ferrant"], accessed: "2031-11-22" })).toEqual({
      bluebook: `Mara Quill & Joss Ferrant, *The violin came back*, The Tarn Courier (Mar. 4, 2031), ${URL}.`,
      apa: `Quill, M., & Ferrant, J. (2031, March 4). *The violin came back*. The Tarn Courier. ${URL}`,
      mla: `Quill, Mara, and Joss Ferrant. “The violin came back.” *The Tarn Courier*, 4 Mar. 2031, ${URL}. Accessed 22 Nov. 2031.`,
      plain: `The Tarn Courier, March 4, 2031: “The violin came back”. ${URL}`,
    });
  });

  it("ends with a stop where the article has no address", () => {
    expect(cite({ url: undefined, authors: ["Mara Quill"] })).toEqual({
      bluebook: "Mara Quill, *The violin came back*, The Tarn Courier (Mar. 4, 2031).",
      apa: "Quill, M. (2031, March 4). *The violin came back*. The Tarn Courier.",
      mla: "Quill, Mara. “The violin came back.” *The Tarn Courier*, 4 Mar. 2031.",
      plain: "The Tarn Courier, March 4, 2031: “The violin came back”.",
    });
  });

  it("bears the day of the text that is quoted, as the source wrote it", () => {
    expect(cite({ published: "2031-03-04T00:30:00+14:00", updated: "2031-06-30T23:59:59-12:00" })).toEqual({
      bluebook: `*The violin came back*, The Tarn Courier (June 30, 2031), ${URL}.`,
      apa: `*The violin came back*. (2031, June 30). The Tarn Courier. ${URL}`,
      mla: `“The violin came back.” *The Tarn Courier*, 30 June 2031, ${URL}.`,
      plain: `The Tarn Courier, March 4, 2031 (updated June 30, 2031): “The violin came back”. ${URL}`,
    });
  });

  it.each([
    ["2031-01-01", "Jan. 1, 2031"],
    ["2032-02-29", "Feb. 29, 2032"],
    ["2031-03-04T00:30:00+14:00", "Mar. 4, 2031"],
    ["2031-04-30T23:59:59-12:00", "Apr. 30, 2031"],
    ["2031-05-05", "May 5, 2031"],
    ["2031-06-06", "June 6, 2031"],
    ["2031-07-07", "July 7, 2031"],
    ["1999-08-31", "Aug. 31, 1999"],
    ["2000-09-01", "Sept. 1, 2000"],
    ["2001-10-10", "Oct. 10, 2001"],
    ["2031-11-11", "Nov. 11, 2031"],
    ["2030-12-31T23:59:59Z", "Dec. 31, 2030"],
  ])("shortens the month of %s", (published, expected) => {
    const [month, day, year] = expected.split(/,? /);
    const { bluebook, mla } = cite({ published });
    expect(bluebook).toContain(`(${expected})`);
    expect(mla).toContain(`, ${day} ${month} ${year}, `);
  });

  it("says plainly what a brief rests on, what was corrected and what was retracted, and not in the other styles", () => {
    const sources = [
      { outlet: "Amber Post", date: "2031-03-02" },
      { outlet: "Port Radio", date: "2031-03-03T08:00:00Z" },
    ];
    const noted = cite({ sources, correction: "The violin was a viola.", retracted: true }, 2);
    expect(noted).toEqual({
      ...cite(),
      plain: `The Tarn Courier, March 4, 2031: “The violin came back”, paragraph 2 — based on Amber Post, March 2, 2031; Port Radio, March 3, 2031 — corrected: The violin was a viola. — retracted. ${URL}`,
    });
    expect(cite({ correction: "The violin was a viola." }).plain).toBe(
      `The Tarn Courier, March 4, 2031: “The violin came back” — corrected: The violin was a viola. ${URL}`,
    );
  });

  it("names the publisher once where it is given as the author too", () => {
    expect(cite({ authors: ["The Tarn courier"] })).toEqual(cite());
    expect(leads(["The Tarn Courier; Mara Quill"])).toEqual(leads(["Mara Quill"]));
  });
});

describe("a title", () => {
  it.each([
    ["Who took it?", "*Who took it?*,", "*Who took it?* The", "“Who took it?”"],
    ["Found!", "*Found!*,", "*Found!* The", "“Found!”"],
    ["It is back.", "*It is back.*,", "*It is back.* The", "“It is back.”"],
    ["And then…", "*And then…*,", "*And then…* The", "“And then…”"],
    ["Back (really?)", "*Back (really?)*,", "*Back (really?)*. The", "“Back (really?).”"],
    ["“Mine,” he said", "*“Mine,” he said*,", "*“Mine,” he said*. The", "“‘Mine,’ he said.”"],
    ['He said "mine"', '*He said "mine"*,', '*He said "mine"*. The', "“He said ‘mine.’”"],
    ['"Mine" ("all")', '*"Mine" ("all")*,', '*"Mine" ("all")*. The', "“‘Mine’ (‘all’).”"],
    ["He said “mine?”", "*He said “mine?”*,", "*He said “mine?”* The", "“He said ‘mine?’”"],
    ["He said 'mine'", "*He said 'mine'*,", "*He said 'mine'*. The", "“He said 'mine.'”"],
    ["A win for workers'", "*A win for workers'*,", "*A win for workers'*. The", "“A win for workers'.”"],
    ["the IPHONE of o’Hara", "*the IPHONE of o’Hara*,", "*the IPHONE of o’Hara*. The", "“the IPHONE of o’Hara.”"],
  ])("%s keeps its words and gets no second stop", (title, bluebook, apa, mla) => {
    const cited = cite({ title, authors: ["Mara Quill"] });
    expect(cited.bluebook).toBe(`Mara Quill, ${bluebook} The Tarn Courier (Mar. 4, 2031), ${URL}.`);
    expect(cited.apa).toBe(`Quill, M. (2031, March 4). ${apa} Tarn Courier. ${URL}`);
    expect(cited.mla).toBe(`Quill, Mara. ${mla} *The Tarn Courier*, 4 Mar. 2031, ${URL}.`);
    expect(cited.plain).toContain(`“${title}”`);
  });

  it("leads to the date where no author does, and a publisher's own stop is enough", () => {
    expect(cite({ title: "Who took it?", publisher: "Amber News Inc." }).apa).toBe(
      `*Who took it?* (2031, March 4). Amber News Inc. ${URL}`,
    );
  });
});

describe("authors", () => {
  it.each([
    [["Mara Quill"], "Mara Quill, ", "Quill, M. ", "Quill, Mara. "],
    [
      ["Mara Quill", "Joss Ferrant", "Lee Moss"],
      "Mara Quill et al., ",
      "Quill, M., Ferrant, J., & Moss, L. ",
      "Quill, Mara, et al. ",
    ],
    [["Associated Press"], "Associated Press, ", "Associated Press. ", "Associated Press. "],
    [
      ["Associated Press", "Mara Quill"],
      "Associated Press & Mara Quill, ",
      "Associated Press, & Quill, M. ",
      "Associated Press and Mara Quill. ",
    ],
    [["Reuters", "Mara Quill", "Lee Moss"], "Reuters et al., ", "Reuters, Quill, M., & Moss, L. ", "Reuters et al. "],
    [
      ["Sam Pell, Jr.", "Tom Pell III"],
      "Sam Pell, Jr. & Tom Pell III, ",
      "Pell, S., Jr., & Pell, T., III. ",
      "Pell, Sam, Jr., and Tom Pell III. ",
    ],
    [["Jean-Luc van der Berg"], "Jean-Luc van der Berg, ", "van der Berg, J.-L. ", "van der Berg, Jean-Luc. "],
    [["Yahoo!"], "Yahoo!, ", "Yahoo! ", "Yahoo! "],
  ])("%j lead in each style's own order", (authors, ...expected) => {
    expect(leads(authors)).toEqual(expected);
  });

  it("are all named by APA up to twenty; of more, the first nineteen and the last", () => {
    const named = (count: number) => leads(crowd(count))[1];
    expect(named(20)).toMatch(/^Qa, J\., Qb, J\.,.* Qs, J\., & Qt, J\. $/);
    expect(named(21)).toMatch(/^Qa, J\., Qb, J\.,.* Qs, J\., \. \. \. Qu, J\. $/);
    expect(named(21)).not.toMatch(/Qt|&/);
    expect(leads(crowd(21))).toMatchObject(["Jo Qa et al., ", expect.anything(), "Qa, Jo, et al. "]);
  });

  it.each([
    ["By Mara Quill", ["Mara Quill"]],
    ["by: Mara Quill and Joss Ferrant", ["Mara Quill", "Joss Ferrant"]],
    ["Mara Quill & Joss Ferrant", ["Mara Quill", "Joss Ferrant"]],
    ["Mara Quill, Joss Ferrant and Lee Moss", ["Mara Quill", "Joss Ferrant", "Lee Moss"]],
    ["Sam Pell, Jr., Joss Ferrant, and Lee Moss", ["Sam Pell, Jr.", "Joss Ferrant", "Lee Moss"]],
    ["Mara Quill; Associated Press", ["Mara Quill", "Associated Press"]],
  ])("in one byline are told apart: %s", (byline, authors) => {
    expect(leads([byline])).toEqual(leads(authors));
  });

  it.each([
    "Pell and Sons",
    "John and Jane Pell",
    "Mara Quill and Associated Press",
    "Mara Quill, Joss Ferrant",
    "Mara Quill, Port Amber",
    "Quill, Mara",
  ])("in a byline that can be read otherwise stay as written: %s", (byline) => {
    expect(leads([byline])).toEqual([`${byline}, `, `${byline}. `, `${byline}. `]);
  });
});

describe("a person's name", () => {
  it.each([
    ["Mara Quill", "Quill, M.", "Quill, Mara"],
    ["Mara Anne Quill", "Quill, M. A.", "Quill, Mara Anne"],
    ["J. K. Rowling", "Rowling, J. K.", "Rowling, J. K."],
    ["J.K. Rowling", "Rowling, J. K.", "Rowling, J.K."],
    ["J.-L. Pell", "Pell, J.-L.", "Pell, J.-L."],
    ["Harry S Pell", "Pell, H. S.", "Pell, Harry S"],
    ["A. B. Pell", "Pell, A. B.", "Pell, A. B."],
    ["Jean-Luc Pell", "Pell, J.-L.", "Pell, Jean-Luc"],
    ["Mara Quill-Moss", "Quill-Moss, M.", "Quill-Moss, Mara"],
    ["Élodie Müller", "Müller, É.", "Müller, Élodie"],
    ["E\u0301lodie O’Brien", "O’Brien, E\u0301.", "O’Brien, E\u0301lodie"],
    ["D'Arcy McDonald", "McDonald, D.", "McDonald, D'Arcy"],
    ["Ada von Stein", "von Stein, A.", "von Stein, Ada"],
    ["Bill de Blasio", "de Blasio, B.", "de Blasio, Bill"],
    ["Oscar De La Hoya", "De La Hoya, O.", "De La Hoya, Oscar"],
    ["W. E. B. Du Bois", "Du Bois, W. E. B.", "Du Bois, W. E. B."],
    ["Rana bin Said", "bin Said, R.", "bin Said, Rana"],
    ["Rana al-Said", "al-Said, R.", "al-Said, Rana"],
    ["Eva St. Clair", "St. Clair, E.", "St. Clair, Eva"],
    ["Corrie ten Boom", "ten Boom, C.", "ten Boom, Corrie"],
    ["Van Morrison", "Morrison, V.", "Morrison, Van"],
    ["Al Pacino", "Pacino, A.", "Pacino, Al"],
    ["Minh Le", "Le, M.", "Le, Minh"],
    ["Martin Luther King Jr.", "King, M. L., Jr.", "King, Martin Luther, Jr."],
    ["Sam Pell Sr", "Pell, S., Sr.", "Pell, Sam, Sr"],
    ["Joost van Pell II", "van Pell, J., II.", "van Pell, Joost, II"],
  ])("%s is turned round", (name, apa, mla) => {
    expect(leads([name])).toEqual([`${name}, `, `${apa} `, `${mla.replace(/\.$/, "")}. `]);
  });

  it.each(
    `
    Reuters|Associated Press|The Associated Press|FOX News Digital|The Tarn Courier Staff|CNN's Mara Quill|CNN Staff
    Amber News Desk|Agence France-Presse|Al Jazeera|Le Monde|El Mundo|Der Spiegel|Court TV|AP|U.S. Cyclists|A Correspondent
    Court Reporter|Port Amber Post-Dispatch|Law & Crime|Sheriff’s Office|Press Association|Getty Images|BBC|New York
    Dr. Mara Quill|Mara Quill PhD|Mara Quill, MD|Judge Mara Quill|MARA QUILL|mara quill|Mara|Malcolm X|Louis C.K.
    Mara Quill for Reuters|Mara Quill / AP|Mara Quill (AP)|Mara “Jay” Quill|Mara Quill 3rd|Channel 4 Crew|@mara
    One Two Three Four Five|José Ortega y Gasset|Smith Jr.|de Blasio|Jan van|张 伟|https://tarn.test/mara
  `
      .split(/\||\n/)
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  )("is not made of what may be something else: %s", (name) => {
    expect(splitPersonalName(name)).toBeUndefined();
    const stop = name.endsWith(".") ? " " : ". ";
    expect(leads([name])).toEqual([`${name}, `, `${name}${stop}`, `${name}${stop}`]);
  });

  it("is not made of the publisher's own name", () => {
    expect(cite({ authors: ["Amber Tide"], publisher: "Amber Tide Weekly" }).apa).toMatch(/^Amber Tide\. \(2031/);
  });
});

const word = fc.constantFrom("violin", "Court", "mine", "O’Hara’s", "'tis", "(really)", "—", "7", "$&", "é", "U.S.");
const quoted = fc
  .tuple(fc.constantFrom(["“", "”"], ['"', '"'], ["'", "'"]), word)
  .map(([[a, b], said]) => a + said + b);
const sentence = (longest: number) =>
  fc
    .tuple(
      fc.array(fc.oneof(word, quoted), { minLength: 1, maxLength: longest }),
      fc.constantFrom("", "", "?", "!", ".", "…"),
    )
    .map(([words, stop]) => (words.join(" ") + stop).replace("..", "."));
const date = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z"), noInvalidDate: true })
  .chain((day) => fc.constantFrom(day.toISOString().slice(0, 10), day.toISOString()));
const given = fc.constantFrom("Mara", "Jean-Luc", "J.", "J.K.", "É", "Van", "D'Arcy", "FOX", "Dr.");
const family = fc.constantFrom("Quill", "van der Berg", "De La Hoya", "O’Brien", "News", "Moss, Jr.", "Moss III", "X");
const byline = fc.oneof(
  fc.tuple(given, given, family).map((words) => words.join(" ")),
  fc.tuple(given, family, given, family).map(([a, b, c, d]) => `By ${a} ${b} and ${c} ${d}`),
  sentence(4),
);
const address = fc.constantFrom("https://tarn.test/", "https://tarn.test/a.", "https://tarn.test/?q=a&b=c?");
const optional = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const facts = fc.record({
  title: sentence(8),
  publisher: sentence(3),
  published: date,
  authors: fc.array(byline, { maxLength: 23 }),
  url: optional(address),
  updated: optional(date),
  accessed: optional(date),
  correction: optional(sentence(4)),
  retracted: fc.boolean(),
  sources: fc.array(fc.record({ outlet: sentence(2), date }), { maxLength: 2 }),
});

describe("every citation", () => {
  it("says title, publisher, year and address as they are, and nothing twice or undefined", () => {
    const wordsOnly = (text: string) => text.replace(/[“”"‘’'.]/g, "");
    fc.assert(
      fc.property(facts, optional(fc.nat(999)), (said, paragraph) => {
        const cited = citeInStyles(articleOf("Text.", said), at(paragraph));
        for (const style of ["bluebook", "apa", "mla", "plain"] as const) {
          const pieces = cited[style];
          const text = unstyled(pieces);
          const shown = style === "mla" ? wordsOnly : (words: string) => words;
          expect(shown(text)).toContain(shown(said.title));
          expect(text).toContain(said.publisher);
          expect(text).toContain((said.updated ?? said.published).slice(0, 4));
          expect(text).toContain(said.url ?? "");
          expect(text).not.toMatch(/undefined|\.\.| {2}|^[ ,.]| $/);
          expect(pieces.every((piece) => piece.text !== "")).toBe(true);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it("keeps every word of a name that it turns round", () => {
    fc.assert(
      fc.property(byline, (written) => {
        const name = splitPersonalName(written);
        fc.pre(name !== undefined);
        expect([name?.given, name?.family, name?.suffix].filter(Boolean).join(" ")).toBe(written.replace(",", ""));
      }),
      { numRuns: runs(500) },
    );
  });
});
