import type { Reply } from "../../app/reply.ts";
import { documentOf, note, paragraph, type ReplyDocument, strong } from "../replyDocument.ts";
import { readLocale } from "../wording/locale.ts";
import { type PresentOptions, shortenName } from "./options.ts";
import { linkToGrant, presentMissing } from "./permissions.ts";

/** UTF-16 code units in a chat. */
const MAX_TITLE_LENGTH = 150;

/** What to do first, each step in a line, and what holds in the channel. */
export function presentSetup(reply: Extract<Reply, { kind: "setup" }>, options: PresentOptions): ReplyDocument {
  const { setup, actions } = options.wording;
  const { isKept, isChanged, answers, missing, case: one, articles, troubledFollows } = reply;
  const chosen =
    one === undefined ? setup.noCaseHere : setup.caseHere({ title: shortenName(one.title, MAX_TITLE_LENGTH, options) });
  const locale = readLocale(reply.language);
  const language =
    locale === undefined ? setup.languageOfAsker : setup.languageHere({ language: setup.languages[locale] });
  const held = isKept ? [paragraph(chosen, setup.answers[answers], language)] : [note(setup.notKept)];
  const steps = paragraph(
    articles === 0 ? setup.addFirst : setup.add,
    setup.access,
    setup.autoMod,
    setup.ask,
    setup.follow,
  );
  return {
    ...documentOf(
      ...(isChanged ? [paragraph(setup.changed), ...held] : [steps, ...held]),
      ...presentMissing(missing, options),
      ...(troubledFollows > 0 ? [paragraph(setup.troubledFollows({ count: troubledFollows }))] : []),
    ),
    ...linkToGrant(missing, options),
    heading: [strong(setup.heading)],
    actions: [{ kind: "import", label: actions.addDocument, isPrimary: true }],
  };
}
