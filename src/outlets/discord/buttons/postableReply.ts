import type { Reply } from "../../../app/reply.ts";
import { fingerprint } from "../../../text/fingerprint.ts";
import type { PostableAction } from "./buttonAction.ts";

/** What posts for all what a command showed to its asker alone; `undefined` if nothing does, or the reply has its own. */
export function postableOf(reply: Reply): PostableAction | undefined {
  switch (reply.kind) {
    case "sources":
      return { kind: "page", page: reply.page, case: reply.case && fingerprint(reply.case.slug) };
    case "case card":
      return { kind: "open", view: reply.part ?? "case", case: fingerprint(reply.case) };
    case "next dates":
      return reply.case === undefined ? undefined : { kind: "open", view: "next", case: fingerprint(reply.case) };
    default:
      return undefined;
  }
}
