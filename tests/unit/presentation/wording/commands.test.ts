import { describe, expect, it } from "vitest";
import { commands } from "../../../../commands/index.ts";
import { isShownToChannel, isTypedCommand } from "../../../../src/app/command.ts";
import { PRIVATE } from "../../../../src/outlets/discord/commands/registration.ts";
import { LOCALES } from "../../../../src/presentation/wording/locale.ts";
import { wordingOf } from "../../../../src/presentation/wording/wording.ts";

/** Discord's limit for a description, in characters. */
const MAX_DESCRIPTION_LENGTH = 100;

/** What is described of each command: itself, and its options by their names. */
const DESCRIBED = new Map(
  commands.map((command) => [
    command.name,
    isTypedCommand(command) ? command.options.map(({ name }: { readonly name: string }) => name).sort() : [],
  ]),
);

describe.each(LOCALES.filter((locale) => locale !== "en"))("commands in the language %s", (locale) => {
  const words = wordingOf(locale).commands;

  it("are all described, and nothing else is", () => {
    expect(commands.filter(isShownToChannel).length).toBeGreaterThan(0); // which have the option private
    const described = Object.entries(words).map(([name, { options = {} }]) => [name, Object.keys(options).sort()]);
    expect(Object.fromEntries(described)).toEqual({ ...Object.fromEntries(DESCRIBED), [PRIVATE]: [] });
  });

  it("are described within what Discord takes", () => {
    const slash = Object.entries(words).filter(
      ([name]) => !commands.some((one) => one.name === name && !isTypedCommand(one)),
    );
    const texts = slash.flatMap(([, { description, options = {} }]) => [description, ...Object.values(options)]);
    expect(texts.length).toBeGreaterThan(DESCRIBED.size);
    expect(texts.filter((text) => text.length > MAX_DESCRIPTION_LENGTH || text.trim() === "")).toEqual([]);
  });
});
