import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emphasize } from "../../../../src/outlets/discord/render/escape.ts";
import { questionText } from "../../../../src/outlets/discord/render/message.ts";
import { renderActionReply } from "../../../../src/outlets/discord/render/renderReply.ts";
import { isBlank, sanitizeText } from "../../../../src/text/sanitize.ts";
import { anyText } from "../../../support/outlets/discord/hostileText.ts";
import { runs } from "../../../support/runs.ts";

const INVISIBLE = ["", " ", "\u200b", "\u3164\u2060", "\u200b \u00ad", "\u202e\u2066", "\u{e0041}\ufe0f"];

describe("emphasis", () => {
  it.each(INVISIBLE)("of %j is none", (text) => {
    expect(emphasize(text)).not.toContain("*");
    expect(questionText(text).content).toBe("…");
  });

  it("never begins where nothing is seen", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(emphasize(text)).not.toMatch(/^\*\*\s*\*\*$/);
        expect(questionText(text).content).not.toMatch(/^(?:\*\*\s*\*\*)?$/);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe("a citation to copy", () => {
  it("stays in its block of code, or is shown as it is written, whatever it holds", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const styled = [{ text: `A ${text.replace(/\s+/g, " ")}` }];
        const citations = [{ bluebook: styled, apa: styled, mla: styled, plain: styled }];
        const message = renderActionReply(
          { kind: "citations", citations, style: "apa" },
          { to: "asker", locale: "en" },
        );
        const content = /```\n(.*)\n```/s.exec(textOf(message.components))?.[1];
        const sanitized = sanitizeText(styled[0]?.text ?? "");
        if (sanitized.includes("`")) expect(content).toBeUndefined();
        else expect(content).toBe(sanitized);
      }),
      { numRuns: runs(300) },
    );
  });
});

function textOf(components: readonly object[]): string {
  return (components as readonly { content?: string; components?: readonly object[] }[])
    .map(({ content = "", components: inside = [] }) => content + textOf(inside))
    .join("\n");
}

describe("a text that shows nothing", () => {
  it.each([...INVISIBLE, "\u2800", "\n\t\u0085"])("is blank: %j", (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(["a", " ? ", "\u200bé", "👩\u200d⚖️", "\u0301"])("is not blank: %j", (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
