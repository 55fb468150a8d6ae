import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isVerbatim } from "../../../src/documents/quote.ts";
import { readSnapshot } from "../../../src/service/buildSnapshot.ts";
import { buildTimeline } from "../../../src/timeline/buildTimeline.ts";
import { findDatedSentences } from "../../../src/timeline/datedSentences.ts";
import type { Timeline, TimelineQuery } from "../../../src/timeline/timeline.ts";
import { asSlug } from "../../support/identifiers.ts";
import { itWhere } from "../../support/leftOut.ts";
import { openFolder } from "../../support/opening.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

const HARROW = { slug: asSlug("harrow"), title: "People v. Harrow", aliases: ["Harrow", "the violin case"] };

/** An article of the case's folder, by its name; published on 13 July 2031 unless told. */
interface Told {
  readonly text: string;
  readonly published?: string;
  readonly id?: string;
}

function tell(articles: readonly Told[], wanted: Partial<TimelineQuery> = {}): Timeline {
  const library = libraryOf(
    ...articles.map(({ text, published = "2031-07-13", id }, at) =>
      articleOf(text, { published }, id ?? `harrow/a${at}`),
    ),
  );
  const timeline = buildTimeline(findDatedSentences(HARROW, library.indexed.values()), { limit: 12, ...wanted });
  for (const { quote } of [...timeline.entries, ...timeline.scheduled]) {
    const article = library.articles.find(({ id }) => id === quote.article.id);
    expect(article && isVerbatim(article, quote)).toBe(true);
  }
  return timeline;
}

const datesOf = ({ entries }: Timeline) => entries.map(({ date }) => date);
const textsOf = ({ entries }: Timeline) => entries.map(({ date, quote }) => `${date} ${quote.text}`);

