import type { CommandWording } from "../commandWording.ts";

/** Commands carry their English descriptions themselves. */
export const commands: CommandWording = {};
