import type { ButtonAction } from "./buttonAction.ts";
import { MAX_CUSTOM_ID_LENGTH, readCustomId } from "./customId.ts";

/** What a pressed button asks for; `outdated` where an earlier version made it and nothing right can come of it. */
export type PressedButton = ButtonAction | "outdated";

/** What the id of a pressed button asks for; nothing where it is none of ours, or a later version's: ids may be forged. */
export function readPressedButton(customId: string): PressedButton | undefined {
  return readCustomId(customId) ?? readOldCustomId(customId);
}

/** The ids of 0.1.0 that name no article, case or question. */
const STILL_GOOD = /^v1:(?:delete|gapExport|sources:-|(?:page|more):\d{1,7}:-|gaps:\d{1,7})$/;

/**
 * What a button of 0.1.0 asks for. Its ids name articles, cases and questions by 48 bits, for which somebody who writes
 * both finds two alike within a minute: such a button could show a sentence that says the opposite of the one beside it.
 * So only those do anything that name none.
 */
function readOldCustomId(customId: string): PressedButton | undefined {
  if (!customId.startsWith("v1:") || customId.length > MAX_CUSTOM_ID_LENGTH) return undefined;
  return STILL_GOOD.test(customId) ? readCustomId(customId.replace("v1", "v2")) : "outdated";
}