describe("a timeline", () => {
  it("has the sentence that tells each date, oldest first, as precise as the article", () => {
    const text =
      "Ada Harrow was acquitted on Friday. Police had arrested Harrow on May 3, 2030. Harrow was charged in June 2030. The violin was stolen from Harrow's teacher in 2029.";
    expect(textsOf(tell([{ text }]))).toEqual([
      "2029 The violin was stolen from Harrow's teacher in 2029.",
      "2030-05-03 Police had arrested Harrow on May 3, 2030.",
      "2030-06 Harrow was charged in June 2030.",
      "2031-07-11 Ada Harrow was acquitted on Friday.",
    ]);
  });

  it("marks the words that tell the date", () => {
    const [entry] = tell([{ text: "Police arrested Ada Harrow on May 3, 2030 in Tarn." }]).entries;
    const [match] = entry?.quote.matches ?? [];
    expect(match && entry?.quote.text.slice(...match)).toBe("May 3, 2030");
  });

  it("tells an event once, with the other articles that tell it", () => {
    const { entries } = tell([
      { text: "Police arrested Ada Harrow on May 3, 2030 in Tarn." },
      { text: "Ada Harrow, who was arrested on May 3, 2030, denies all." },
    ]);
    expect(entries).toHaveLength(1);
    const [entry] = entries;
    expect([entry?.quote, ...(entry?.alsoIn ?? [])].map((quote) => quote?.article.id).sort()).toEqual([
      "harrow/a0",
      "harrow/a1",
    ]);
  });

  it("keeps two events of one day and of one year apart", () => {
    const { entries } = tell([
      {
        text: "The jury acquitted Ada Harrow of theft on May 3, 2030.\n\nA fire destroyed the orchard of Tarn on May 3, 2030.",
      },
      { text: "Harrow was sued by a museum in 2028.\n\nA porter retired from the harbour in 2028." },
    ]);
    expect(entries.map(({ date }) => date)).toEqual(["2028", "2028", "2030-05-03", "2030-05-03"]);
  });

  it.each([
    ["The press wrote that the decision of May 3, 2030 said nothing of the bow."],
    ["Nobody in Tarn had read the second ruling from May 3, 2030."],
    ["The May 3, 2030 ruling surprised nobody at the harbour."],
  ])("tells nothing of what only names an act of the day: %s", (label) => {
    const ruling = "On May 3, 2030, a court ruled that Ada Harrow owns the violin.";
    expect(textsOf(tell([{ text: `${ruling}\n\n${label}` }]))).toEqual([`2030-05-03 ${ruling}`]);
    expect(textsOf(tell([{ text: label }]))).toEqual([`2030-05-03 ${label}`]);
  });

  it("shows both days that two articles give for one event", () => {
    const { entries } = tell([
      { text: "The jury acquitted Ada Harrow of theft on May 3, 2030." },
      { text: "On May 4, 2030, the jury acquitted Ada Harrow of theft." },
    ]);
    expect(entries).toHaveLength(1);
    expect([entries[0]?.date, ...(entries[0]?.otherDates.map(({ date }) => date) ?? [])].sort()).toEqual([
      "2030-05-03",
      "2030-05-04",
    ]);
    expect(entries[0]?.otherDates[0]?.quote.text).not.toBe(entries[0]?.quote.text);
  });

  it("shows both months, and both years, that two articles give for one event", () => {
    const other = (timeline: Timeline) =>
      timeline.entries.map(({ date, otherDates }) => [date, otherDates[0]?.date].sort());
    const months = [
      { text: "In May 2030, police arrested Ada Harrow at home." },
      { text: "In June 2030, police arrested Ada Harrow at home." },
    ];
    expect(other(tell(months))).toEqual([["2030-05", "2030-06"]]);
    const years = [
      { text: "In 2029, police arrested Ada Harrow at home." },
      { text: "In 2030, police arrested Ada Harrow at home." },
    ];
    expect(other(tell(years))).toEqual([["2029", "2030"]]);
  });

  it("takes opposite steps, and weekly ones that were each reported at once, for events of their own", () => {
    const bail = [
      { text: "The judge denied Ada Harrow bail on May 3, 2030." },
      { text: "The judge granted Ada Harrow bail on May 8, 2030." },
    ];
    expect(datesOf(tell(bail))).toEqual(["2030-05-03", "2030-05-08"]);
    const weekly = [
      { text: "The judge heard Ada Harrow in court on May 3, 2030.", published: "2030-05-04" },
      { text: "The judge heard Ada Harrow in court on May 10, 2030.", published: "2030-05-11" },
    ];
    expect(datesOf(tell(weekly))).toEqual(["2030-05-03", "2030-05-10"]);
  });

  it("takes days of much the same words for two events where one article tells both, or the words are of the day", () => {
    const both = "On May 3, 2030, the jury heard Ada Harrow.\n\nOn May 4, 2030, the jury heard Ada Harrow.";
    expect(datesOf(tell([{ text: both }]))).toEqual(["2030-05-03", "2030-05-04"]);
    const reports = [
      { text: "The jury heard Ada Harrow today.", published: "2030-05-03" },
      { text: "The jury heard Ada Harrow today.", published: "2030-05-04" },
    ];
    expect(datesOf(tell(reports))).toEqual(["2030-05-03", "2030-05-04"]);
  });

  it("joins what is told with a month or year alone to the day it surely is", () => {
    const { entries } = tell([
      { text: "Police arrested Ada Harrow at the harbour on May 3, 2030." },
      { text: "Ada Harrow was arrested at the harbour in May 2030." },
      { text: "Ada Harrow was arrested by the harbour in May 2030." },
      { text: "Ada Harrow was arrested near the harbour in May 2030." },
    ]);
    expect(entries.map(({ date }) => date)).toEqual(["2030-05-03"]);
    expect(entries[0]?.quote.text).toContain("May 3, 2030");
    expect(entries[0]?.alsoIn).toHaveLength(3);
  });

  it("sets apart what was scheduled, until it is told as done", () => {
    const ahead = { text: "Harrow will be sentenced on September 4, 2031." };
    expect(tell([ahead])).toMatchObject({ entries: [], scheduled: [{ date: "2031-09-04", status: "scheduled" }] });
    const done = { text: "Harrow was sentenced on September 4, 2031.", published: "2031-09-05" };
    expect(tell([ahead, done])).toMatchObject({ entries: [{ date: "2031-09-04", status: "happened" }], scheduled: [] });
  });

  it("keeps what was scheduled apart from what merely fell on its day, whatever is asked about, and only the newer date of what was put off", () => {
    const ahead = { text: "Harrow will be sentenced on September 4, 2031." };
    const shopping = { text: "Ada Harrow went shopping on September 4, 2031.", published: "2031-09-05" };
    expect(tell([ahead, shopping]).scheduled.map(({ date }) => date)).toEqual(["2031-09-04"]);
    const jailed = { text: "Ada Harrow was jailed on September 4, 2031.", published: "2031-09-05" };
    expect(tell([ahead, jailed], { about: "sentenced" }).scheduled).toEqual([]);
    const put = { text: "Harrow will now be sentenced on September 9, 2031.", published: "2031-09-01" };
    expect(tell([ahead, put]).scheduled.map(({ date, otherDates }) => [date, otherDates])).toEqual([
      ["2031-09-09", []],
    ]);
  });

  it("counts a sentence with a date besides among the entries alone", () => {
    const text = "Harrow, who was freed one week after her arrest, was acquitted on May 3, 2030.";
    expect(tell([{ text }])).toMatchObject({ entries: [{ date: "2030-05-03" }], undated: [] });
  });

  it("leaves out what has no date where a span is asked for", () => {
    const text = "Harrow was released one week after her arrest.";
    expect(tell([{ text }], { from: "2030" }).undated).toEqual([]);
  });

  it("sets apart what is counted from an event", () => {
    const timeline = tell([{ text: "Harrow was released one week after her arrest. Nobody was hurt." }]);
    expect(timeline).toMatchObject({ entries: [], scheduled: [] });
    expect(timeline.undated.map(({ text }) => text)).toEqual(["Harrow was released one week after her arrest."]);
  });

  it.each([
    ["a page's own dates", "This page was last updated on May 3, 2030 by the desk."],
    ["corrections", "This article was amended on May 3, 2030."],
    ["births", "Ada Harrow was born on May 3, 1990 in Tarn."],
  ])("leaves out %s", (_what, text) => {
    expect(tell([{ text }]).entries).toEqual([]);
  });

  it("takes of an article of another case only what names this one, and what follows on that", () => {
    const text =
      "Judge Fenn closed the mill on May 3, 2030.\n\nTom Marsh was jailed on May 2, 2030. The jury acquitted Ada Harrow on May 4, 2030. She left on May 5, 2030.";
    const article = articleOf(text, {}, "marsh/mill");
    const shared = { ...article, cases: [asSlug("marsh"), asSlug("harrow")] as const };
    const timeline = buildTimeline(findDatedSentences(HARROW, libraryOf(shared).indexed.values()), { limit: 12 });
    expect(datesOf(timeline)).toEqual(["2030-05-04", "2030-05-05"]);
    const alien = { ...article, cases: [asSlug("marsh")] as const };
    expect(
      datesOf(buildTimeline(findDatedSentences(HARROW, libraryOf(alien).indexed.values()), { limit: 12 })),
    ).toEqual([]);
  });

  it("keeps those that matter most: told often, still told later, about a step of the case", () => {
    const verdict = (at: number): Told => ({
      text: `The jury acquitted Ada Harrow on May 4, 2030. Nobody spoke in room ${at}.`,
      published: `2031-0${1 + at}-01`,
    });
    const walk = { text: "Ada Harrow walked along the harbour on May 9, 2030." };
    const timeline = tell([verdict(1), verdict(2), verdict(3), walk], { limit: 1 });
    expect(datesOf(timeline)).toEqual(["2030-05-04"]);
    expect(timeline.more).toBe(1);
  });

  it("fills up with months and years only where there are too few days", () => {
    const years = "Harrow was charged with fraud in 2027.\n\nHarrow was jailed for arson in 2026.";
    const days = "Police arrested Harrow on May 3, 2030.\n\nThe jury acquitted Harrow on June 9, 2030.";
    expect(datesOf(tell([{ text: `${years}\n\n${days}` }], { limit: 2 }))).toEqual(["2030-05-03", "2030-06-09"]);
    expect(datesOf(tell([{ text: `${years}\n\n${days}` }], { limit: 3 }))).toHaveLength(3);
  });

  it("shows a month before what else happened on a day", () => {
    const day =
      "The jury acquitted Ada Harrow of theft on May 3, 2030.\n\nA fire destroyed the orchard of Tarn on May 3, 2030.";
    const month = "Harrow was sued by a museum in July 2029.";
    expect(datesOf(tell([{ text: `${day}\n\n${month}` }], { limit: 2 }))).toEqual(["2029-07", "2030-05-03"]);
  });

  it("takes what is still told much later, and what the case file names, for important", () => {
    const soon = { text: "The jury freed Ada Harrow on May 4, 2030.", published: "2030-05-06" };
    const late = { text: "The jury convicted Ada Harrow on May 9, 2030.", published: "2030-12-01" };
    expect(datesOf(tell([soon, late], { limit: 1 }))).toEqual(["2030-05-09"]);
    const named = { ...HARROW, description: "Ada Harrow was freed on May 4, 2030." };
    const library = libraryOf(
      articleOf(soon.text, { published: soon.published }, "harrow/a"),
      articleOf(late.text, { published: late.published }, "harrow/b"),
    );
    const timeline = buildTimeline(findDatedSentences(named, library.indexed.values()), { limit: 1 });
    expect(datesOf(timeline)).toEqual(["2030-05-04"]);
  });

  it("quotes what happened on a day rather than what was said on it", () => {
    const said = "The court said on May 3, 2030 that Harrow was acquitted.";
    const done = "The court acquitted the accused Harrow on May 3, 2030.";
    const [entry] = tell([{ text: said }, { text: `${said} Nobody moved.` }, { text: done }]).entries;
    expect([entry?.quote.text, entry?.alsoIn.length]).toEqual([done, 2]);
  });

  it("finds what matters most among many", () => {
    const walks = [1, 2, 3, 4, 5, 6]
      .map((day) => `Somebody walked along pier ${day} on April ${day}, 2030.`)
      .join("\n\n");
    expect(
      datesOf(tell([{ text: `${walks}\n\nThe jury acquitted Ada Harrow on June 9, 2030.` }], { limit: 1 })),
    ).toEqual(["2030-06-09"]);
  });

  it.each([
    [{ from: "2030-05" }, ["2030-05-03", "2030-06", "2031"]],
    [{ from: "2030-05-04" }, ["2030-06", "2031"]],
    [{ to: "2030-05" }, ["2029-01-02", "2030-05-03"]],
    [{ from: "2030", to: "2030" }, ["2030-05-03", "2030-06"]],
    [{ from: "2031-03-03" }, ["2031"]],
    [{ about: "sued museum" }, ["2030-06"]],
    [{ about: "Zebras" }, []],
  ])("shows of %j what lies in it", (wanted, dates) => {
    const text =
      "Harrow was fined on January 2, 2029.\n\nHarrow was arrested on May 3, 2030.\n\nA museum sued Harrow in June 2030.\n\nThe jury freed Harrow in 2031.";
    expect(datesOf(tell([{ text }], wanted))).toEqual(dates);
  });
});

