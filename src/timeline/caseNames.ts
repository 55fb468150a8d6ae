import type { Case } from "../documents/case.ts";
import { termsOfNames } from "../documents/caseTerms.ts";
import type { Token } from "../text/tokens.ts";

/** A case's names as paths of terms. */
export interface CaseNames {
  /** Where a name goes on with a term. */
  readonly next: ReadonlyMap<string, CaseNames>;
  /** Whether a name ends here. */
  readonly isName: boolean;
}

interface Node extends CaseNames {
  readonly next: Map<string, Node>;
  isName: boolean;
}

/** All names of a case as one tree of terms, so that a text is gone through once for all of them. */
export function readCaseNames(one: Case): CaseNames {
  const root = makeNode();
  for (const terms of termsOfNames(one)) addName(root, terms);
  return root;
}

function makeNode(): Node {
  return { next: new Map(), isName: false };
}

function addName(root: Node, terms: readonly string[]): void {
  let node = root;
  for (const term of terms) {
    const next = node.next.get(term) ?? makeNode();
    node.next.set(term, next);
    node = next;
  }
  if (node !== root) node.isName = true;
}

/**
 * Whether one of the case's names stands among the words. All names that begin with a word are followed at once, so each
 * word costs as many steps as the longest name has words, however many names there are.
 */
export function hasName(names: CaseNames, tokens: readonly Token[]): boolean {
  return tokens.some((_, start) => {
    let node: CaseNames | undefined = names;
    for (let at = start; node && !node.isName; at += 1) node = node.next.get(tokens[at]?.term ?? "");
    return node !== undefined;
  });
}
