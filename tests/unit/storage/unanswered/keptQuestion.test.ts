import fc from "fast-check";
import { LinkifyIt } from "linkify-it";
import { describe, expect, it } from "vitest";
import { toKeptQuestion } from "../../../../src/storage/unanswered/redactQuestion.ts";
import { least, runs } from "../../../support/runs.ts";

const ID = "123456789012345678";

describe("a question is kept", () => {
  it.each([
    ["in small letters", "Who IS the Judge", "who is the judge"],
    ["on one line", "  who\tis\n the   judge ", "who is the judge"],
    ["without the marks at its ends", "…who is the judge?!", "who is the judge"],
    ["in compatibility forms", "ｗｈｏ ｉｓ ﬁrst", "who is first"],
    ["with straight quotation marks", "what’s “mens rea” about", "what's 'mens rea' about"],
    ["without what can't be seen", "who\u200b is\u2060 the \u202ejudge", "who is the judge"],
    ["with accents composed", "cafe\u0301 owner", "café owner"],
    ["in other scripts", "КТО СУДЬЯ?", "кто судья"],
    ["with the names that it is about", "Did Alec Baldwin testify?", "did alec baldwin testify"],
    ["with a docket", "What is 2:24-cv-01234 about?", "what is 2:24-cv-01234 about"],
    ["with an article of law", "What is 18 U.S.C. § 1341?", "what is 18 u.s.c. § 1341"],
    ["with a day", "What happened on 2024-07-12?", "what happened on 2024-07-12"],
    ["with an American day", "What happened on 7/12/2024?", "what happened on 7/12/2024"],
    ["with years", "What happened 2019-2021 and 2022 2023?", "what happened 2019-2021 and 2022 2023"],
    ["with a sum", "Who paid $4,500,000.50 or $4500000?", "who paid $4,500,000.50 or $4500000"],
  ])("%s", (_how, question, kept) => {
    expect(toKeptQuestion(question)).toBe(kept);
  });

  it.each([
    ["a member", `is <@${ID}> right`],
    ["a member of old", `is <@!${ID}> right`],
    ["a role", `is <@&${ID}> right`],
    ["a channel", `is <#${ID}> right`],
    ["a command", `is </ask:${ID}> right`],
    ["a time", "is <t:1618953630:R> right"],
    ["a guide", "is <id:customize> right"],
    ["an emoji of a server's", `is <a:blob_cat:${ID}> right`],
    ["an emoji by its name", "is :joy_cat: right"],
    ["an emoji", "is 😂 👨‍👩‍👧 🇩🇪 right"],
    ["everybody", "is @everyone right"],
    ["a handle", "is @ada.lovelace_1815 right"],
    ["a name of old", "is ada.l#1815 right"],
    ["a mention in full-width letters", "is ＜＠１２３４５６７８９０１２３４５６７８＞ right"],
    ["a mention inside another", `is <@<@${ID}>${ID}> right`, "is < > right"],
    ["a bare id", `is ${ID} right`],
    ["a link", "is https://courier.test/a?b=c#d right"],
    ["a link with a name and a password", "is https://ada:secret@courier.test/ right"],
    ["an invite", "is discord.gg/abcdef right"],
    ["a link without its scheme", "is www.courier.com right"],
    ["a link of a rare domain", "is ada.lovelace.engineer/about right"],
    ["a link of another scheme", "is steam://friends/add/7656 right"],
    ["an address of the net", "is 192.168.0.1 right"],
    ["an e-mail address", "is Ada.Lovelace+x@mail.courier.org right"],
    ["a mailto", "is mailto:ada@courier.org right"],
    ["a telephone number", "is 212-555-0123 right"],
    ["a number with brackets", "is (212) 555-0123 right"],
    ["a number of another country", "is +49 (0)30 123 45 67 right"],
    ["a number with dashes of print", "is 212–555–0123 right"],
    ["a number with dots", "is 212.555.0123 right"],
    ["a number in other digits", "is ٠١٢٣٤٥٦٧ right"],
    ["a social security number", "is 123-45-6789 right"],
    ["an id behind a sign of money", `is $${ID} right`, "is $ right"],
    ["a card", "is 4111 1111 1111 1111 right"],
    ["what only looks like a day", "is 2024-07-12345678 right", "is right"],
  ])("without %s", (_what, question, kept = "is right") => {
    expect(toKeptQuestion(question)).toBe(kept);
  });

  it.each([[""], ["?!"], ["  "], [`<@${ID}>`], ["😂😂😂"], ["ada@courier.org"], ["555-123-4567"], ["2024-07-12"]])(
    "not at all where no word is left: %j",
    (question) => {
      expect(toKeptQuestion(question)).toBeUndefined();
    },
  );

  it("with at most 300 characters", () => {
    expect([...(toKeptQuestion("ﷺ ".repeat(300)) ?? "")].length).toBeLessThanOrEqual(300);
    expect(toKeptQuestion("v".repeat(301))).toBe("v".repeat(300));
  });
});

describe("whatever is asked, what is kept", () => {
  const links = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: true, urlAuth: true });
  const piece = fc.constantFrom(
    ..."<@ <@! <# <a: > : / // @ # . - ( ) + $ 1 23 4567 89012 2024-07-12 1999 ada judge court ＠ ＜ http https:// www. .org .com \u0301 \u200b 😂 İ ß ﬁ ٣٤٥".split(
      " ",
    ),
    " ",
  );
  const asked = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary", maxLength: 300 }),
  );

  it("stays as it is when it is read once more, and has no mention, link or long number", () => {
    let held = 0;
    fc.assert(
      fc.property(asked, (question) => {
        const kept = toKeptQuestion(question);
        if (kept === undefined) return;
        held += 1;
        expect(toKeptQuestion(kept)).toBe(kept);
        expect([...kept].length).toBeLessThanOrEqual(300);
        expect(kept).not.toMatch(/<[@#][!&]?\d+>|@|\p{Nd}{11}|[\n\r\t]/u);
        expect(links.match(kept)).toBeNull();
      }),
      { numRuns: runs(3000) },
    );
    expect(held).toBeGreaterThan(least(1000));
  });
});