describe("a timeline and the case's story", () => {
  it("ranks steps that were taken before what merely has a date", () => {
    const steps = ["indicted", "convicted", "sentenced"].map(
      (step, at) => `A court ${step} Harrow on May ${at + 3}, 2030.`,
    );
    const others = ["hat", "coat", "boat"].map((thing, at) => `Harrow bought a ${thing} on June ${at + 3}, 2030.`);
    const text = [...others, ...steps].join("\n\n");
    expect(datesOf(tell([{ text }], { limit: 3 }))).toEqual(["2030-05-03", "2030-05-04", "2030-05-05"]);
  });

  it("ranks charge, verdict, sentence and what became of them before other steps", () => {
    const others = ["Tarn", "Ferry", "Amber"].map(
      (town, at) => `Harrow filed a lawsuit against the town of ${town} on June ${at + 3}, 2030.`,
    );
    const turns = [
      "A court sentenced Harrow on May 3, 2030.",
      "A judge denied a motion of Harrow for a new trial on May 14, 2030.",
      "A judge refused to overturn the conviction of Harrow on July 5, 2030.",
    ];
    expect(datesOf(tell([{ text: [...others, ...turns].join("\n\n") }], { limit: 3 }))).toEqual([
      "2030-05-03",
      "2030-05-14",
      "2030-07-05",
    ]);
  });

  it("takes no step of the next paragraph for the date's own", () => {
    const far =
      "at the harbour of Tarn after a long search through the old town and all of its many boats, which ended";
    const articles = [
      { text: `Ada Harrow was arrested and charged with theft ${far} on May 3, 2030.\n\nNobody was there.` },
      { text: `Ada Harrow was arrested ${far} on June 9, 2030.\n\nConvicted thieves were freed.` },
      { text: "Ada Harrow was acquitted on May 9, 2031." },
    ];
    expect(datesOf(tell(articles, { limit: 2 }))).toEqual(["2030-05-03", "2031-05-09"]);
  });

  it("never leaves out the newest step", () => {
    const verdict = (at: number) => ({
      text: `The jury convicted Ada Harrow of theft on May ${at}, 2030.`,
      id: `harrow/${at}`,
    });
    const again = [3, 9, 16].flatMap((at) => [verdict(at), { ...verdict(at), id: `harrow/${at}b` }]);
    const newest = { text: "A court upheld the conviction of Ada Harrow on July 1, 2031." };
    expect(datesOf(tell([...again, newest], { limit: 3 }))).toContain("2031-07-01");
  });

  it("doesn't join what a witness said of a month with the verdict of a day in it", () => {
    const { entries } = tell([
      { text: "On May 3, 2030, a jury in Tarn acquitted Ada Harrow of theft." },
      { text: "Ada Harrow testified in May 2030 that the phrase about the violin in Tarn was a joke." },
    ]);
    expect(entries.map(({ date, alsoIn }) => [date, alsoIn.length])).toEqual([
      ["2030-05", 0],
      ["2030-05-03", 0],
    ]);
  });

  it("leaves out what only an article in passing, or the page itself, tells", () => {
    const passing = `${"It rained in Ferry. ".repeat(12)}Ada Harrow was there.\n\nNobody danced.\n\nA mayor was charged on May 9, 2030.`;
    const page = "This page was last edited on May 10, 2030.";
    const own = "Ada Harrow was charged on May 3, 2030.";
    expect(datesOf(tell([{ text: passing }, { text: `${own}\n\n${page}` }]))).toEqual(["2030-05-03"]);
  });

  it("takes what a year only names for no event where its sentence has a date", () => {
    const text = "A court ruled in April 2030 that the 2028 posts of Ada Harrow were false.";
    expect(datesOf(tell([{ text }]))).toEqual(["2030-04"]);
  });

  it("doesn't list as scheduled what came to pass that month", () => {
    const set = { text: "The trial of Ada Harrow is set for May 9, 2030.", published: "2030-01-03" };
    expect(tell([set]).scheduled).toHaveLength(1);
    expect(tell([set, { text: "The trial of Ada Harrow opened in May 2030." }]).scheduled).toEqual([]);
  });

  it("says which years are guessed", () => {
    const { entries } = tell([{ text: "Ada Harrow was freed on May 3.\n\nAda Harrow was charged on May 9, 2030." }]);
    expect(entries.map(({ date, yearIsSure }) => [date, yearIsSure])).toEqual([
      ["2030-05-09", true],
      ["2031-05-03", false],
    ]);
  });

  it("says how many events have sentences that are too long to quote", () => {
    const text = `On May 3, 2030, the court of Tarn heard Ada Harrow, ${"who had much to tell of the violin, ".repeat(60)}and rose.`;
    expect(tell([{ text }])).toMatchObject({ entries: [], scheduled: [], unquotable: 1 });
    expect(tell([{ text: "Ada Harrow was charged on May 3, 2030." }])).not.toHaveProperty("unquotable");
  });
});

