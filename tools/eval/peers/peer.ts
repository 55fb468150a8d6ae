import { DEFAULT_QUOTES } from "../../../src/app/replySizes.ts";
import { DEFAULT_LOCALE } from "../../../src/presentation/wording/locale.ts";
import { wordingOf } from "../../../src/presentation/wording/wording.ts";
import type { System } from "../system.ts";
import { splitKnowledge } from "./sentences.ts";

/** What a developer would pick instead. */
export interface Peer {
  readonly name: string;
  /** Indexes the texts under their numbers, from 0. */
  index(texts: readonly string[]): Search | Promise<Search>;
}

/** The numbers of so many texts at most, the best first. */
export type Search = (question: string, most: number) => readonly number[] | Promise<readonly number[]>;

/** A peer that answers with sentences out of a folder of articles. */
export function makeSystem({ name, index }: Peer): System {
  return {
    name,
    async open(knowledge) {
      const sentences = splitKnowledge(knowledge);
      const search = await index(sentences.map(({ text }) => text));
      return {
        stock: wordingOf(DEFAULT_LOCALE).counts.sentences(sentences.length),
        ask: async (question) => {
          const numbers = await search(question, DEFAULT_QUOTES);
          return { found: numbers.flatMap((number) => sentences[number] ?? []), isUnsure: false, shownOutcomes: [] };
        },
      };
    },
  };
}
