import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reply } from "../../../../src/app/reply.ts";
import { type Quote, takeQuote } from "../../../../src/documents/quote.ts";
import { fits, type OutgoingMessage } from "../../../../src/outlets/discord/render/message.ts";
import { renderActionReply, renderReply } from "../../../../src/outlets/discord/render/renderReply.ts";
import type { LibrarySnapshot } from "../../../../src/search/index/snapshot.ts";
import { readContext } from "../../../../src/search/spans/context.ts";
import { createReference } from "../../../../src/search/spans/quoteReference.ts";
import { sanitizeText } from "../../../../src/text/sanitize.ts";
import { checkComponents } from "../../../../tools/local-discord/rules/componentRules.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { plainText, readMarkdown } from "../../../support/outlets/discord/discordMarkdown.ts";
import { anyText } from "../../../support/outlets/discord/hostileText.ts";
import { least, runs } from "../../../support/runs.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

/** Every sentence of a library as a quotation, its first word marked. */
function quoteAll({ indexed }: LibrarySnapshot): Quote[] {
  const passages = [...indexed.values()].flatMap((one) => one.passages);
  return passages.flatMap((passage) =>
    passage.sentences.map(({ start, end }) => takeQuote(passage, start, end, [[0, Math.min(3, end - start)]])),
  );
}

const answer = (quotes: readonly Quote[], over: Partial<Extract<Reply, { kind: "quotes" }>> = {}): Reply => ({
  kind: "quotes",
  question: "Who?",
  quotes,
  skipped: 0,
  more: false,
  cases: [],
  ...over,
});

/** All texts of a message, in order. */
function textsOf(components: readonly object[]): string[] {
  return (components as readonly { content?: string; components?: readonly object[] }[]).flatMap((one) => [
    ...(one.content === undefined ? [] : [one.content]),
    ...textsOf(one.components ?? []),
  ]);
}

/** What a reader sees of the block quotes of a message, one string for each. */
function quotesSeen({ components }: OutgoingMessage): string[] {
  return textsOf(components).flatMap((content) => {
    const quoted = content
      .split("\n")
      .filter((line) => line.startsWith("> "))
      .join("\n");
    return quoted === "" ? [] : [plainText(readMarkdown(quoted))];
  });
}

/** The reader takes a tab for four blanks. */
const spaced = (text: string) => text.replaceAll("\t", "    ").trim();

const labelsOf = ({ components }: OutgoingMessage) =>
  [...JSON.stringify(components).matchAll(/"label":"([^"]*)"/g)].map((match) => match[1]);

describe("an answer in Discord", () => {
  it("shows of each quotation what the article says, and nothing that Discord refuses, whatever the texts hold", () => {
    let shown = 0;
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), anyText, anyText, (texts, question, title) => {
        const library = libraryOf(
          articleOf(texts.join("\n\n"), { title: title.trim() || "x", correction: title || "y" }),
        );
        const quotes = quoteAll(library).slice(0, 3);
        if (quotes.length === 0) return;
        const message = renderReply(answer(quotes, { question }), { to: "channel", locale: "en" });
        expect(checkComponents(message.components, true, [])).toEqual([]);
        const seen = quotesSeen(message);
        shown += seen.length;
        for (const [at, text] of seen.entries())
          expect(spaced(text)).toBe(spaced(sanitizeText(quotes[at]?.text ?? "")));
      }),
      { numRuns: runs(400) },
    );
    expect(shown).toBeGreaterThan(least(300));
  });

  it.each([
    ["letters", "v"],
    ["signs that need a backslash each", "*"],
    ["mentions", "@everyone "],
    ["links", "[a]("],
  ])("of long %s shows whole quotations or none, and says that there are more", (_what, piece) => {
    const sentence = (start: string) => `${start} ${piece.repeat(1000)}`.slice(0, 995).trim();
    const library = libraryOf(
      articleOf(["Ada", "Tom", "Mara"].map(sentence).join("\n\n"), { url: `https://a.test/${"p".repeat(480)}` }),
    );
    const quotes = quoteAll(library);
    expect(quotes.length).toBeGreaterThan(2);
    const cases = [{ slug: asSlug("harrow"), title: "t*".repeat(100), outcome: "o_".repeat(250) }];
    const message = renderReply(answer(quotes, { cases, question: "*".repeat(300) }), { to: "channel", locale: "en" });
    expect(fits(message)).toBe(true);
    const seen = quotesSeen(message);
    for (const [at, text] of seen.entries()) expect(text).toBe(quotes[at]?.text);
    if (seen.length > 0 && seen.length < quotes.length) expect(labelsOf(message)).toContain("More");
  });

  it("keeps how the case ended even where that leaves room for fewer quotations", () => {
    const library = libraryOf(
      articleOf(["Ada", "Tom", "Mara"].map((name) => `${name} ${"word ".repeat(190).trim()}.`).join("\n\n")),
    );
    const cases = [{ slug: asSlug("harrow"), title: "People v. Harrow", outcome: "o ".repeat(240).trim() }];
    const message = renderReply(answer(quoteAll(library), { cases }), { to: "channel", locale: "en" });
    expect(quotesSeen(message).length).toBeLessThan(4);
    expect(textsOf(message.components).join("\n")).toContain("How it ended");
  });

  it("shows names that stand around a quotation as they are written, whatever they hold", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = text.replace(/\s+/g, " ").trim();
        const cases = [{ slug: asSlug("harrow"), title: "t", outcome: name || "x" }];
        const quotes = quoteAll(libraryOf(articleOf("Ada Harrow was acquitted of theft on Friday evening."))).slice(
          0,
          1,
        );
        const shared = renderReply(answer(quotes, { cases }), {
          to: "channel",
          locale: "en",
          sharedBy: name.slice(0, 32),
        });
        const unknown = renderReply(
          { kind: "unknown case", name: name.slice(0, 100), cases },
          { to: "asker", locale: "en" },
        );
        const seen = [shared, unknown].map(({ components }) =>
          textsOf(components)
            .map((content) => plainText(readMarkdown(content)))
            .join("\n"),
        );
        expect(seen[0]).toContain(sanitizeText(name.slice(0, 32)).trim());
        expect(seen[0]).toContain(sanitizeText(name).trim().slice(0, 80));
        expect(seen[1]).toContain(sanitizeText(name.slice(0, 100)).trim());
      }),
      { numRuns: runs(300) },
    );
  });

  it("masks its links with words of its own, so that Discord shows them as links", () => {
    const url = "https://a.test/x_(y)*z?q=[1]";
    const title = "Read https://evil.test [now](https://evil.test) 🎻";
    const [quote] = quoteAll(
      libraryOf(articleOf("Ada Harrow was acquitted of theft on Friday evening.", { url, title })),
    );
    const message = renderReply(answer(quote ? [quote] : []), { to: "channel", locale: "en" });
    const links = textsOf(message.components).flatMap((content) => findLinks(readMarkdown(content)));
    expect(links).toHaveLength(1);
    expect(links[0]?.label).toBe("¶ 1");
    expect(links[0]?.target).toMatch(/^https:\/\/a\.test\/x_%28y%29\*z\?q=\[1\]#:~:text=/);
  });
});

