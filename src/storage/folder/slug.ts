/** Most characters of a file's name before `.md`: file systems end at 255, and a longer one says no more. */
const MAX_NAME_LENGTH = 80;

/** Names that Windows keeps for devices, and those that mean something else in a case's folder. */
const TAKEN = /^(?:case|readme|con|prn|aux|nul|com\d|lpt\d)$/;

/** A file's name from an article's title, without `.md`: small letters, digits and dashes. Accents go; other scripts leave `article`. */
export function slugify(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const name =
    words.length <= MAX_NAME_LENGTH
      ? words
      : words.slice(0, MAX_NAME_LENGTH + 1).replace(/-?[^-]*$/, "") || words.slice(0, MAX_NAME_LENGTH);
  if (name === "") return "article";
  return TAKEN.test(name) ? `${name}-article` : name;
}

/** Whether a name can be a new case's folder: small letters, digits and dashes, 60 characters at most. */
export function isSlug(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= 60 && !TAKEN.test(name);
}
