import { english } from "../../presentation/wording/english.ts";
import type { Wording } from "../../presentation/wording/wording.ts";

/** The wording of the terminal, which knows nothing of its reader's language. The other languages are not even loaded. */
export const WORDING: Wording = english;
