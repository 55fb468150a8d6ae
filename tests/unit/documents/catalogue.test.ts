import { describe, expect, it } from "vitest";
import { listSources } from "../../../src/documents/catalogue.ts";
import { asSlug } from "../../support/identifiers.ts";
import { articleOf } from "../../support/search/indexing.ts";

const dated = (published: string, id: string) => articleOf("Text.", { published }, id);

describe("the list of articles", () => {
  it("has the newest first, and those of one day by their ids", () => {
    const articles = [
      dated("2031-03-04", "pell/b"),
      dated("2031-03-05T01:00:00+03:00", "pell/c"),
      dated("2031-03-04T23:00:00", "pell/d"),
      dated("2031-03-04", "pell/a"),
      dated("2032-01-01", "pell/e"),
    ];
    const ids = listSources(articles, undefined, 1).articles.map(({ id }) => id);
    expect(ids).toEqual(["pell/e", "pell/d", "pell/c", "pell/a", "pell/b"]);
  });

  it("has those of one case alone, also from other folders", () => {
    const other = { ...dated("2031-03-04", "moss/a"), cases: [asSlug("moss"), asSlug("pell")] as const };
    expect(listSources([other, dated("2031-03-04", "harrow/b")], asSlug("pell"), 1)).toMatchObject({
      articles: [{ id: "moss/a", case: "moss" }],
      total: 1,
    });
  });

  it.each([
    [1, 1, 8],
    [2, 2, 8],
    [3, 3, 1],
    [4, 3, 1],
    [0, 1, 8],
    [999_999, 3, 1],
  ])("page %i of 17 articles is page %i with %i", (asked, page, length) => {
    const articles = Array.from({ length: 17 }, (_, at) => dated("2031-03-04", `pell/${at}`));
    const listed = listSources(articles, undefined, asked);
    expect({ page: listed.page, pages: listed.pages, total: listed.total }).toEqual({ page, pages: 3, total: 17 });
    expect(listed.articles).toHaveLength(length);
  });

  it("has one empty page where there is nothing", () => {
    expect(listSources([], undefined, 1)).toEqual({ articles: [], page: 1, pages: 1, total: 0 });
  });

  it("names retracted articles as such", () => {
    const [only] = listSources([articleOf("Text.", { retracted: true })], undefined, 1).articles;
    expect(only?.retracted).toBe(true);
  });
});
