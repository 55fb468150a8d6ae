import { describe, expect, it } from "vitest";
import { isSlug, slugify } from "../../../../src/storage/folder/slug.ts";

describe("a file's name from a title", () => {
  it.each([
    ["Violin maker acquitted: “I can work”", "violin-maker-acquitted-i-can-work"],
    ["  Harrow’s   $4.5m  ", "harrows-4-5m"],
    ["Málaga – Ångström & Œuvre", "malaga-angstrom-uvre"],
    ["../../etc/passwd", "etc-passwd"],
    ["C:\\con", "c-con"],
    [".hidden", "hidden"],
    ["a\u0000b/c\nd", "a-b-c-d"],
    ["Case", "case-article"],
    ["README", "readme-article"],
    ["CON", "con-article"],
    ["lpt1", "lpt1-article"],
    ["Приговор", "article"],
    ["!?", "article"],
    ["ﬁnal ½", "final-1-2"],
  ])("%j gives %s", (title, name) => {
    expect(slugify(title)).toBe(name);
  });

  it("has at most 80 characters, and ends with a word where there is one", () => {
    const words = `${"word ".repeat(16)}longer`;
    expect(slugify(words)).toBe("word-".repeat(16).slice(0, -1));
    expect(slugify("a".repeat(80))).toHaveLength(80);
    expect(slugify("a".repeat(500))).toBe("a".repeat(80));
  });
});

describe("a new case's folder", () => {
  it.each(["harrow", "harrow-v-pell", "21-savage", "a".repeat(60)])("may be %s", (slug) => {
    expect(isSlug(slug)).toBe(true);
  });

  it.each(["", "Harrow", "har row", "../x", "a/b", "a\\b", ".git", "-a", "a-", "a--b", "con", "é", "a".repeat(61)])(
    "may not be %j",
    (slug) => {
      expect(isSlug(slug)).toBe(false);
    },
  );
});
