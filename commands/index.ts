import type { Command } from "../src/app/command.ts";
import { about } from "./about.ts";
import { articleHide, articleLog, articleUndo, articleUnhide } from "./article.ts";
import { ask } from "./ask.ts";
import { caseCard } from "./case.ts";
import { checkMessage } from "./checkMessage.ts";
import { followCase, followList, followStop } from "./follow.ts";
import { gaps } from "./gaps.ts";
import { help } from "./help.ts";
import { importPage } from "./import.ts";
import { next } from "./next.ts";
import { reload } from "./reload.ts";
import { setup } from "./setup.ts";
import { sources } from "./sources.ts";
import { timeline } from "./timeline.ts";

/** Every command of every outlet, in the order in which help lists them. */
export const commands: readonly Command[] = [
  ask,
  caseCard,
  timeline,
  next,
  sources,
  checkMessage,
  about,
  help,
  setup,
  followCase,
  followList,
  followStop,
  gaps,
  reload,
  importPage,
  articleHide,
  articleUnhide,
  articleUndo,
  articleLog,
];
