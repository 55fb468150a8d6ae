/** Most characters of a file's name before `.md`: file systems end at 255, and a longer one says no more. */
const MAX_NAME_LENGTH = 80;

/** Names that Windows keeps for devices, and those that mean something else in a case's folder. */
const TAKEN = /^(?:case|readme|con|prn|aux|nul|com\d|lpt\d)$/;

/** What a title gives that has no letter of the alphabet. */
export const NO_WORDS = "article";

/** Most characters of a case's folder. */
export const MAX_SLUG_LENGTH = 60;

/**
 * A file's name from an article's title, without `.md`: small letters, digits and dashes, at most `max` of them. Accents go;
 * other scripts leave `NO_WORDS`.
 */
export function slugify(title: string, max = MAX_NAME_LENGTH): string {
  const words = title
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const name = words.length <= max ? words : words.slice(0, max + 1).replace(/-?[^-]*$/, "") || words.slice(0, max);
  if (name === "") return NO_WORDS;
  return TAKEN.test(name) ? `${name}-article` : name;
}

/** Whether a name can be a new case's folder: small letters, digits and dashes, 60 characters at most. */
export function isSlug(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= MAX_SLUG_LENGTH && !TAKEN.test(name);
}