describe("a timeline and its quotations", () => {
  it("gives one quotation once, the dates that it tells marked", () => {
    const text = "Ada Harrow sold the violin on May 3, 2030 and wrote to the museum on May 4, 2030.";
    const told = tell([{ text }]);
    expect(datesOf(told)).toEqual(["2030-05-03"]);
    const [quote] = told.entries.map((entry) => entry.quote);
    expect(quote?.matches.map((match) => quote.text.slice(...match))).toEqual(["May 3, 2030", "May 4, 2030"]);
  });

  const SUED =
    "In April 2030 Ada Harrow bought the violin, and in July 2030 a museum sued her in Tarn after she had hidden it.";
  const TRIAL = "The trial of Ada Harrow began on October 3, 2030.";

  it("gives it once more, with the other date marked, where another clause tells a step of that date", () => {
    const { entries } = tell([{ text: `${SUED}\n\n${TRIAL}` }]);
    expect(entries.map(({ date, quote }) => [date, quote.matches.map((match) => quote.text.slice(...match))])).toEqual([
      ["2030-04", ["April 2030"]],
      ["2030-07", ["July 2030"]],
      ["2030-10-03", ["October 3, 2030"]],
    ]);
    expect(entries[1]?.quote.text).toBe(SUED);
  });

  it("gives it once where another quotation tells that step, or takes the place", () => {
    const other = "A museum sued Ada Harrow over the violin in Tarn in July 2030.";
    expect(textsOf(tell([{ text: `${SUED}\n\n${other}` }]))).toEqual([`2030-04 ${SUED}`, `2030-07 ${other}`]);
    expect(datesOf(tell([{ text: `${SUED}\n\n${TRIAL}` }], { limit: 2 }))).toHaveLength(2);
    expect(textsOf(tell([{ text: `${SUED}\n\n${TRIAL}` }], { limit: 2 })).at(-1)).toContain(TRIAL);
  });

  it.each([
    ["Harrow was arrested in March 2029, convicted in June 2030 and sentenced in July 2031.", 3],
    ["A court upheld on June 9, 2031 the fine of May 3, 2030.", 1],
    ["Harrow was fined on May 3, 2030 and on May 4, 2030.", 1],
    ["Harrow was charged on May 3, 2030, and the next day she left.", 1],
  ])("has for each date a clause or none: %s", (text, count) => {
    expect(datesOf(tell([{ text }]))).toHaveLength(count);
  });

  it("quotes a sentence without the one before where that stands for its own date", () => {
    const text = "A court upheld the fine of Ada Harrow on June 9, 2031. It had been set on May 3, 2030.";
    expect(textsOf(tell([{ text }]))).toEqual([
      "2030-05-03 It had been set on May 3, 2030.",
      "2031-06-09 A court upheld the fine of Ada Harrow on June 9, 2031.",
    ]);
  });

  it("fills the place of what it tells with another event", () => {
    const text =
      "Ada Harrow was charged and fined on May 3, 2030 and on May 4, 2030.\n\nHarrow bought a boat on July 9, 2030.";
    expect(datesOf(tell([{ text }], { limit: 2 }))).toEqual(["2030-05-03", "2030-07-09"]);
  });

  it("takes a recap for no other event, and quotes the account itself", () => {
    const account = "A jury in Tarn convicted Ada Harrow on May 3, 2030.";
    const recap = "## Outcome\n\nHarrow was convicted on May 3, 2030 and sentenced on June 9, 2030.";
    const [entry] = tell([{ text: `${account}\n\n${recap}` }]).entries;
    expect([entry?.quote.text, entry?.alsoIn.length]).toEqual([account, 1]);
  });
});

