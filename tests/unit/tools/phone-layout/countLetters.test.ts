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

  it("of an answer from the starter knowledge are mostly quoted", async () => {
    const messages = await makeMessages();
    const answer = messages.find(({ name }) => name === "answer");
    if (!answer) throw new Error("there is no answer");
    const { all, quoted } = countLetters(answer.message);
    expect(quoted / all).toBeGreaterThanOrEqual(0.65);
  });
});
