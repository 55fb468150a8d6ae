/**
 * What makes a spreadsheet run a cell: a first `=`, `+`, `-`, `@`, their full-width twins, a tab or a line's end (OWASP,
 * “CSV Injection”). White space and unseen characters before the sign are no shelter everywhere. Apostrophes in front
 * are ones of ours, or would look like it.
 */
const FORMULA = /^'*(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/**
 * One apostrophe before a cell that a spreadsheet would run, as OWASP advises; every other cell stays as it is.
 * Whoever wants such a cell to the letter takes one apostrophe away: no other cell begins like that.
 */
export function escapeFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
