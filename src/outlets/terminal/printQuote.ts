import type { Quote } from "../../documents/quote.ts";
import { sanitizeLine } from "./sanitizeLine.ts";
import type { Colours } from "./terminal.ts";

/**
 * A quotation behind a bar, the question's words bold, with its citation and its link below; above it its section's heading where
 * it needs that, and the question that it answers. One entry a line.
 */
export function printQuote(quote: Quote, colours: Colours): string[] {
  const bar = colours.dim("│ ");
  const source = [quote.citation, ...(quote.link === undefined ? [] : [quote.link])];
  const asked = quote.asked === undefined ? [] : sanitizeLine(quote.asked.text).split("\n");
  const heading = quote.heading === undefined ? [] : [colours.dim(`  ${sanitizeLine(quote.heading.text)}`)];
  return [
    ...heading,
    ...asked.map((line) => colours.dim(`│ ${line}`)),
    ...markWords(quote, colours)
      .split("\n")
      .map((line) => bar + line),
    ...source.map((line) => colours.dim(`  ${sanitizeLine(line)}`)),
  ];
}

function markWords({ text, matches }: Quote, colours: Colours): string {
  let marked = "";
  let at = 0;
  for (const [start, end] of matches) {
    marked += sanitizeLine(text.slice(at, start)) + colours.bold(sanitizeLine(text.slice(start, end)));
    at = end;
  }
  return marked + sanitizeLine(text.slice(at));
}
