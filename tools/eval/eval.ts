import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { chooseColours } from "../../src/outlets/terminal/terminal.ts";
import { evaluate } from "./evaluate.ts";

/** `npm run eval` says how well Casebook answers; docs/evaluation.md has what the arguments mean. */

const { stdin: input, stdout: output, stderr: error } = process;
const pathOf = (path: string) => relative("", fileURLToPath(new URL(`../../${path}`, import.meta.url)));

process.exitCode = await evaluate(
  process.argv.slice(2),
  { input, output, error, colours: chooseColours(output, true) },
  {
    golden: {
      name: "starter",
      questions: pathOf("tools/eval/starter/questions.jsonl"),
      knowledge: pathOf("knowledge"),
      isVerbatim: true,
    },
    floor: pathOf("tools/eval/floor.json"),
    filingQuestions: pathOf("tools/eval/filings/questions.jsonl"),
    json: pathOf("eval/figures.json"),
  },
);