describe("a timeline and what is no event", () => {
  const STEPS =
    "Ada Harrow was charged on May 3, 2030.\n\nA jury convicted Ada Harrow on June 9, 2030.\n\nA court sentenced Ada Harrow on July 1, 2030.";
  const DAYS = ["2030-05-03", "2030-06-09", "2030-07-01"];

  it.each([
    "Bo Quill represented Ada Harrow in 2030.",
    "Bo Quill confirmed the hire to the Amber News on August 8, 2030.",
    "Bo Quill told Amber TV on August 8, 2030 that Harrow had an old fine that had been vacated.",
    'Bo Quill said on August 8, 2030 that she had been "convicted by envy."',
  ])("leaves out beside three steps: %s", (remark) => {
    expect(datesOf(tell([{ text: `${STEPS}\n\n${remark}` }]))).toEqual(DAYS);
    expect(datesOf(tell([{ text: remark }]))).toHaveLength(1);
  });

  it("keeps testimony, and a step that somebody reports", () => {
    const testimony = "Ada Harrow testified on June 3, 2030 that she described it as a loan.";
    const told = "Bo Quill said on August 8, 2030 that the appeal of Ada Harrow had been dismissed.";
    const dates = datesOf(tell([{ text: `${STEPS}\n\n${testimony}\n\n${told}` }]));
    expect(dates).toEqual(["2030-05-03", "2030-06-03", "2030-06-09", "2030-07-01", "2030-08-08"]);
  });

  it("takes a limit for no event's day", () => {
    const text = "A judge ruled on May 3, 2031 that Harrow had sold violins after March 2, 2030.";
    expect(datesOf(tell([{ text }]))).toEqual(["2031-05-03"]);
  });
});

