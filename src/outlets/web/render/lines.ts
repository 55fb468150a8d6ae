import type { Line } from "../../../presentation/replyDocument.ts";
import { type Html, html } from "./html.ts";

/** A line's spans. */
export function renderLine(line: Line): Html {
  if (typeof line === "string") return html`${line}`;
  return html`${line.map(({ text, style }) => (style === "strong" ? html`<strong>${text}</strong>` : html`${text}`))}`;
}

/** Lines that stay together, each below the one before it. */
export function renderLines(lines: readonly Line[]): Html {
  return html`${lines.map((line, at) => html`${at === 0 ? "" : html`<br>`}${renderLine(line)}`)}`;
}
