import type { Reply } from "../../app/reply.ts";
import type { PresentOptions } from "../../presentation/present/options.ts";
import { presentReply } from "../../presentation/present/presentReply.ts";
import { printDocument } from "./printDocument.ts";
import type { Colours } from "./terminal.ts";
import { WORDING } from "./wording.ts";

/** A reply in words for a terminal, without a line feed at its end; `folder` tells why the corpus is empty, if it is. */
export function printReply(
  reply: Reply,
  colours: Colours,
  folder: PresentOptions["folder"] = { path: "knowledge" },
): string {
  return printDocument(presentReply(reply, { wording: WORDING, medium: "terminal", folder }), colours, WORDING);
}
