import { accessSync, constants } from "node:fs";
import { dirname } from "node:path";
import { runToCompletion } from "../cooperativeTask.ts";
import { escapePath } from "../documents/format/escapePath.ts";
import { findStarter } from "../encoder/starter.ts";
import { cacheFileOf, VectorCache } from "../encoder/vectorCache.ts";
import { openWeights } from "../encoder/weights.ts";
import { describeEncoderProblem } from "../presentation/wording/english/encoderProblems.ts";
import { DEFAULT_LOCALE } from "../presentation/wording/locale.ts";
import { wordingOf } from "../presentation/wording/wording.ts";
import { readSnapshot } from "../service/buildSnapshot.ts";
import { findSentences } from "../service/sentences.ts";
import { codeOf } from "../storage/folder/textFile.ts";
import { type Check, type Finding, hint, ok } from "./finding.ts";

const { counts } = wordingOf(DEFAULT_LOCALE);

/** Which model ranks answers, and where vectors are kept; makes and changes nothing. */
export const checkMeaning: Check = (reading, { knowledge }) => {
  if (!reading.ok) return [];
  const { meaning } = reading.value;
  if (!meaning) return [ok("Sentences are matched by their words alone, as MEANING=off says.")];
  const weights = openWeights();
  if (!weights.ok)
    return [hint(`Sentences are matched by their words alone: ${describeEncoderProblem(weights.problem)}.`)];
  weights.value.close();
  const place = findPlace(meaning.cache);
  return [describeVectors(knowledge, meaning.cache), ...(place ? [place] : [])];
};

function describeVectors(knowledge: string, cache: string | undefined): Finding {
  const snapshot = readSnapshot(knowledge);
  if (!snapshot.ok) return ok("Sentences are matched by their meaning, too.");
  const vectors = VectorCache.openForReading(cache, findStarter());
  runToCompletion(vectors.readNew());
  const { missing, total } = runToCompletion(findSentences(snapshot.value.library, vectors));
  vectors.close();
  const ready = total - missing.length;
  if (ready === total) return ok(`Sentences are matched by their meaning, too: ${counts.sentences(total)} ready.`);
  const todo = "the bot computes the rest while it runs, or npm run vectors at once";
  return hint(`Sentences are matched by their words alone until all are ready (${ready} of ${total}): ${todo}.`);
}

/** Nothing where vectors can be kept. */
function findPlace(cache: string | undefined): Finding | undefined {
  const todo = "vectors are computed anew at each start: name a folder that can be written";
  if (cache === undefined) return hint(`There is no folder for vectors, so ${todo}.`, "CACHE_DIR");
  try {
    checkWritable(cacheFileOf(cache));
    return ok(`Vectors are kept in ${escapePath(cache)}.`);
  } catch (fault) {
    return hint(`${escapePath(cache)} can't be written (${codeOf(fault)}), so ${todo}.`, "CACHE_DIR");
  }
}

/** Throws where neither the file nor, where it isn't there, the next folder above it can be written. */
function checkWritable(path: string): void {
  try {
    accessSync(path, constants.W_OK);
  } catch (fault) {
    if (codeOf(fault) !== "ENOENT" || dirname(path) === path) throw fault;
    checkWritable(dirname(path));
  }
}
