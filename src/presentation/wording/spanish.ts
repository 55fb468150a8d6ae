import type { Sentences } from "./sentences.ts";
import { actions } from "./spanish/actions.ts";
import { answer } from "./spanish/answer.ts";
import { caseCard } from "./spanish/caseCard.ts";
import { cases } from "./spanish/cases.ts";
import { citation } from "./spanish/citation.ts";
import { commands } from "./spanish/commands.ts";
import { corpus } from "./spanish/corpus.ts";
import { counts } from "./spanish/counts.ts";
import { dates } from "./spanish/dates.ts";
import { events } from "./spanish/events.ts";
import { exports } from "./spanish/exports.ts";
import { failures } from "./spanish/failures.ts";
import { follow } from "./spanish/follow.ts";
import { forms } from "./spanish/forms.ts";
import { importing } from "./spanish/importing.ts";
import { interactionDenials } from "./spanish/interactionDenials.ts";
import { introduction } from "./spanish/introduction.ts";
import { moderation } from "./spanish/moderation.ts";
import { permissions } from "./spanish/permissions.ts";
import { picture } from "./spanish/picture.ts";
import { problems } from "./spanish/problems.ts";
import { reload } from "./spanish/reload.ts";
import { setup } from "./spanish/setup.ts";
import { timeline } from "./spanish/timeline.ts";
import { unanswered } from "./spanish/unanswered.ts";

/** The frame in Spanish: one file a topic. Unreviewed: see docs/languages.md. */
export const spanish: Sentences = {
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
