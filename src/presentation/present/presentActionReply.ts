import type { FollowUp } from "../../app/followUp.ts";
import type { MissingPermissions } from "../../app/serverFeatures.ts";
import { type AttachedFile, documentOf, note, notice, type ReplyDocument, strong } from "../replyDocument.ts";
import { presentCitations } from "./citations.ts";
import { presentContext } from "./context.ts";
import type { PresentOptions } from "./options.ts";
import { linkToGrant, presentMissing } from "./permissions.ts";

/** What an action of a reply shows: an answer about it, or a file. */
export type ActionReply =
  | FollowUp
  | { readonly kind: "timeline picture"; readonly pictures: readonly AttachedFile[] }
  | { readonly kind: "timeline files"; readonly files: readonly AttachedFile[] }
  /** A scheduled event, made just now or there before. */
  | { readonly kind: "event"; readonly isNew: boolean; readonly url: string }
  /** Why none was made; the bot lacks a permission, or the presser does, or the day can't be one of an event's. */
  | { readonly kind: "event not permitted"; readonly missing: MissingPermissions; readonly mayGrant: boolean }
  | { readonly kind: "event not yours" | "event day passed" }
  | { readonly kind: "gap file"; readonly file: AttachedFile };

/** Puts what an action shows into words. */
export function presentActionReply(reply: ActionReply, options: PresentOptions): ReplyDocument {
  const { wording } = options;
  switch (reply.kind) {
    case "context":
      return presentContext(reply.context, options);
    case "citations":
      return presentCitations(reply, options);
    case "timeline picture":
      return { ...documentOf(), files: reply.pictures };
    case "timeline files":
      return {
        ...documentOf(note(wording.timeline.filesNote)),
        heading: [strong(wording.timeline.filesHeading)],
        files: reply.files,
      };
    case "event":
      return {
        ...notice(reply.isNew ? wording.events.created : wording.events.isThere),
        links: [{ label: wording.events.open, url: reply.url }],
      };
    case "event not permitted":
      return reply.mayGrant
        ? { ...documentOf(...presentMissing(reply.missing, options)), ...linkToGrant(reply.missing, options) }
        : notice(wording.permissions.missingHere(reply.missing));
    case "event not yours":
      return notice(wording.events.notYours);
    case "event day passed":
      return notice(wording.events.dayPassed);
    case "gap file":
      return { ...documentOf(), heading: [strong(wording.unanswered.fileHeading)], files: [reply.file] };
    case "changed since":
      return notice(wording.answer.changedSince);
  }
}
