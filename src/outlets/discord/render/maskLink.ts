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
