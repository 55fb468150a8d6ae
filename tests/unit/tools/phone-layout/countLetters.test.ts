import { ComponentType } from "discord.js";
import { describe, expect, it } from "vitest";
import { countLetters } from "../../../../tools/phone-layout/countLetters.ts";
import { makeMessages } from "../../../../tools/phone-layout/messages.ts";

const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;

describe("letters of a message", () => {
  it("are those that a reader sees, nested ones too, and quoted ones by themselves", () => {
    const components = [
      {
        type: ComponentType.Container,
        components: [text("**Who?**"), text("> Ada, 2 times\n-# [¶ 1](https://a.test/x)")],
      },
    ] as const;
    expect(
      countLetters({ components: components.map((one) => ({ ...one, components: [...one.components] })) }),
    ).toEqual({ all: 13, quoted: 9 });
  });

  it.each(["answer", "timeline"])("of the %s from the starter knowledge are mostly quoted", async (which) => {
    const messages = await makeMessages();
    const found = messages.find(({ name }) => name === which);
    if (!found) throw new Error(`there is no ${which}`);
    const { all, quoted } = countLetters(found.message);
    expect(quoted / all).toBeGreaterThanOrEqual(0.65);
  });
});
