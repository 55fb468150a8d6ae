import type { OutgoingMessage } from "../../src/outlets/discord/render/message.ts";

/** Letters and digits of a message's texts, without the targets of links: all, and those of quotations. */
export interface LetterCount {
  readonly all: number;
  readonly quoted: number;
}

interface Component {
  readonly content?: string;
  readonly components?: readonly Component[];
}

/** Counts the letters and digits that a reader sees; a quotation's stand in lines that begin with `> `. Labels of buttons are no text. */
export function countLetters({ components }: Pick<OutgoingMessage, "components">): LetterCount {
  const lines = listTexts(components as readonly Component[]).flatMap((text) => text.split("\n")); // as sent to Discord
  return { all: count(lines), quoted: count(lines.filter((line) => line.startsWith("> "))) };
}

function listTexts(components: readonly Component[]): string[] {
  return components.flatMap(({ content, components: inside = [] }) => [
    ...(content === undefined ? [] : [content]),
    ...listTexts(inside),
  ]);
}

function count(lines: readonly string[]): number {
  const seen = lines.map((line) => line.replace(/\]\(https?:[^\s)]*\)/g, "]")).join("");
  return seen.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
