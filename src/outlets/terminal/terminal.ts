import pico from "picocolors";

export type Colours = ReturnType<typeof pico.createColors>;

/** Where the terminal outlet reads and writes. Answers go to `output`; everything about the run goes to `error`. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly error: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly colours: Colours;
}

/** Bold and colour only where a person reads along and didn't ask for none (`NO_COLOR`). */
export function chooseColours(output: Terminal["output"], noColour: boolean): Colours {
  return pico.createColors(output.isTTY === true && !noColour);
}

/**
 * How a run of the program ended: 0 is answered (silence is an answer), 1 is a folder with rejected
 * files, 2 is asked wrongly, 3 is a fault of the program's own.
 */
export type ExitCode = 0 | 1 | 2 | 3;
