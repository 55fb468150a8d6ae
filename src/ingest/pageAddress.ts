/** What newsletters and networks hang on an address to follow who clicks it. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|smid|ref_src)$/i;

/**
 * The address to cite: the one that the page gives as its own, unless it was fetched from another site, which then is
 * where it was read. Without a part that only marks a place or follows readers.
 */
export function chooseAddress(
  declared: readonly (string | undefined)[],
  fetched: string | undefined,
): string | undefined {
  const own = declared.map((address) => readAddress(address, fetched)).find((one) => one !== undefined);
  const read = readAddress(fetched);
  const chosen = own && (!read || isSameSite(own, read)) ? own : read;
  return chosen && clean(chosen).href;
}

/** An address as two pages' addresses are compared: scheme, `www.`, a slash at the end and tracking don't count. */
export function addressKey(address: string): string {
  const url = readAddress(address);
  if (!url) return address;
  const { host, pathname, search } = clean(url);
  return `${host.replace(/^(?:www|m|amp)\./, "")}${pathname.replace(/\/$/, "")}${search}`;
}

function readAddress(address: string | undefined, base?: string): URL | undefined {
  if (address === undefined || address.trim() === "" || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url : undefined;
}

function isSameSite({ host: one }: URL, { host: other }: URL): boolean {
  const [bare, others] = [one, other].map((host) => host.replace(/^(?:www|m|amp)\./, ""));
  return bare === others;
}

function clean(url: URL): URL {
  const bare = new URL(url);
  bare.hash = "";
  for (const name of [...bare.searchParams.keys()]) if (TRACKING.test(name)) bare.searchParams.delete(name);
  return bare;
}
