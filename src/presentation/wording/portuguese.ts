import { actions } from "./portuguese/actions.ts";
import { answer } from "./portuguese/answer.ts";
import { caseCard } from "./portuguese/caseCard.ts";
import { cases } from "./portuguese/cases.ts";
import { citation } from "./portuguese/citation.ts";
import { commands } from "./portuguese/commands.ts";
import { corpus } from "./portuguese/corpus.ts";
import { counts } from "./portuguese/counts.ts";
import { dates } from "./portuguese/dates.ts";
import { events } from "./portuguese/events.ts";
import { exports } from "./portuguese/exports.ts";
import { failures } from "./portuguese/failures.ts";
import { follow } from "./portuguese/follow.ts";
import { forms } from "./portuguese/forms.ts";
import { importing } from "./portuguese/importing.ts";
import { interactionDenials } from "./portuguese/interactionDenials.ts";
import { introduction } from "./portuguese/introduction.ts";
import { moderation } from "./portuguese/moderation.ts";
import { permissions } from "./portuguese/permissions.ts";
import { picture } from "./portuguese/picture.ts";
import { problems } from "./portuguese/problems.ts";
import { reload } from "./portuguese/reload.ts";
import { setup } from "./portuguese/setup.ts";
import { timeline } from "./portuguese/timeline.ts";
import { unanswered } from "./portuguese/unanswered.ts";
import type { Sentences } from "./sentences.ts";

/** The frame in Portuguese: one file a topic. Unreviewed: see docs/languages.md. */
export const portuguese: Sentences = {
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
