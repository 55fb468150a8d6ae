import { actions } from "./german/actions.ts";
import { answer } from "./german/answer.ts";
import { caseCard } from "./german/caseCard.ts";
import { cases } from "./german/cases.ts";
import { citation } from "./german/citation.ts";
import { commands } from "./german/commands.ts";
import { corpus } from "./german/corpus.ts";
import { counts } from "./german/counts.ts";
import { dates } from "./german/dates.ts";
import { events } from "./german/events.ts";
import { exports } from "./german/exports.ts";
import { failures } from "./german/failures.ts";
import { follow } from "./german/follow.ts";
import { forms } from "./german/forms.ts";
import { importing } from "./german/importing.ts";
import { interactionDenials } from "./german/interactionDenials.ts";
import { introduction } from "./german/introduction.ts";
import { moderation } from "./german/moderation.ts";
import { permissions } from "./german/permissions.ts";
import { picture } from "./german/picture.ts";
import { problems } from "./german/problems.ts";
import { reload } from "./german/reload.ts";
import { setup } from "./german/setup.ts";
import { timeline } from "./german/timeline.ts";
import { unanswered } from "./german/unanswered.ts";
import type { Sentences } from "./sentences.ts";

/** The frame in German: one file a topic. Unreviewed: see docs/languages.md. */
export const german: Sentences = {
  actions,
  answer,
  caseCard,
  cases,
  citation,
  commands,
  corpus,
  counts,
  dates,
  events,
  exports,
  failures,
  follow,
  forms,
  importing,
  introduction,
  moderation,
  permissions,
  picture,
  problems,
  interactionDenials,
  reload,
  setup,
  timeline,
  unanswered,
};
