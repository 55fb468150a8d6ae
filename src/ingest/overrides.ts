import { dateOrTime, webAddress } from "../documents/format/fields.ts";
import { isBlank } from "../text/sanitize.ts";
import type { Overrides } from "./page.ts";
import { readPublicationDate } from "./publicationDate.ts";

/** What is wrong with a fact that was given, after the name of its option: `must be …`; nothing where all is well. */
export function checkOverrides(
  given: Overrides,
  now: string,
): { readonly field: keyof Overrides; readonly fault: string } | undefined {
  const empty = (["title", "publisher"] as const).find((field) => isBlank(given[field] ?? "-"));
  if (empty !== undefined) return { field: empty, fault: "must not be empty" };
  if (given.author?.some((name) => isBlank(name))) return { field: "author", fault: "must not be empty" };
  const published = dateOrTime.safeParse(given.published);
  if (given.published !== undefined && !published.success)
    return { field: "published", fault: published.error.issues[0]?.message ?? "must be an ISO 8601 date" };
  if (published.success && readPublicationDate(published.data, now) === undefined)
    return { field: "published", fault: "must not lie in the future" };
  const url = webAddress.safeParse(given.url);
  if (given.url !== undefined && !url.success)
    return { field: "url", fault: url.error.issues[0]?.message ?? "must be a web address" };
  return undefined;
}
