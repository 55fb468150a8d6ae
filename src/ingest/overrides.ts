import { dateOrTime, webAddress } from "../documents/format/fields.ts";
import { isBlank } from "../text/sanitize.ts";
import type { Overrides } from "./page.ts";
import { readPublicationDate } from "./publicationDate.ts";

/** What is wrong with a fact that was given. */
export type OverrideProblem =
  | { readonly code: "empty"; readonly field: keyof Overrides }
  | { readonly code: "in-the-future"; readonly field: "published" }
  /** `expected` says what the shelf takes there: `must be …`. */
  | { readonly code: "other-form"; readonly field: keyof Overrides; readonly expected: string };

/** The first problem of facts that were given; `undefined` if there is none. `now` is ISO 8601 in UTC. */
export function checkOverrides(overrides: Overrides, now: string): OverrideProblem | undefined {
  const empty = (["title", "publisher"] as const).find((field) => isBlank(overrides[field] ?? "-"));
  if (empty !== undefined) return { code: "empty", field: empty };
  if (overrides.author?.some((name) => isBlank(name))) return { code: "empty", field: "author" };
  const published = dateOrTime.safeParse(overrides.published);
  if (overrides.published !== undefined && !published.success)
    return otherForm("published", published.error.issues[0]?.message ?? "must be an ISO 8601 date");
  if (published.success && readPublicationDate(published.data, now) === undefined)
    return { code: "in-the-future", field: "published" };
  const url = webAddress.safeParse(overrides.url);
  if (overrides.url !== undefined && !url.success)
    return otherForm("url", url.error.issues[0]?.message ?? "must be a web address");
  return undefined;
}

function otherForm(field: keyof Overrides, expected: string): OverrideProblem {
  return { code: "other-form", field, expected };
}
