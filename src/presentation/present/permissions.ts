import type { MissingPermissions } from "../../app/serverFeatures.ts";
import { type Block, paragraph, type ReplyDocument } from "../replyDocument.ts";
import type { PresentOptions } from "./options.ts";

/** What the bot lacks for what was turned on; nothing where it lacks nothing. */
export function presentMissing(missing: MissingPermissions | undefined, { wording }: PresentOptions): Block[] {
  return missing === undefined ? [] : [paragraph(wording.permissions.missing(missing))];
}

/** The page at which an admin grants what is missing. */
export function linkToGrant(
  missing: MissingPermissions | undefined,
  { wording }: PresentOptions,
): Pick<ReplyDocument, "links"> {
  return missing === undefined ? {} : { links: [{ label: wording.permissions.grant, url: missing.link }] };
}
