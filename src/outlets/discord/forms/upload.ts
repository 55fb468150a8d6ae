import { type FileFetching, fetchFile } from "../../../ingest/fetch/fetchFile.ts";
import { isPublicAddress } from "../../../ingest/fetch/publicAddress.ts";

/** Where Discord serves what members upload. */
export const DISCORD_ORIGINS: readonly string[] = ["https://cdn.discordapp.com", "https://media.discordapp.net"];

/** An upload as Discord tells of it. `size` is in bytes. */
export interface Upload {
  readonly name: string;
  readonly size: number;
  readonly url: string;
}

/** As large as an article's file on the shelf may be, in bytes. */
const MAX_UPLOAD_BYTES = 1_000_000;
/** Discord serves a megabyte within a second or two. Milliseconds. */
const MAX_FETCH_MS = 20_000;

/**
 * Fetches an upload from the servers of these origins and from nowhere else, and no byte more than Discord says it has.
 * An origin that is written as an IP address may be asked wherever it is, as whoever names it has chosen it.
 */
export async function fetchUpload({ size, url }: Upload, origins: readonly string[]): Promise<FileFetching> {
  if (!(size <= MAX_UPLOAD_BYTES))
    return refuse("The file is larger than 1 MB; save its text as a .txt file and import that");
  if (!URL.canParse(url) || !origins.includes(new URL(url).origin))
    return refuse("The file lies on no server of Discord's, so it was not fetched");
  const named = origins.map((origin) => new URL(origin).hostname);
  const permits = (ip: string) => named.includes(ip) || isPublicAddress(ip);
  const fetched = await fetchFile(url, { bytes: size, milliseconds: MAX_FETCH_MS }, permits);
  return fetched.kind === "fetched" ? fetched : refuse(`The file did not come: ${fetched.reason}; upload it again`);
}

function refuse(reason: string): FileFetching {
  return { kind: "not fetched", reason };
}
