import { actions } from "./english/actions.ts";
import { answer } from "./english/answer.ts";
import { caseCard } from "./english/caseCard.ts";
import { cases } from "./english/cases.ts";
import { citation } from "./english/citation.ts";
import { commands } from "./english/commands.ts";
import { corpus } from "./english/corpus.ts";
import { counts } from "./english/counts.ts";
import { dates } from "./english/dates.ts";
import { events } from "./english/events.ts";
import { exports } from "./english/exports.ts";
import { failures } from "./english/failures.ts";
import { follow } from "./english/follow.ts";
import { forms } from "./english/forms.ts";
import { importing } from "./english/importing.ts";
import { interactionDenials } from "./english/interactionDenials.ts";
import { introduction } from "./english/introduction.ts";
import { moderation } from "./english/moderation.ts";
import { permissions } from "./english/permissions.ts";
import { picture } from "./english/picture.ts";
import { problems } from "./english/problems.ts";
import { reload } from "./english/reload.ts";
import { setup } from "./english/setup.ts";
import { timeline } from "./english/timeline.ts";
import { unanswered } from "./english/unanswered.ts";

/** The frame in English: one file a topic. */
export const english = {
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
  forms,
  follow,
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
