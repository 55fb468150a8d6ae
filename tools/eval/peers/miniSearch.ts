import MiniSearch, { type Options } from "minisearch";
import { stemmer } from "stemmer";
import type { Peer } from "./peer.ts";
import { STOP_WORDS } from "./words.ts";

interface Text {
  readonly id: number;
  readonly text: string;
}

/** As its README opens: any word of the question counts, and words as they are written. */
export const MINISEARCH = makePeer("MiniSearch", {});

/** With the two things that its README says a `processTerm` is for. */
export const MINISEARCH_STEMMED = makePeer("MiniSearch, stems, stop words", {
  processTerm: (term) => {
    const word = term.toLowerCase();
    return STOP_WORDS.has(word) ? null : stemmer(word);
  },
});

function makePeer(name: string, options: Pick<Options<Text>, "processTerm">): Peer {
  return {
    name,
    index: (texts) => {
      const index = new MiniSearch<Text>({ fields: ["text"], ...options });
      index.addAll(texts.map((text, id) => ({ id, text })));
      return (question, most) =>
        index
          .search(question)
          .slice(0, most)
          .map(({ id }) => Number(id));
    },
  };
}
