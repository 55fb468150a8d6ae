import type { Document } from "../../documents/document.ts";
import type { PassageIndex } from "../index/passageIndex.ts";
import type { ParsedQuestion, TermMatch } from "../query/question.ts";

/**
 * Most passages that one search visits, each once for each term that it has. The rarest terms are searched for, as many
 * as there is room for: beside them the others say little.
 */
const MAX_VISITED = 100_000;

/** What a question's terms find. */
export interface Evidence {
  /** The terms that were searched for, with what each stands for. */
  readonly searched: ParsedQuestion["matches"];
  /** Of each article that has any of them, in how many passages it has each query term; the title's words are in all. */
  readonly counts: ReadonlyMap<Document, Float64Array>;
}

/** Counts in how many passages each article mentions what a question looks for. */
export function collectEvidence(
  index: PassageIndex,
  { matches, terms }: ParsedQuestion,
  maxVisited = MAX_VISITED,
): Evidence {
  const searched = pickRarest(index, matches, maxVisited);
  const counts = new Map<Document, Float64Array>();
  let article: Document | undefined;
  let own: Float64Array = new Float64Array();
  index.miniSearch.visitPassages(searched.keys(), (passage, term) => {
    if (passage.article !== article) {
      ({ article } = passage);
      own = counts.get(article) ?? new Float64Array(terms.length);
      counts.set(article, own);
    }
    for (const { queryTerm, weight } of searched.get(term) ?? NONE) own[queryTerm] = (own[queryTerm] ?? 0) + weight;
  });
  return { searched, counts };
}

const NONE: readonly TermMatch[] = [];

function pickRarest(
  index: PassageIndex,
  matches: ParsedQuestion["matches"],
  maxVisited: number,
): ParsedQuestion["matches"] {
  const known = [...matches].map((match) => ({ match, passages: index.documentFrequency(match[0]) }));
  known.sort((one, other) => one.passages - other.passages);
  let visited = 0;
  const picked = known.filter(({ passages }, at) => {
    visited += passages;
    return at === 0 || visited <= maxVisited;
  });
  return new Map(picked.map(({ match }) => match));
}
