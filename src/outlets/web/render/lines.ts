import { writeDate } from "../../../documents/citation.ts";
import type { Line, Span } from "../../../presentation/replyDocument.ts";
import { type Html, html } from "./html.ts";

/** A line's spans. */
export function renderLine(line: Line): Html {
  if (typeof line === "string") return linkCommands(line);
  return html`${line.map(renderSpan)}`;
}

function renderSpan({ text, style }: Span): Html {
  if (style === "strong") return html`<strong>${text}</strong>`;
  if (style === "instant") return html`<time datetime="${text}">${writeInstant(text)}</time>`;
  return linkCommands(text);
}

/** A page can't know the reader's zone without a script. */
function writeInstant(instant: string): string {
  return `${writeDate(instant)}, ${instant.slice(11, 16)} UTC`;
}

/** The commands of a chat that are pages here; a sentence that names one leads there. */
const COMMANDS = /(?<![^\s(])(\/(?:sources|next|about|timeline))(?![\w/])/;

function linkCommands(text: string): Html {
  const parts = text.split(COMMANDS);
  return html`${parts.map((part, at) => (at % 2 === 0 ? part : html`<a href="${part}">${part}</a>`))}`;
}

/** Lines that stay together, each below the one before it. */
export function renderLines(lines: readonly Line[]): Html {
  return html`${lines.map((line, at) => html`${at === 0 ? "" : html`<br>`}${renderLine(line)}`)}`;
}
