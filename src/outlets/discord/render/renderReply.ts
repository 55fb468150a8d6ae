import type { Reply } from "../../../app/reply.ts";
import { keepTyped, presentImported, presentImportProblem } from "../../../presentation/present/importing.ts";
import { type ActionReply, presentActionReply } from "../../../presentation/present/presentActionReply.ts";
import { presentReply } from "../../../presentation/present/presentReply.ts";
import { documentOf, note, notice, strong } from "../../../presentation/replyDocument.ts";
import { DEFAULT_LOCALE, type Locale } from "../../../presentation/wording/locale.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import type { Context } from "../../../search/spans/context.ts";
import { FULL_DETAIL } from "./blocks.ts";
import { SHORT_CORRECTION, tellTooLong } from "./citation.ts";
import { compose } from "./composeMessage.ts";
import { fits, type OutgoingMessage } from "./message.ts";
import { renderDocument } from "./renderDocument.ts";
import type { RenderOptions } from "./renderOptions.ts";

/** A command's reply as a message. */
export function renderReply(reply: Reply, renderOptions: RenderOptions): OutgoingMessage {
  return renderDocument(presentReply(reply, presentOptions(renderOptions)), renderOptions);
}

/** What a button shows, as a message. */
export function renderActionReply(reply: ActionReply, renderOptions: RenderOptions): OutgoingMessage {
  if (reply.kind === "context") return renderContext(reply.context, renderOptions);
  return renderDocument(presentActionReply(reply, presentOptions(renderOptions)), renderOptions);
}

/** A message of one sentence, given as plain text. */
export function renderNotice(sentence: string): OutgoingMessage {
  return renderDocument(notice(sentence), { to: "asker", locale: DEFAULT_LOCALE }); // has no words but these
}

/** What stands in the channel above a thread with an answer; `name` is the thread's. */
export function renderThreadOpening(name: string, locale: Locale): OutgoingMessage {
  const document = { ...documentOf(note(wordingOf(locale).answer.inThread)), heading: [strong(name)] };
  return renderDocument(document, { to: "channel", isDeletable: true, locale });
}

/** Why nothing came of an import, a sentence or a problem, as a message that keeps what was typed into its form. */
export function renderRefusedImport(
  refusal: string | Parameters<typeof presentImportProblem>[0],
  typed: string,
  locale: Locale,
): OutgoingMessage {
  const renderOptions = { to: "asker", locale } as const;
  const options = presentOptions(renderOptions);
  const document = typeof refusal === "string" ? notice(refusal) : presentImportProblem(refusal, options);
  return renderDocument(keepTyped(document, typed, options), renderOptions);
}

/** What came of an import, as a message. */
export function renderImported(
  imported: Parameters<typeof presentImported>[0],
  reloading: Parameters<typeof presentImported>[1],
  caseTitle: string | undefined,
  locale: Locale,
  examples: Parameters<typeof presentImported>[3] = [],
): OutgoingMessage {
  const renderOptions = { to: "asker", locale } as const;
  const options = presentOptions(renderOptions);
  return renderDocument(presentImported(imported, reloading, caseTitle, examples, options), renderOptions);
}

function presentOptions(renderOptions: RenderOptions) {
  return { wording: wordingOf(renderOptions.locale), medium: "chat", page: renderOptions.page } as const;
}

/**
 * Where there is no room the paragraphs beside the quotation's are left out first, then the rest of its paragraph, the
 * heading and most of a correction; the quotation is shown whole or not at all.
 */
function renderContext(context: Context, renderOptions: RenderOptions): OutgoingMessage {
  const alone: Context = { ...context, before: undefined, after: undefined };
  const bare: Context = { ...alone, paragraph: context.quote, isWhole: false };
  const unlinked = { ...FULL_DETAIL, links: "none" } as const;
  const ways = [
    [context, FULL_DETAIL],
    [context, unlinked],
    [alone, unlinked],
    [bare, unlinked],
    [{ ...bare, heading: undefined }, unlinked],
    [
      { ...bare, heading: undefined },
      { ...unlinked, maxCorrectionLength: SHORT_CORRECTION },
    ],
  ] as const;
  for (const [shown, detail] of ways) {
    const document = presentActionReply({ kind: "context", context: shown }, presentOptions(renderOptions));
    const message = compose(document, renderOptions, { groups: [], detail });
    if (fits(message)) return message;
  }
  return renderNotice(tellTooLong(context.quote.article, wordingOf(renderOptions.locale)));
}
