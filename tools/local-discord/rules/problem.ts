/** What is wrong with a body, and where: `components.0.content`. */
export interface Problem {
  readonly path: string;
  readonly text: string;
}

export function writeProblem(problem: Problem): string {
  return problem.path === "" ? problem.text : `${problem.path}: ${problem.text}`;
}

/** A problem if the text's length is outside these bounds. Counted in UTF-16 units: never less than Discord counts. */
export function checkLength(path: string, text: string, shortest: number, longest: number): Problem[] {
  if (text.length >= shortest && text.length <= longest) return [];
  return [{ path, text: `must be between ${shortest} and ${longest} in length, and is ${text.length}` }];
}

/** A problem if the number of things is outside these bounds. */
export function checkCount(path: string, count: number, least: number, most: number, what: string): Problem[] {
  if (count >= least && count <= most) return [];
  return [{ path, text: `must hold ${least} to ${most} ${what}, and holds ${count}` }];
}

/** A problem with this text unless the condition holds. */
export function demand(condition: boolean, path: string, text: string): Problem[] {
  return condition ? [] : [{ path, text }];
}
