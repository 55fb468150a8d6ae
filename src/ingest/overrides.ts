import type { z } from "zod";
import { isDocumentKind } from "../documents/documentKind.ts";
import { date, dateOrTime, readFieldFault, webAddress } from "../documents/format/fields.ts";
import type { FieldFault } from "../documents/format/formatProblem.ts";
import { isBlank } from "../text/sanitize.ts";
import type { Overrides } from "./page.ts";
import { readPublicationDate } from "./publicationDate.ts";

/** What is wrong with a fact that was given. */
export type OverrideProblem =
  | { readonly code: "empty"; readonly field: keyof Overrides }
  | { readonly code: "in-the-future"; readonly field: "published" | "filed" }
  /** The store doesn't take it as it is. */
  | { readonly code: "unfit-value"; readonly field: keyof Overrides; readonly fault: FieldFault };

/** The first problem of facts that were given; `undefined` if there is none. `now` is ISO 8601 in UTC. */
export function checkOverrides(overrides: Overrides, now: string): OverrideProblem | undefined {
  const empty = (["title", "publisher", "court", "docket", "number", "party"] as const).find((field) =>
    isBlank(overrides[field] ?? "-"),
  );
  if (empty !== undefined) return { code: "empty", field: empty };
  if (overrides.author?.some((name) => isBlank(name))) return { code: "empty", field: "author" };
  const published = dateOrTime.safeParse(overrides.published);
  if (overrides.published !== undefined && !published.success) return unfit("published", published.error);
  if (published.success && readPublicationDate(published.data, now) === undefined)
    return { code: "in-the-future", field: "published" };
  const url = webAddress.safeParse(overrides.url);
  if (overrides.url !== undefined && !url.success) return unfit("url", url.error);
  if (overrides.filed !== undefined) {
    const filed = date.safeParse(overrides.filed);
    if (!filed.success) return unfit("filed", filed.error);
    if (filed.data > now.slice(0, 10)) return { code: "in-the-future", field: "filed" };
  }
  const kind = overrides.kind as string | undefined; // whoever gives it may have typed anything
  if (kind !== undefined && !isDocumentKind(kind))
    return { code: "unfit-value", field: "kind", fault: { code: "not-a-kind" } };
  return undefined;
}

function unfit(field: keyof Overrides, { issues: [issue] }: z.core.$ZodError): OverrideProblem {
  if (!issue) throw new Error("a fact was refused without an issue");
  return { code: "unfit-value", field, fault: readFieldFault(issue) };
}
