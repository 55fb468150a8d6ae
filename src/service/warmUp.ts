import { setImmediate } from "node:timers/promises";
import type { UnindexedSnapshot } from "../search/index/snapshot.ts";
import type { LibraryApi } from "./libraryService.ts";

/** A smaller library answers its first question fast enough. Passages. */
const MIN_PASSAGES = 2000;
/** What is asked for decides what is read. */
const QUESTION_WORDS = ["Who", "When", "Why", "How many", "What", "Where"];
/** After so many questions answers are as fast as they get. */
const QUESTIONS = 18;
/** UTF-16 code units of an article's beginning that a question is made of. */
const LENGTH = 120;

/**
 * Asks a large library questions in its articles' own words, so that whoever asks first doesn't wait for the compiler: the first
 * answers of a thread take ten times as long as later ones. What the thread is asked meanwhile is answered between two of
 * these. Ends early where `isOver`.
 */
export async function warmUp(
  library: Pick<LibraryApi, "ask">,
  { indexed }: Pick<UnindexedSnapshot, "indexed">,
  isOver: () => boolean,
): Promise<void> {
  const articles = [...indexed.values()];
  if (articles.reduce((sum, { passages }) => sum + passages.length, 0) < MIN_PASSAGES) return;
  for (let at = 0; at < QUESTIONS; at += 1) {
    await setImmediate();
    if (isOver()) return;
    const { text } = articles[Math.floor((at * articles.length) / QUESTIONS)]?.article ?? { text: "" };
    await library.ask({
      question: `${QUESTION_WORDS[at % QUESTION_WORDS.length]} ${text.slice(0, LENGTH)}?`,
      limit: 3,
    });
  }
}
