import { describe, expect, it } from "vitest";
import { readCaseCard } from "../../../commands/case.ts";
import { openFiles } from "../../support/opening.ts";
import { writeArticle } from "../../support/temporary.ts";

const TEXT = [
  "Ada Harrow, a violin maker from Tarn, is the defendant.",
  "On March 1, 2031, Ada Harrow was charged with theft.",
  "On March 2, 2031, Ada Harrow pleaded not guilty.",
  "On March 3, 2031, Judge Oda Fenn released Ada Harrow on bail.",
  "On March 4, 2031, prosecutors appealed the release.",
  "The trial of Ada Harrow is scheduled for May 12, 2031.",
];
const FILES = {
  "harrow/case.md":
    "---\ntitle: People v. Harrow\naliases: [the violin case]\npeople:\n  - name: Ada Harrow\n    aliases: [Harrow]\n  - name: Tom Vale\noutcome: Charged.\n---\n",
  "harrow/trial.md": writeArticle(TEXT.join("\n\n## Later\n\n")),
};

async function card(caseName = "the violin case", files: Readonly<Record<string, string>> = FILES) {
  const reply = await readCaseCard(openFiles(files), { caseName, today: "2031-03-10" });
  if (reply.kind !== "case card") throw new Error(reply.kind);
  return reply;
}

describe("a case at a glance", () => {
  it("is made of quotations that stand so in their articles", async () => {
    const { standing, next, people, latest } = await card();
    const quotes = [standing, next?.quote, ...people.map((one) => one.quote), ...latest.map((one) => one.quote)];
    const texts = quotes.flatMap((quote) => (quote ? [quote.text] : []));
    expect(texts.length).toBeGreaterThan(4);
    for (const text of texts) expect(TEXT.some((sentence) => sentence === text)).toBe(true);
  });

  it("tells the next date, the three last entries with the newest first, and the newest articles", async () => {
    const { next, latest, newest, articles, cases } = await card();
    expect(next?.date).toBe("2031-05-12");
    expect(latest.map(({ date }) => date)).toEqual(["2031-03-04", "2031-03-03", "2031-03-02"]);
    expect([newest.map(({ id }) => id), articles]).toEqual([["harrow/trial"], 1]);
    expect(cases).toMatchObject([{ slug: "harrow", outcome: "Charged." }]);
  });

  it("introduces only those whom a quotation names", async () => {
    const { people } = await card();
    expect(people.map(({ name, quote }) => [name, quote.text])).toEqual([["Ada Harrow", TEXT[0]]]);
  });

  it("introduces those together who stand in one quotation, as much of it as names them", async () => {
    const text = [
      "On June 1, 2031, a judge dismissed the charge of theft.",
      "Ada Harrow, a violin maker from Tarn, sailed with the boatman Tom Vale.",
      "On May 2, 2031, the ferry sank, and its sailor Ben Oke was hurt. Its steward and manager Liv Moe was rescued by a trawler.",
      "A letter spoke of a sailor of another boat.",
    ];
    const names = ["Ada Harrow", "Tom Vale", "Ben Oke", "Liv Moe"];
    const listed = names.map((name) => `  - name: ${name}\n    aliases: [crew of ${name}]\n`).join("");
    const { people: introduced } = await card("harrow", {
      "harrow/case.md": `---\ntitle: People v. Harrow\npeople:\n${listed}outcome: Charge of theft dismissed.\n---\n`,
      "harrow/trial.md": writeArticle(text.join("\n\n## Later\n\n")),
    });
    expect(introduced.map(({ name, quote }) => [name, quote.text])).toEqual([
      ["Ada Harrow, Tom Vale", text[1]],
      ["Ben Oke, Liv Moe", text[2]],
    ]);
  });

  it("says so where the case is not known", async () => {
    await expect(card("nobody")).rejects.toThrow("unknown case");
  });
});
