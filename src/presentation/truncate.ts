/** At most so many UTF-16 code units, with `…` at the end if something was cut off. Cuts no character in two. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength - 1).toWellFormed();
  return `${cut.replace(/\ufffd$/, "").trimEnd()}…`;
}

/** The text on one line, whatever line breaks were pasted into it. */
export function putOnOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
