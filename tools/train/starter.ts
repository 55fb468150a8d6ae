import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runToCompletion } from "../../src/cooperativeTask.ts";
import { openEncoder } from "../../src/encoder/encoder.ts";
import { compress } from "../../src/encoder/quantize.ts";
import { HEADER } from "../../src/encoder/recordFile.ts";
import { VectorCache } from "../../src/encoder/vectorCache.ts";
import { keyOf, writeRecord } from "../../src/encoder/vectorRecord.ts";
import { readSnapshot } from "../../src/service/buildSnapshot.ts";
import { findSentences } from "../../src/service/sentences.ts";

/** `npm run train:starter` computes the vectors of the starter articles and writes them into `starterVectors.bin`. */

const FILE = fileURLToPath(new URL("../../src/encoder/starterVectors.bin", import.meta.url));
const reading = readSnapshot(fileURLToPath(new URL("../../knowledge", import.meta.url)));
const opened = openEncoder();
if (!reading.ok || !opened.ok) {
  process.stderr.write(
    opened.ok ? "The starter articles are not read.\n" : `There is no encoder: ${opened.problem.code}.\n`,
  );
  process.exit(2);
}
const { missing: sentences } = runToCompletion(findSentences(reading.value.library, new VectorCache(undefined)));
const records = sentences.map((sentence) => writeRecord(keyOf(sentence), compress(opened.value.encode(sentence))));
writeFileSync(FILE, Buffer.concat([HEADER, ...records]));
process.stdout.write(`${records.length} sentences\n`);
