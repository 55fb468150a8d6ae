/** As many lines as there is room for, each after `- `; the rest as a number. The lines are escaped. */
export function writeList(lines: readonly string[], room: number): string {
  const shown: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 3;
    if (length > room) break;
    shown.push(`- ${line}`);
  }
  const rest = lines.length - shown.length;
  return [...shown, ...(rest > 0 ? [`- and ${rest.toLocaleString("en-US")} more`] : [])].join("\n");
}
