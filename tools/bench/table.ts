type Cell = string | number;

/** Prints a titled table, its columns as wide as need be; a number gets as many digits as say something. */
export function printTable(title: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const cells = [columns, ...rows.map((row) => row.map(write))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const lines = cells.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  "),
  );
  print(["", title, ...lines].join("\n"));
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Milliseconds, megabytes, ratios: three digits, and no more than two behind the point. */
function write(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if (Number.isNaN(cell)) return "–";
  if (Number.isInteger(cell)) return String(cell);
  return cell.toFixed(cell >= 100 ? 0 : cell >= 10 ? 1 : 2);
}
