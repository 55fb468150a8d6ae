import type { Reply } from "../../../app/reply.ts";
import { writeDate } from "../../../documents/citation.ts";
import type { StyledCitations } from "../../../documents/citationStyles.ts";
import type { Context } from "../../../search/spans/context.ts";
import { renderCitations } from "./citations.ts";
import { renderClaims } from "./claims.ts";
import { renderContext } from "./context.ts";
import { escapeText } from "./escape.ts";
import { EMPTY_SHELF, renderIntroduction } from "./introduction.ts";
import { type AttachedFile, container, type OutgoingMessage, textOf, truncate } from "./message.ts";
import { listCases, renderNothingFound } from "./nothingFound.ts";
import { type RenderOptions, renderQuotes } from "./quotes.ts";
import { renderReloaded } from "./reloaded.ts";
import { renderSources } from "./sources.ts";
import { renderTimeline } from "./timeline.ts";
import { renderFiles, renderPicture } from "./timelineFiles.ts";
import { renderUnanswered, renderUnansweredFile } from "./unanswered.ts";

/** What a button of an answer may show besides what commands reply. */
export type ButtonReply =
  | { readonly kind: "context"; readonly context: Context }
  /** In the order of the quotes; nothing where an article is gone or has changed. */
  | { readonly kind: "citations"; readonly citations: readonly (StyledCitations | undefined)[] }
  | { readonly kind: "timeline picture"; readonly picture: AttachedFile }
  | { readonly kind: "timeline files"; readonly files: readonly AttachedFile[] }
  | { readonly kind: "gap file"; readonly file: AttachedFile }
  /** What the button points at is gone or says something else since. */
  | { readonly kind: "changed since" };

/** A reply in Discord's words and components. */
export function renderReply(reply: Reply | ButtonReply, showing: RenderOptions): OutgoingMessage {
  switch (reply.kind) {
    case "quotes":
      return renderQuotes(reply, showing);
    case "nothing found":
      return renderNothingFound(reply);
    case "no question":
      return renderNotice("There is no question; type one, such as “Why was the case dismissed?”.");
    case "question too long":
      return renderNotice(`The question has ${reply.length} characters; ask it in ${reply.limit} or fewer.`);
    case "unknown case":
      return renderNotice(`No case is called “${nameOf(reply)}”. The cases are:\n${listCases(reply.cases)}`);
    case "ambiguous case":
      return renderNotice(`“${nameOf(reply)}” could be several cases; name one of:\n${listCases(reply.cases)}`);
    case "empty shelf":
      return renderNotice(EMPTY_SHELF);
    case "timeline":
      return renderTimeline(reply, showing);
    case "timeline picture":
      return renderPicture(reply);
    case "timeline files":
      return renderFiles(reply);
    case "unreadable date":
      return renderNotice(
        `“${nameOf({ name: reply.value })}” is no date for ${reply.option}; write a day, month or year such as 2024-07-12, July 2024 or 2024.`,
      );
    case "dates reversed":
      return renderNotice(`${writeDate(reply.from)} lies after ${writeDate(reply.to)}; swap from and to.`);
    case "sources":
      return renderSources(reply);
    case "claims":
      return renderClaims(reply);
    case "no claims":
      return renderNotice(
        "That message has no sentence to look up: pictures, embeds and Casebook's own answers have none.",
      );
    case "context":
      return renderContext(reply.context);
    case "citations":
      return renderCitations(reply.citations);
    case "changed since":
      return renderNotice("The article has changed, or is no longer on the shelf; ask again.");
    case "reloaded":
      return renderReloaded(reply);
    case "already reloading":
      return renderNotice("A reload is running already; its report goes to whoever started it.");
    case "not reloaded":
      return renderNotice(`The knowledge folder ${escapeText(reply.reason)}. The library in use stays as it is.`);
    case "gaps":
    case "gaps not kept":
    case "gaps unusable":
    case "gap to clear":
    case "gap cleared":
    case "unknown gap":
    case "ambiguous gap":
      return renderUnanswered(reply, showing.page);
    case "gap file":
      return renderUnansweredFile(reply);
    case "help":
      return renderIntroduction(reply, reply.commands);
    case "about":
      return renderIntroduction(reply, []);
  }
}

/** A message of one text; what it quotes is escaped by whoever writes it. */
export function renderNotice(text: string): OutgoingMessage {
  return { components: [container([textOf(text)])] };
}

const MAX_NAME_LENGTH = 100;

function nameOf({ name }: { readonly name: string }): string {
  return escapeText(truncate(name, MAX_NAME_LENGTH));
}
