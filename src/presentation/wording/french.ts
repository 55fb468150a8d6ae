import { actions } from "./french/actions.ts";
import { answer } from "./french/answer.ts";
import { caseCard } from "./french/caseCard.ts";
import { cases } from "./french/cases.ts";
import { citation } from "./french/citation.ts";
import { commands } from "./french/commands.ts";
import { corpus } from "./french/corpus.ts";
import { counts } from "./french/counts.ts";
import { dates } from "./french/dates.ts";
import { events } from "./french/events.ts";
import { exports } from "./french/exports.ts";
import { failures } from "./french/failures.ts";
import { follow } from "./french/follow.ts";
import { forms } from "./french/forms.ts";
import { importing } from "./french/importing.ts";
import { interactionDenials } from "./french/interactionDenials.ts";
import { introduction } from "./french/introduction.ts";
import { moderation } from "./french/moderation.ts";
import { permissions } from "./french/permissions.ts";
import { picture } from "./french/picture.ts";
import { problems } from "./french/problems.ts";
import { reload } from "./french/reload.ts";
import { setup } from "./french/setup.ts";
import { timeline } from "./french/timeline.ts";
import { unanswered } from "./french/unanswered.ts";
import type { Sentences } from "./sentences.ts";

/** The frame in French: one file a topic. Unreviewed: see docs/languages.md. */
export const french: Sentences = {
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
