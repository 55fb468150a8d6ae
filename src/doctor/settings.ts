import { describeConfigProblem } from "../presentation/wording/english/configProblems.ts";
import { checkEnvFolder } from "./envFolder.ts";
import type { Check } from "./finding.ts";
import { fix } from "./finding.ts";

/** What is wrong with the variables, each thing said once: a line of `.env` says more than the variable's name alone. */
export const checkSettings: Check = (reading, patient) => {
  const inFile = checkEnvFolder(reading, patient);
  const named = inFile.flatMap(({ kind, variable }) => (kind === "fix" && variable !== undefined ? [variable] : []));
  const problems = reading.ok ? [] : reading.problem;
  const unnamed = problems.filter(({ variable }) => !named.includes(variable));
  return [...inFile, ...unnamed.map((problem) => fix(`${describeConfigProblem(problem)}.`))];
};
