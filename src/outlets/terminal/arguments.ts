import { InvalidArgumentError, Command as Program } from "commander";
import type { Terminal } from "./terminal.ts";

/** Commander says what is wrong with the arguments; here it does so in one sentence, and does not end the process. */
export function makeProgram(terminal: Terminal): Program {
  return new Program("casebook")
    .description("Answers questions about court cases with the articles' own words.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.output.write(text),
      writeErr: (text) => terminal.error.write(text),
      outputError: (text, write) => write(`${joinSentences(text)}; --help lists what there is.\n`),
    });
}

function joinSentences(text: string): string {
  const line = text
    .replace(/^error: /, "")
    .trim()
    .replace(/\s*\n\s*/g, " ");
  // Without the two dashes npm keeps a flag to itself and hands on its value alone.
  const forgot = /^too many arguments for '(\w+)'/.exec(line);
  const hint = forgot ? ` (was -- left out after npm run ${forgot[1]}?)` : "";
  return (
    line.replace(/\. (?:It must|Expected)/, (start) => `: ${start.slice(2).toLowerCase()}`).replace(/\.$/, "") + hint
  );
}

/** Reads a whole number from 1 to the most there may be. */
export function upTo(most: number): (text: string) => number {
  return (text) => {
    const limit = Number(text);
    if (!/^\d{1,3}$/.test(text) || limit < 1 || limit > most) {
      throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`);
    }
    return limit;
  };
}
