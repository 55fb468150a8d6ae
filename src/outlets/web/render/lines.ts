import type { Line } from "../../../presentation/replyDocument.ts";
import { type Html, html } from "./html.ts";

/** A line's spans. */
export function renderLine(line: Line): Html {
  if (typeof line === "string") return linkCommands(line);
  return html`${line.map(({ text, style }) => (style === "strong" ? html`<strong>${text}</strong>` : linkCommands(text)))}`;
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