describe("what a timeline lists as scheduled", () => {
  const SET = "A judge set the trial of Ada Harrow, which was to begin on May 9, 2030, in Tarn.";
  const scheduled = (...texts: string[]) =>
    tell(texts.map((text) => ({ text, published: "2031-08-01" }))).scheduled.map(({ date }) => date);

  it("has what nothing later is told of", () => {
    expect(scheduled(SET)).toEqual(["2030-05-09"]);
    expect(scheduled(`${SET}\n\nA court sentenced Ada Harrow on March 2, 2030.`)).toEqual(["2030-05-09"]);
  });

  it.each([
    ["its article tells a later step", [`${SET}\n\nA court sentenced Ada Harrow on July 2, 2031.`]],
    ["its article ends with the end of the case", [`${SET}\n\nThe case was dropped on March 2, 2030.`]],
    ["another article tells of the trial", [SET, "A witness testified against Ada Harrow on May 10, 2030."]],
  ])("has nothing where %s", (_what, texts) => {
    expect(scheduled(...texts)).toEqual([]);
  });
});

const PASTED = fileURLToPath(new URL("../../../../shared/articles", import.meta.url));

describe("the timeline of a pasted profile", () => {
  const missing = "the profile does not stand beside the project";
  itWhere(existsSync(PASTED), missing, "has its seven events and no other", async () => {
    const told = await openFolder(PASTED).readTimeline({ case: asSlug("spiro"), limit: 12 });
    const entries = told?.entries.map(({ date, quote }) => [date, quote.text.slice(0, 60)]);
    expect(entries).toEqual([
      ["2019", expect.stringContaining("Spiro initially fought for Musk")],
      ["2019", expect.stringContaining("Alex was requested by Jay-Z")],
      ["2019", expect.stringContaining("He was also part of the legal team")],
      ["2022", expect.stringContaining("Spiro's represented Elon Musk")],
      ["2022", expect.stringContaining("Later that year, Spiro was appointed")],
      ["2023", expect.stringContaining("He defended Musk once again in 2023")],
      ["2024-07-12", expect.any(String)],
    ]);
    expect(told?.entries.at(-1)?.alsoIn).toHaveLength(1);
    expect(told?.undated.map(({ text }) => text)).toEqual([
      expect.stringContaining("nearly one week after his arrest"),
      expect.stringContaining("the day before a jury was selected"),
    ]);
  });
});

