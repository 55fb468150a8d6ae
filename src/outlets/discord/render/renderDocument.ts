import type { ReplyDocument } from "../../../presentation/replyDocument.ts";
import { FULL_DETAIL } from "./blocks.ts";
import { compose } from "./composeMessage.ts";
import { fitGroups } from "./fitGroups.ts";
import { fits, type OutgoingMessage } from "./message.ts";
import { renderPage } from "./pages.ts";
import type { RenderOptions } from "./renderOptions.ts";

/**
 * A document as a message that Discord takes. What there is no room for is left out whole: links first, then the last
 * groups, or the ends of long lists; a quotation is never shortened.
 */
export function renderDocument(document: ReplyDocument, renderOptions: RenderOptions): OutgoingMessage {
  if (document.groupsPerPage !== undefined) return renderPage(document, renderOptions, document.groupsPerPage);
  if (document.groups.length > 0) return fitGroups(document, renderOptions);
  const linked = compose(document, renderOptions, { groups: [], detail: FULL_DETAIL });
  if (fits(linked)) return linked;
  const unlinked = { groups: [], detail: { ...FULL_DETAIL, links: "none" } } as const;
  const whole = compose(document, renderOptions, unlinked);
  return fits(whole) ? whole : compose(document, renderOptions, { ...unlinked, listsFit: true });
}
