import type { Brand } from "../brand.ts";

/**
 * The short name of a case: the name of its folder. What somebody types for a case is no slug but a string, which
 * `findCase` turns into a case; a fingerprint of a slug is none either.
 */
export type CaseSlug = Brand<string, "CaseSlug">;

/** A folder's name as the slug of its case. For those who read the folder, or have checked a name against its rules. */
export function toCaseSlug(folder: string): CaseSlug {
  return folder as CaseSlug;
}