describe("the timeline of the starter's Rust case", () => {
  const reading = readSnapshot(fileURLToPath(new URL("../../../knowledge", import.meta.url)));
  if (!reading.ok) throw new Error(reading.problem.code);
  const { library } = reading.value;
  const rust = library.cases.find(({ slug }) => slug === "rust") ?? expect.fail("there is no case rust");
  const found = findDatedSentences(rust, library.indexed.values());
  const told = buildTimeline(found, { limit: 200 });

  it("has the events of the briefs with the right dates", () => {
    expect([...new Set(told.entries.map(({ date }) => date))].toSorted()).toEqual(DATES_OF_RUST);
  });

  it("quotes every dated sentence of the briefs once, but for remarks, repeats and what is past", () => {
    const places = [...told.entries, ...told.scheduled].flatMap(({ date, quote, alsoIn, otherDates }) => [
      ...[quote, ...alsoIn].map((one) => ({ date, one })),
      ...otherDates.map((other) => ({ date: other.date, one: other.quote })),
    ]);
    const counts = found.dated.map(({ date, passage }) => {
      const own = places.filter(({ one }) => one.article.id === passage.article.id);
      const within = own.filter(({ one }) => one.start <= date.start && date.end <= one.end);
      return [date.text, within.filter((place) => place.date.startsWith(date.value)).length];
    });
    expect(counts.length).toBeGreaterThan(30);
    expect(counts.filter(([, count]) => count !== 1).toSorted()).toEqual([
      ["April 2022", 0],
      ["December 2024", 0],
      ["July 12, 2024", 0],
      ["July 9, 2024", 0],
      ["May 3, 2023", 0],
    ]);
  });
});

const DATES_OF_RUST =
  "2021-10-21 2022-02 2022-04-20 2022-10-05 2023-01 2023-01-19 2023-01-31 2023-02 2023-02-09 2023-03-21 2023-03-31 2023-04-21 2023-06-01 2024-01-19 2024-01-31 2024-03-06 2024-03-29 2024-04-15 2024-07-08 2024-07-10 2024-07-12 2024-09-30 2024-10-24 2024-11 2024-12-23 2025-01-09 2025-05 2025-06-27".split(
    " ",
  );
