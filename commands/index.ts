import type { Command } from "../src/command.ts";
import { about } from "./about.ts";
import { ask } from "./ask.ts";
import { help } from "./help.ts";

/** Every command of every outlet, in the order in which help lists them. */
export const commands: readonly Command[] = [ask, about, help];
