import { create, insertMultiple, search } from "@orama/orama";
import { pluginQPS } from "@orama/plugin-qps";
import { stopwords } from "@orama/stopwords/english";
import type { Peer } from "./peer.ts";

/**
 * Stems and stop words, and the ranking that its plugin has for descriptive texts: its own, BM25 with any of the
 * parameters that are documented, finds fewer answers.
 */
export const ORAMA: Peer = {
  name: "Orama, QPS",
  index: async (texts) => {
    const tokenizer = { language: "english", stemming: true, stopWords: stopwords };
    const database = create({ schema: { text: "string" }, plugins: [pluginQPS()], components: { tokenizer } });
    await insertMultiple(
      database,
      texts.map((text, number) => ({ id: String(number), text })),
    );
    return async (question, most) => {
      const { hits } = await search(database, { term: question, limit: most });
      return hits.map(({ id }) => Number(id));
    };
  },
};
