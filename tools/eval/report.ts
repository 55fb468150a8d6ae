/** What is printed, and the same and more for programs. */
export interface Report {
  readonly text: string;
  readonly data: unknown;
}

/** A table that reads as one in a terminal and in Markdown alike: names to the left, figures to the right. */
export function writeTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((_, at) => Math.max(3, ...[columns, ...rows].map((row) => row[at]?.length ?? 0)));
  const rule = widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  const pad = (cell: string, at: number) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0));
  return [columns, rule, ...rows].map((row) => `| ${row.map(pad).join(" | ")} |`).join("\n");
}

/** A dash where nothing was measured. */
export function writeFigure(value: number, digits: number): string {
  return Number.isNaN(value) ? "–" : value.toFixed(digits);
}