function findLinks(nodes: ReturnType<typeof readMarkdown>): { label: string; target: string }[] {
  return nodes.flatMap((node) => {
    if (node.type === "link") return [{ label: plainText(node.content), target: node.target }];
    return typeof node.content === "string" ? [] : findLinks(node.content);
  });
}

describe("the context of a quotation in Discord", () => {
  it("shows the quotation alone where its paragraph grows beyond a message", () => {
    const short = "Ada Harrow was acquitted of theft on Friday evening.";
    const library = libraryOf(articleOf(`${short} ${"*_".repeat(420)}\n${"*\n".repeat(390)}`));
    const [quote] = quoteAll(library);
    const paragraph = quote && {
      ...quote,
      text: `${short}${"\n*".repeat(820)}`,
      end: quote.start + short.length + 1640,
    };
    if (!paragraph || !quote) throw new Error("no quotation");
    const message = renderActionReply(
      { kind: "context", context: { quote, paragraph, isWhole: true } },
      { to: "asker", locale: "en" },
    );
    expect(fits(message)).toBe(true);
    expect(quotesSeen(message)).toEqual([quote.text]);
  });

  const crowded = (sentence: string) => {
    const line = (length: number) => "_".repeat(length);
    const sources = Array.from({ length: 3 }, () => ({ outlet: line(80), date: "2031-01-01" }));
    const facts = { title: line(150), publisher: line(80), authors: [line(80)], updated: "2031-08-01", sources };
    const library = libraryOf(
      articleOf(`## ${"\\_".repeat(120)}\n\n${sentence}`, { ...facts, correction: `It was a mill. ${line(285)}` }),
    );
    const [quote] = quoteAll(library);
    const context = quote && readContext(library, createReference(quote));
    if (!context) throw new Error("no context");
    return { context, message: renderActionReply({ kind: "context", context }, { to: "asker", locale: "en" }) };
  };

  it("leaves out the heading and most of a correction before it leaves out the quotation", () => {
    const { context, message } = crowded("\\*".repeat(982));
    expect(context.heading).toBe("_".repeat(120));
    expect(fits(message)).toBe(true);
    expect(quotesSeen(message)).toEqual(["*".repeat(982)]);
    expect(textsOf(message.components).join("\n")).toContain("Corrected: It was a mill.");
  });

  it("names the article where there is no room for the quotation alone", () => {
    const { context } = crowded("\\*".repeat(982));
    const quote = { ...context.quote, text: "*\n".repeat(491), end: context.quote.start + 982 };
    const message = renderActionReply(
      { kind: "context", context: { ...context, quote, paragraph: quote } },
      { to: "asker", locale: "en" },
    );
    expect(fits(message)).toBe(true);
    expect(textsOf(message.components).join("\n")).toMatch(
      /^The quotation is too long for Discord\. It stands in “\\_/,
    );
  });

  it("shows the paragraph as it stands, the quotation bold, whatever the texts hold", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
        const library = libraryOf(articleOf(texts.join("\n\n")));
        for (const quote of quoteAll(library).slice(0, 3)) {
          const context = readContext(library, createReference(quote));
          if (!context) throw new Error("no context");
          const message = renderActionReply({ kind: "context", context }, { to: "asker", locale: "en" });
          expect(checkComponents(message.components, true, [])).toEqual([]);
          expect(quotesSeen(message).map(spaced)).toContain(spaced(sanitizeText(context.paragraph.text)));
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
