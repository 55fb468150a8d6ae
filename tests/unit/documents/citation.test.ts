import { describe, expect, it } from "vitest";
import { citeArticle, writeDate } from "../../../src/documents/citation.ts";
import { articleOf } from "../../support/search/indexing.ts";

describe("a citation", () => {
  it("says title, publisher, date and paragraph", () => {
    expect(citeArticle(articleOf("Text."), { kind: "paragraph", first: 7, last: 7 })).toBe(
      "“The violin of Port Amber”, Amber News, July 13, 2031, paragraph 7",
    );
  });

  it("names the authors first", () => {
    expect(citeArticle(articleOf("Text.", { authors: ["Lee Moss", "Jo Ray"] }))).toMatch(
      /^Lee Moss, Jo Ray, “The violin/,
    );
  });

  it("shows an update, a correction and a retraction", () => {
    const article = articleOf("Text.", {
      updated: "2031-07-14T09:00:00-04:00",
      correction: "The violin was a viola.",
      retracted: true,
    });
    expect(citeArticle(article)).toBe(
      "“The violin of Port Amber”, Amber News, July 13, 2031 (updated July 14, 2031) — corrected: The violin was a viola. — retracted",
    );
  });

  it("names what a brief is based on", () => {
    const sources = [
      { outlet: "Amber Post", date: "2031-07-12" },
      { outlet: "Port Radio", date: "2031-07-13" },
    ];
    expect(citeArticle(articleOf("Text.", { sources }))).toContain(
      "— based on Amber Post, July 12, 2031; Port Radio, July 13, 2031",
    );
  });

  it.each([
    ["2031-07-13", "July 13, 2031"],
    ["2031-01-01T00:30:00+14:00", "January 1, 2031"],
    ["2030-12-31T23:59:59-12:00", "December 31, 2030"],
    ["2032-02-29", "February 29, 2032"],
    ["2032-02", "February 2032"],
    ["2032", "2032"],
  ])("writes a date as precisely as the source does: %s", (date, expected) => {
    expect(writeDate(date)).toBe(expected);
  });
});
