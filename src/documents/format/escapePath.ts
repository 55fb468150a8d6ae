/** A file's name as it may be printed: what nobody sees, and what turns or breaks a line, would let it pose as another. */
export function escapePath(path: string): string {
  return path.replace(UNSEEN, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}

/** Controls, line ends of all kinds, bidirectional and zero-width marks, and letters that fill no space. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?!\p{M})\p{DI}/gu;

/** Whether all of a name can be seen. */
export function isSeen(name: string): boolean {
  return name.search(UNSEEN) < 0;
}

/** So many signs of a name tell which one is meant. */
const MAX_NAME_LENGTH = 60;

/** A field's name as a problem keeps it: its first sixty signs. It is still to be escaped. */
export function shortenName(name: string): string {
  const signs = [...name.slice(0, MAX_NAME_LENGTH * 2)];
  return signs.slice(0, MAX_NAME_LENGTH).join("") + (signs.length > MAX_NAME_LENGTH ? "…" : "");
}
