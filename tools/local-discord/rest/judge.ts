import { type Problem, writeProblem } from "../rules/problem.ts";
import type { World } from "../world.ts";
import { type Answer, refuseForm } from "./answer.ts";
import type { Call } from "./route.ts";

/** What a body is found guilty of. */
export interface Findings {
  /** What Discord refuses. */
  readonly problems: readonly Problem[];
  /** What Discord allows and the bot must not do. */
  readonly manners?: readonly string[];
}

/** Writes down what is wrong with a request, and refuses it if Discord would. */
export function judge(world: World, call: Call, what: string, findings: Findings): Answer | undefined {
  const { problems, manners = [] } = findings;
  world.violations.push(...problems.map((problem) => `${what}: ${writeProblem(problem)}`));
  world.violations.push(...manners.map((sentence) => `${what}: ${sentence}`));
  const all = [...problems, ...call.schemaProblems];
  return all.length === 0 ? undefined : refuseForm(all);
}

/** The same problems, of something that lies deeper. */
export function within(path: string, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` }));
}
