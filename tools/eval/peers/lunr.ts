import lunr from "lunr";
import type { Peer } from "./peer.ts";

/**
 * Any word counts, stop words excepted and stemmed, as is its default. Its query language would read a question's
 * signs as operators, so the words go to `query`; without the trimmer a question mark would stay on the last one.
 */
export const LUNR: Peer = {
  name: "lunr",
  index: (texts) => {
    const index = lunr((builder) => {
      builder.searchPipeline.before(lunr.stemmer, lunr.trimmer);
      builder.ref("number");
      builder.field("text");
      for (const [number, text] of texts.entries()) builder.add({ number, text });
    });
    return (question, most) =>
      index
        .query((query) => query.term(lunr.tokenizer(question), {}))
        .slice(0, most)
        .map(({ ref }) => Number(ref));
  },
};
