/** Bidirectional marks would make a terminal show the letters in another order than the source's. */
export function sanitizeLine(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}
