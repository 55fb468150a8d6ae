import type { FollowUp } from "../../app/followUp.ts";
import { type AttachedFile, documentOf, note, notice, type ReplyDocument, strong } from "../replyDocument.ts";
import { presentCitations } from "./citations.ts";
import { presentContext } from "./context.ts";
import type { PresentOptions } from "./options.ts";

/** What an action of a reply shows: an answer about it, or a file. */
export type ActionReply =
  | FollowUp
  | { readonly kind: "timeline picture"; readonly pictures: readonly AttachedFile[] }
  | { readonly kind: "timeline files"; readonly files: readonly AttachedFile[] }
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
    case "gap file":
      return { ...documentOf(), heading: [strong(wording.unanswered.fileHeading)], files: [reply.file] };
    case "changed since":
      return notice(wording.answer.changedSince);
  }
}
