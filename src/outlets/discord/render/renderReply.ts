import { writeDate } from "../../../documents/citation.ts";
import type { StyledCitations } from "../../../documents/citationStyles.ts";
import type { Context } from "../../../search/spans/context.ts";
import type { Reply } from "../../../app/reply.ts";
import { escapeText } from "./escape.ts";
import { composeCitations } from "./citations.ts";
import { composeClaims } from "./claims.ts";
import { composeContext } from "./context.ts";
import { composeGapFile, composeGaps } from "./unanswered.ts";
import { composeIntroduction, EMPTY_SHELF } from "./introduction.ts";
import { type AttachedFile, container, type OutgoingMessage, shorten, textOf } from "./message.ts";
import { composeNothingFound, listCases } from "./nothingFound.ts";
import { composeQuotes, type Showing } from "./quotes.ts";
import { composeReloaded } from "./reloaded.ts";
import { composeSources } from "./sources.ts";
import { composeTimeline } from "./timeline.ts";
import { composeFiles, composePicture } from "./timelineFiles.ts";

/** What a button of an answer may show besides what commands reply. */
export type PressReply =
  | { readonly kind: "context"; readonly context: Context }
  /** In the order of the quotes; nothing where an article is gone or has changed. */
  | { readonly kind: "citations"; readonly citations: readonly (StyledCitations | undefined)[] }
  | { readonly kind: "timeline picture"; readonly picture: AttachedFile }
  | { readonly kind: "timeline files"; readonly files: readonly AttachedFile[] }
  | { readonly kind: "gap file"; readonly file: AttachedFile }
  /** What the button points at is gone or says something else since. */
  | { readonly kind: "changed since" };

/** A reply in Discord's words and components. */
export function compose(reply: Reply | PressReply, showing: Showing): OutgoingMessage {
  switch (reply.kind) {
    case "quotes":
      return composeQuotes(reply, showing);
    case "nothing found":
      return composeNothingFound(reply);
    case "no question":
      return notice("There is no question; type one, such as “Why was the case dismissed?”.");
    case "question too long":
      return notice(`The question has ${reply.length} characters; ask it in ${reply.limit} or fewer.`);
    case "unknown case":
      return notice(`No case is called “${nameOf(reply)}”. The cases are:\n${listCases(reply.cases)}`);
    case "ambiguous case":
      return notice(`“${nameOf(reply)}” could be several cases; name one of:\n${listCases(reply.cases)}`);
    case "empty shelf":
      return notice(EMPTY_SHELF);
    case "timeline":
      return composeTimeline(reply, showing);
    case "timeline picture":
      return composePicture(reply);
    case "timeline files":
      return composeFiles(reply);
    case "unreadable date":
      return notice(
        `“${nameOf({ name: reply.value })}” is no date for ${reply.option}; write a day, month or year such as 2024-07-12, July 2024 or 2024.`,
      );
    case "dates reversed":
      return notice(`${writeDate(reply.from)} lies after ${writeDate(reply.to)}; swap from and to.`);
    case "sources":
      return composeSources(reply);
    case "claims":
      return composeClaims(reply);
    case "no claims":
      return notice("That message has no sentence to look up: pictures, embeds and Casebook's own answers have none.");
    case "context":
      return composeContext(reply.context);
    case "citations":
      return composeCitations(reply.citations);
    case "changed since":
      return notice("The article has changed, or is no longer on the shelf; ask again.");
    case "reloaded":
      return composeReloaded(reply);
    case "already reloading":
      return notice("A reload is running already; its report goes to whoever started it.");
    case "not reloaded":
      return notice(`The knowledge folder ${escapeText(reply.reason)}. The library in use stays as it is.`);
    case "gaps":
    case "gaps not kept":
    case "gaps unusable":
    case "gap to clear":
    case "gap cleared":
    case "unknown gap":
    case "ambiguous gap":
      return composeGaps(reply, showing.page);
    case "gap file":
      return composeGapFile(reply);
    case "import form":
      return notice("A page is handed over in a form; type /import again.");
    case "help":
      return composeIntroduction(reply, reply.commands);
    case "about":
      return composeIntroduction(reply, []);
  }
}

/** A message of one text; what it quotes is escaped by whoever writes it. */
export function notice(text: string): OutgoingMessage {
  return { components: [container([textOf(text)])] };
}

const LONGEST_NAME = 100;

function nameOf({ name }: { readonly name: string }): string {
  return escapeText(shorten(name, LONGEST_NAME));
}
