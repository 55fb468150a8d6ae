import { fetchFile } from "../../../ingest/fetch/fetchFile.ts";
import type { FetchProblem } from "../../../ingest/fetch/fetchProblem.ts";
import { isPublicAddress } from "../../../ingest/fetch/publicAddress.ts";
import { fail, type Result } from "../../../result.ts";

/** Where Discord serves what members upload. */
export const DISCORD_ORIGINS: readonly string[] = ["https://cdn.discordapp.com", "https://media.discordapp.net"];

/** An upload as Discord tells of it. `size` is in bytes. */
export interface Upload {
  readonly name: string;
  readonly size: number;
  readonly url: string;
}

/** Why an upload was not fetched. */
export type UploadProblem =
  /** Larger than an article's file may be. */
  | { readonly code: "upload-too-large" }
  /** On no server of Discord's. */
  | { readonly code: "upload-elsewhere" }
  | { readonly code: "upload-not-fetched"; readonly problem: FetchProblem };

/** As large as an article's file may be, in bytes. */
export const MAX_UPLOAD_BYTES = 1_000_000;
/** Discord serves a megabyte within a second or two. Milliseconds. */
const MAX_FETCH_MS = 20_000;

/**
 * Fetches an upload of at most `maxBytes` from the servers of these origins and from nowhere else, and no byte more than Discord says it has.
 * An origin that is written as an IP address may be asked wherever it is, as whoever names it has chosen it.
 */
export async function fetchUpload(
  { size, url }: Upload,
  origins: readonly string[],
  maxBytes = MAX_UPLOAD_BYTES,
): Promise<Result<Uint8Array, UploadProblem>> {
  if (!(size <= maxBytes)) return fail({ code: "upload-too-large" });
  if (!URL.canParse(url) || !origins.includes(new URL(url).origin)) return fail({ code: "upload-elsewhere" });
  const named = origins.map((origin) => new URL(origin).hostname);
  const permits = (ip: string) => named.includes(ip) || isPublicAddress(ip);
  const fetched = await fetchFile(url, { bytes: size, milliseconds: MAX_FETCH_MS }, permits);
  return fetched.ok ? fetched : fail({ code: "upload-not-fetched", problem: fetched.problem });
}
