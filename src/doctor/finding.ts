import type { ConfigReading } from "../config.ts";

/** Where the doctor looks. */
export interface DoctorInput {
  /** The folder that `.env` stands in. */
  readonly folder: string;
  readonly knowledge: string;
  /** Node's version, such as `v20.19.0`. */
  readonly node: string;
}

/** One thing that the doctor saw, in a sentence. What is wrong comes with what to do. */
export interface Finding {
  /** A `fix` keeps something from working; a `hint` is worth knowing. */
  readonly kind: "ok" | "hint" | "fix";
  readonly sentence: string;
  /** The variable of ours that it is about. */
  readonly variable?: string;
  /** Lines to be shown below the sentence. */
  readonly details?: readonly string[];
}

export type Check = (reading: ConfigReading, patient: DoctorInput) => readonly Finding[] | Promise<readonly Finding[]>;

/** Nothing to do: `sentence` says what is well. */
export function ok(sentence: string): Finding {
  return { kind: "ok", sentence };
}

/** Works, but could be better. `variable` is the setting that the sentence is about. */
export function hint(sentence: string, variable?: string): Finding {
  return { kind: "hint", sentence, variable };
}

/** Keeps the bot from working until somebody mends it. `variable` is the setting that the sentence is about. */
export function fix(sentence: string, variable?: string): Finding {
  return { kind: "fix", sentence, variable };
}
