import { describe, expect, it } from "vitest";
import { findNamesakes } from "../../../src/timeline/namesakes.ts";
import { asSlug } from "../../support/identifiers.ts";
import { articleOf } from "../../support/search/indexing.ts";

const HARROW = { slug: asSlug("harrow"), title: "People v. Harrow", aliases: ["Ada Harrow", "Harrow"] };

const CASE = "The jury freed Ada Harrow in Tarn. She had hired Bo Quill, and the judge was Mara Lund.";
const find = (...texts: readonly string[]) => [
  ...findNamesakes(
    HARROW,
    texts.map((text, at) => articleOf(text, {}, `harrow/a${at}`)),
  ),
];

describe("an article of a case", () => {
  it.each([
    "The police of Ferry held Dan Harrow for a burglary.",
    "Dan Harrow won the rowing in Ferry for the third time.",
    "A jury in Ferry convicted Lou Harrow of fraud. Harrow will appeal.",
    "Ferry's mayor, Tess Harrow, opened a bridge. Harrow spoke for an hour.",
    "The death of Sir Giles Harrow was told in Ferry.",
  ])("is a namesake's where the surname has another first name and nothing else is shared: %s", (text) => {
    expect(find(CASE, text)).toEqual(["harrow/a1"]);
  });

  it.each([
    ["names the case's own person too", "The police held Dan Harrow, brother of Ada Harrow."],
    ["shares other names", "The police held Dan Harrow, whom Bo Quill and the judge, Mara Lund, know."],
    ["gives the surname alone", "The police said that Harrow was in Ferry."],
    ["has a title before it", "The police said that Mrs Harrow was in Ferry."],
  ])("is none where it %s", (_what, text) => {
    expect(find(CASE, text)).toEqual([]);
  });

  it("is none of a person who is told of beside the case's own elsewhere", () => {
    expect(find(CASE, "A witness saw Dan Harrow with Ada Harrow.", "The police of Ferry held Dan Harrow.")).toEqual([]);
  });

  it("is none where no first name stands out", () => {
    const one = { ...HARROW, aliases: ["Harrow"] };
    const articles = ["The jury freed Ada Harrow.", "The jury freed Dan Harrow."].map((text, at) =>
      articleOf(text, {}, `harrow/a${at}`),
    );
    expect([...findNamesakes(one, articles)]).toEqual([]);
  });
});
