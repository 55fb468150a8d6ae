import type { Reply } from "../../app/reply.ts";
import { DOCUMENT_KINDS } from "../../documents/documentKind.ts";
import { notice, type ReplyDocument } from "../replyDocument.ts";
import { presentClaims, presentNothingFound, presentQuotes } from "./answer.ts";
import { presentCaseCard, presentNextDates } from "./caseCard.ts";
import { presentChosenCase } from "./cases.ts";
import { presentEmptyCorpus, presentSources } from "./corpus.ts";
import { presentFollows, presentNews } from "./follow.ts";
import { presentAbout, presentHelp } from "./introduction.ts";
import { presentLog, presentModerated, presentNoSuchArticle, presentNotModerated } from "./moderation.ts";
import { type PresentOptions, shortenName } from "./options.ts";
import { presentReload } from "./reload.ts";
import { presentSetup } from "./setup.ts";
import { presentTimeline } from "./timeline.ts";
import { presentUnanswered } from "./unanswered.ts";

/** UTF-16 code units of what somebody typed, within a sentence about it. */
const MAX_TYPED_LENGTH = 100;

/**
 * Puts a reply into words, the same for every outlet.
 *
 * @example
 * presentReply({ kind: "already reloading" }, { wording: wordingOf("en"), medium: "terminal" });
 * // a document of the one sentence "A reload is running already."
 */
export function presentReply(reply: Reply, options: PresentOptions): ReplyDocument {
  const { wording, medium } = options;
  const isTyped = medium === "terminal";
  switch (reply.kind) {
    case "quotes":
      return presentQuotes(reply, options);
    case "nothing found":
      return presentNothingFound(reply, options);
    case "claims":
      return presentClaims(reply, options);
    case "no question":
      return notice(isTyped ? wording.answer.noQuestionTyped : wording.answer.noQuestion);
    case "question too long":
      return notice(wording.answer.questionTooLong(reply));
    case "no claims":
      return notice(isTyped ? wording.answer.noClaims : wording.answer.noClaimsInMessage);
    case "unknown kind":
      return notice(
        wording.answer.unknownKind({ name: shortenName(reply.name, MAX_TYPED_LENGTH, options), kinds: DOCUMENT_KINDS }),
      );
    case "no case named":
    case "unknown case":
    case "ambiguous case":
      return presentChosenCase(reply, options);
    case "empty shelf":
      return presentEmptyCorpus(options);
    case "sources":
      return presentSources(reply, options);
    case "timeline":
      return presentTimeline(reply, options);
    case "setup":
      return presentSetup(reply, options);
    case "settings unusable":
      return notice(wording.problems.database(reply.problem, wording.setup.database));
    case "follows":
      return presentFollows(reply, options);
    case "too many follows":
      return notice(wording.follow.tooMany(reply));
    case "article moderated":
      return presentModerated(reply, options);
    case "article not moderated":
      return presentNotModerated(reply, options);
    case "no such article":
      return presentNoSuchArticle(reply, options);
    case "moderation log":
      return presentLog(reply, options);
    case "case news":
      return presentNews(reply, options);
    case "next dates":
      return presentNextDates(reply, options);
    case "case card":
      return presentCaseCard(reply, options);
    case "unreadable date": {
      const date = { ...reply, value: shortenName(reply.value, MAX_TYPED_LENGTH, options) };
      return notice(isTyped ? wording.timeline.unreadableDateTyped(date) : wording.timeline.unreadableDate(date));
    }
    case "dates reversed":
      return notice(wording.timeline.datesReversed(reply));
    case "reloaded":
    case "already reloading":
    case "not reloaded":
      return presentReload(reply, options);
    case "gaps":
    case "gaps not kept":
    case "gaps unusable":
    case "gap to clear":
    case "gap cleared":
    case "unknown gap":
    case "ambiguous gap":
      return presentUnanswered(reply, options);
    case "help":
      return presentHelp(reply, options);
    case "about":
      return presentAbout(reply, options);
  }
}
