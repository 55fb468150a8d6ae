import { describe, expect, it } from "vitest";
import { readCustomId } from "../../../src/outlets/discord/buttons/customId.ts";
import { fingerprint } from "../../../src/text/fingerprint.ts";
import { OLDEST_CODEC, OLDEST_COST, showOldest } from "../../examples/button.example.ts";
import { openFiles, serveOnly } from "../../support/opening.ts";
import { writeArticle } from "../../support/temporary.ts";

/** One more than a page of the list holds; the first is the oldest. */
const ARTICLES = Array.from({ length: 9 }, (_none, day) => [
  `harrow/day-${day}.md`,
  writeArticle()
    .replace("The Stolen Violin", `The Violin, Day ${day}`)
    .replace("2031-03-04", `2031-03-0${day + 1}`),
]);
const SHELF = { "harrow/case.md": "---\ntitle: Harrow v. Pell\n---\n", ...Object.fromEntries(ARTICLES) };

const ACTION = { kind: "oldest", case: fingerprint("harrow") } as const;
const ID = ["v2", "oldest", ...OLDEST_CODEC.write(ACTION)].join(":");

describe("the button to copy", () => {
  it("says in its id all that it does", () => {
    expect(OLDEST_CODEC.read(OLDEST_CODEC.pattern.exec(ID)?.slice(1) ?? [])).toEqual(ACTION);
    expect(OLDEST_COST).toBe("look-up");
  });

  it.each([["v2:oldest"], ["v2:oldest:harrow"], [`${ID}:1`], [`${ID}\n`], [ID.replace("v2", "v3")]])(
    "is not pressed by %j",
    (forged) => {
      expect(OLDEST_CODEC.pattern.test(forged)).toBe(false);
    },
  );

  it("shows the last page of the case's articles to whoever pressed it", async () => {
    const { message, isForChannel, outcome } = await showOldest(
      ACTION,
      { libraryService: serveOnly(openFiles(SHELF)) },
      "en",
    );
    const shown = JSON.stringify(message);
    expect([isForChannel, outcome]).toEqual([false, "sources"]);
    expect(shown).toContain("The Violin, Day 0");
    expect(shown).not.toContain("The Violin, Day 1");
  });

  it("says so where the case is gone since", async () => {
    const libraryService = serveOnly(openFiles({ "marsh/orchard.md": writeArticle() }));
    expect(await showOldest(ACTION, { libraryService }, "en")).toMatchObject({
      isForChannel: false,
      outcome: "changed since",
    });
  });

  it("is not live", () => {
    expect(readCustomId(ID)).toBeUndefined();
  });
});
