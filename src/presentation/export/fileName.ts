import type { CaseSlug } from "../../documents/caseSlug.ts";

/**
 * Most characters that are taken of a slug. File systems end at 255 bytes, and one character has up to four: 60 leave
 * room for what follows.
 */
const MAX_SLUG_LENGTH = 60;

/**
 * A name that every operating system takes, from a slug in any script: letters, digits, `-` and `_`. As something always
 * follows the slug, none is one of Windows' device names (`con`, `nul`), hidden, or ends in a dot.
 */
export function nameFile(slug: CaseSlug, extension: string): string {
  const safe = slug
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-")
    .replace(/^-|-$/g, "");
  const short = [...safe].slice(0, MAX_SLUG_LENGTH).join("");
  return `${short === "" ? "case" : short}-timeline.${extension}`;
}
