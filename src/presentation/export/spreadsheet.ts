import { stringify } from "csv-stringify/sync";
import { escapeFormula } from "./formula.ts";

/**
 * RFC 4180: CRLF, a header, every cell in quotation marks so that any text stands as it is, but for those that a spreadsheet
 * would run. The byte order mark is for Excel, which takes a file without one for the system's own character set.
 */
export function writeSpreadsheet<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  const cells = rows.map((row) => columns.map((column) => escapeFormula(row[column])));
  return stringify([[...columns], ...cells], {
    bom: true,
    quoted: true,
    quoted_empty: true,
    record_delimiter: "windows",
  });
}
