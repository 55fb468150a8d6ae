import { MAX_LINK_LENGTH } from "../../../documents/textFragment.ts";

/**
 * A link that Discord shows as one: the label is ours, since one that looks like an address or holds an emoji
 * would be printed with all its brackets. Empty if there is no address, or a longer one than a button's may be.
 */
export function maskLink(label: string, address: string | undefined): string[] {
  if (address === undefined) return [];
  const safe = address.replace(
    /[()<>"\\\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return safe.length <= MAX_LINK_LENGTH ? [`[${label}](${safe})`] : [];
}

/** Letters, digits and blanks: nothing that looks like an address, an emoji or Markdown. */
const PLAIN_NAME = /^[\p{L}\p{N}]+(?:[ '’&-]{1,3}[\p{L}\p{N}]+)*$/u;

/** A link that has somebody else's name for its label; `undefined` if there is no address or the name is no plain one. */
export function maskName(name: string, address: string | undefined): string | undefined {
  return PLAIN_NAME.test(name) ? maskLink(name, address)[0] : undefined;
}
