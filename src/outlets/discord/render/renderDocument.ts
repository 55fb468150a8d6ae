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
export function renderDocument(document: ReplyDocument, showing: RenderOptions): OutgoingMessage {
  if (document.groupsPerPage !== undefined) return renderPage(document, showing, document.groupsPerPage);
  if (document.groups.length > 0) return fitGroups(document, showing);
  const linked = compose(document, showing, { groups: [], detail: FULL_DETAIL });
  if (fits(linked)) return linked;
  const unlinked = { groups: [], detail: { ...FULL_DETAIL, links: "none" } } as const;
  const whole = compose(document, showing, unlinked);
  return fits(whole) ? whole : compose(document, showing, { ...unlinked, listsFit: true });
}
