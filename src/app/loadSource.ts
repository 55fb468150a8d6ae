import { escapePath } from "../documents/format/rejection.ts";
import { decodePage } from "../ingest/decodePage.ts";
import { DEFAULT_LIMITS, fetchPage } from "../ingest/fetch/fetchPage.ts";
import type { Page } from "../ingest/page.ts";
import { readPageForm } from "../ingest/pageForm.ts";
import { readBytes } from "../storage/folder/textFile.ts";

export type LoadResult =
  | { readonly kind: "page"; readonly page: Page }
  /** `reason` is a sentence without its full stop. */
  | { readonly kind: "no page"; readonly reason: string };

/** Gets the page that somebody names: a web address, or a file of theirs. `permits` are the IP addresses that may be asked. */
export async function loadSource(source: string, permits?: (ip: string) => boolean): Promise<LoadResult> {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return readPageFile(source);
  const fetched = await fetchPage(source, { permits });
  if (fetched.kind === "not fetched") return { kind: "no page", reason: fetched.reason };
  const { bytes, form, charset, address } = fetched;
  return { kind: "page", page: { form, source: decodePage(bytes, form, charset), address } };
}

function readPageFile(path: string): LoadResult {
  const form = readPageForm(path);
  const name = escapePath(path);
  if (!form)
    return {
      kind: "no page",
      reason: `${name} is no .html, .md or .txt file, and no web address with http:// or https://`,
    };
  const bytes = readBytes(path, DEFAULT_LIMITS.bytes);
  if (typeof bytes !== "string") return { kind: "page", page: { form, source: decodePage(bytes, form) } };
  const reason =
    bytes === "EFBIG"
      ? `${name} is larger than 5 MB; save its text as a .txt file`
      : `${name} can't be read (${bytes})`;
  return { kind: "no page", reason };
}
