import { escapePath } from "../documents/format/escapePath.ts";
import { decodePage } from "../ingest/decodePage.ts";
import { DEFAULT_LIMITS, fetchPage } from "../ingest/fetch/fetchPage.ts";
import type { FetchProblem } from "../ingest/fetch/fetchProblem.ts";
import type { Page } from "../ingest/page.ts";
import { readPageForm } from "../ingest/pageForm.ts";
import { fail, type Result, succeed } from "../result.ts";
import { readBytes } from "../storage/folder/textFile.ts";

/** Why a page could not be loaded. `file` is escaped for display. */
export type LoadProblem =
  | FetchProblem
  | { readonly code: "not-a-page-file"; readonly file: string }
  | { readonly code: "file-too-large"; readonly file: string; readonly limitBytes: number }
  /** `cause` is the system's code, such as `ENOENT`. */
  | { readonly code: "file-unreadable"; readonly file: string; readonly cause: string };

/** Gets the page that somebody names: a web address, or a file of theirs. `permits` are the IP addresses that may be asked. */
export async function loadSource(
  source: string,
  permits?: (ip: string) => boolean,
): Promise<Result<Page, LoadProblem>> {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return readPageFile(source);
  const fetched = await fetchPage(source, { permits });
  if (!fetched.ok) return fetched;
  const { bytes, form, charset, address } = fetched.value;
  return succeed({ form, source: decodePage(bytes, form, charset), address });
}

function readPageFile(path: string): Result<Page, LoadProblem> {
  const form = readPageForm(path);
  const file = escapePath(path);
  if (!form) return fail({ code: "not-a-page-file", file });
  const limitBytes = DEFAULT_LIMITS.bytes;
  const bytes = readBytes(path, limitBytes);
  if (bytes.ok) return succeed({ form, source: decodePage(bytes.value, form) });
  const { problem } = bytes;
  if (problem.code === "too-large") return fail({ code: "file-too-large", file, limitBytes });
  return fail({ code: "file-unreadable", file, cause: problem.cause });
}
