import { describe, expect, it } from "vitest";
import { buildTimeline } from "../../../src/timeline/buildTimeline.ts";
import { findDatedSentences } from "../../../src/timeline/datedSentences.ts";
import { asSlug } from "../../support/identifiers.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

const TARN = { slug: asSlug("harrow"), title: "Tarn v. Moss", aliases: [] };

/** The timeline of one transcript in the case's folder, of a hearing on May 3, 2031. */
function tell(markdown: string, kind: "transcript" | "article" = "transcript") {
  const filed = "2031-05-03";
  const facts = { kind, title: "Transcript", published: filed, ...(kind === "article" ? {} : { filed }) };
  const library = libraryOf(articleOf(markdown, facts, "harrow/hearing"));
  const { entries, scheduled } = buildTimeline(findDatedSentences(TARN, library.indexed.values()), { limit: 12 });
  return [...entries, ...scheduled].map(({ date, quote }) => `${date} ${quote.text}`);
}

const OPENING = "The matter came on for a hearing before the court at 10:12 a.m.";
const TURNS = Array.from({ length: 12 }, (_, at) => `THE COURT: The lamp of row ${at} is of no weight.`).join("\n\n");

describe("a timeline of a transcript", () => {
  it("has the hearing on its day, by the words that open it", () => {
    expect(tell(`${OPENING}\n\n${TURNS}`)).toEqual([`2031-05-03 ${OPENING}`]);
  });

  it("counts from that day what is said in it", () => {
    const said = "MR. QUILL: The captain was arrested yesterday.";
    expect(tell(`${said}\n\n${TURNS}`)).toEqual([`2031-05-02 ${said}`]);
  });

  it("has a paper of the case's folder that names the case but once", () => {
    const said = "MR. QUILL: The captain was arrested on May 1, 2031.";
    const once = "THE COURT: This is Tarn v. Moss.";
    expect(tell(`${said}\n\n${once}\n\n${TURNS}`)).toEqual([`2031-05-01 ${said}`]);
    expect(tell(`${said}\n\n${once}\n\n${TURNS}`, "article")).toEqual([]);
  });

  it("has no hour of an article for a hearing", () => {
    expect(tell(`${OPENING}\n\n${TURNS}`, "article")).toEqual([]);
  });
});
