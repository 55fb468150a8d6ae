import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emphasize } from "../../../../src/outlets/discord/render/escape.ts";
import { questionText } from "../../../../src/outlets/discord/render/message.ts";
import { renderActionReply } from "../../../../src/outlets/discord/render/renderReply.ts";
import { isBlank } from "../../../../src/text/sanitize.ts";
import { anyText } from "../../../support/outlets/discord/hostileText.ts";
import { runs } from "../../../support/runs.ts";

const INVISIBLE = ["", " ", "\u200b", "\u3164\u2060", "\u200b \u00ad", "\u202e\u2066", "\u{e0041}\ufe0f"];

describe("emphasis", () => {
  it.each(INVISIBLE)("of %j is none", (text) => {
    for (const mark of ["*", "**"] as const) expect(emphasize(text, mark)).not.toContain("*");
    expect(questionText(text).content).toBe("…");
  });

  it("never begins where nothing is seen", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(emphasize(text, "**")).not.toMatch(/^\*\*\s*\*\*$/);
        expect(questionText(text).content).not.toMatch(/^(?:\*\*\s*\*\*)?$/);
      }),
      { numRuns: runs(1000) },
    );
  });

  it("of a title without a visible sign is none in a citation either", () => {
    const styled = [{ text: "\u3164", italic: true as const }, { text: ", 2031." }];
    const citations = [{ bluebook: styled, apa: styled, mla: styled, plain: [{ text: "Plain." }] }];
    const message = renderActionReply({ kind: "citations", citations }, { to: "asker" });
    expect(JSON.stringify(message)).not.toContain("**,");
  });
});

describe("a text that shows nothing", () => {
  it.each([...INVISIBLE, "\u2800", "\n\t\u0085"])("is blank: %j", (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(["a", " ? ", "\u200bé", "👩\u200d⚖️", "\u0301"])("is not blank: %j", (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
