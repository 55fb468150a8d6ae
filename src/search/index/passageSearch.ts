import MiniSearch from "minisearch";
import type { Document } from "../../documents/document.ts";
import type { Passage } from "../../documents/passage.ts";
import { BM25 } from "../retrieve/bm25.ts";
import type { PassageDocument } from "./passageDocuments.ts";

const FIELDS = ["title", "heading", "text"] as const;
/** A title's or a heading's words name what a passage is about, but answer nothing themselves. */
const BOOST = { title: 0.6, heading: 0.6, text: 1 };

/**
 * How many different terms a field has where it is as long as is usual, in the fields' order. MiniSearch's running
 * average drifts with each edit, and makes a passage's score depend on what else is on the shelf.
 */
const USUAL_LENGTHS = [8, 4, 26];

/** A passage that has terms of a query. */
export interface PassageHit {
  readonly passage: Passage;
  /** By BM25, each term by its weight. */
  readonly score: number;
  /** Which of the query's terms it has. */
  readonly terms: readonly string[];
}

/**
 * Terms by their whole spelling. MiniSearch keeps them in a radix tree, to find those that begin or are spelt alike, which is
 * never asked here and takes more than half of a small library's memory.
 */
class WholeTerms<Value> extends Map<string, Value> {
  fetch(term: string, make: () => Value): Value {
    const known = this.get(term);
    if (known !== undefined) return known;
    const made = make();
    this.set(term, made);
    return made;
  }
}

/**
 * A field's terms as they are: MiniSearch only hands what comes of the one function to the other. Joined and split again each term
 * would be another string, which takes thrice as long to look up.
 */
function keepTerms<Terms>(terms: Terms): Terms & string & string[] {
  return terms as Terms & string & string[];
}

/** MiniSearch over passages that are terms already. What it says depends on the passages alone, and not on what it held before. */
export class PassageSearch extends MiniSearch<PassageDocument> {
  constructor() {
    super({
      fields: [...FIELDS],
      stringifyField: keepTerms,
      tokenize: keepTerms,
      processTerm: (term) => term,
      searchOptions: { tokenize: (terms) => terms.split(" "), boost: BOOST, bm25: { ...BM25, d: 0 } },
    });
    // Of a radix tree, what isn't there is only ever asked by prefixes and by likeness.
    this._index = new WholeTerms() as unknown as typeof this._index;
  }

  override add(document: PassageDocument): void {
    super.add(document);
    this._avgFieldLength = [...USUAL_LENGTHS];
  }

  override remove(document: PassageDocument): void {
    super.remove(document);
    this._avgFieldLength = [...USUAL_LENGTHS];
  }

  /** How many different terms there are, and how many passages they stand in, each counted for each field. */
  countEntries(): { readonly terms: number; readonly entries: number } {
    let entries = 0;
    for (const [, fields] of this._index) for (const passages of fields.values()) entries += passages.size;
    return { terms: this.termCount, entries };
  }

  /**
   * Calls `visit` with each passage that has one of the terms, a term at a time, once for each field that has it.
   * MiniSearch asks how much a passage counts before it makes a hit of it; that nothing counts makes this ten times as
   * fast as looking through hits.
   */
  visitPassages(terms: Iterable<string>, visit: (passage: Passage, term: string) => void): void {
    this.search([...terms].join(" "), {
      boostDocument: (passage: Passage, term) => {
        visit(passage, term);
        return 0;
      },
    });
  }

  /** The passages of articles that `keep` accepts which have one of the terms, in no order. Each term counts by its weight. */
  searchPassages(weights: ReadonlyMap<string, number>, keep: (article: Document) => boolean): PassageHit[] {
    const hits = this.search([...weights.keys()].join(" "), {
      boostTerm: (term) => weights.get(term) ?? 0,
      boostDocument: (passage: Passage) => Number(keep(passage.article)),
    });
    // MiniSearch multiplies a score with the number of terms that were found, which prefers passages with many weak ones.
    return hits.map(({ id, score, queryTerms }) => ({
      passage: id,
      score: score / queryTerms.length,
      terms: queryTerms,
    }));
  }
}
