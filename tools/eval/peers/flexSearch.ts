import { Charset, Encoder, Index } from "flexsearch";
import english from "flexsearch/lang/en";
import type { Peer } from "./peer.ts";

/**
 * Its pack for English (stems, stop words), and `suggest`, without which every word must be there. Neither its context
 * index nor its presets nor its encoders of sounds find more on questions.
 */
export const FLEXSEARCH: Peer = {
  name: "FlexSearch, English",
  index: (texts) => {
    const index = new Index({ encoder: new Encoder(Charset.Default).assign(english) });
    for (const [number, text] of texts.entries()) index.add(number, text);
    return (question, most) => index.search(question, { limit: most, suggest: true }).map(Number);
  },
};
