import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makePictures } from "./pictures.ts";
import { digest, digestPicture, type PictureRecord } from "./record.ts";
import { openCamera } from "./takePicture.ts";

/** Draws the README's pictures anew, and records what was drawn, so that a test can tell whether they are current. */
const FOLDER = new URL("../../.github/", import.meta.url);
const pathOf = (name: string) => fileURLToPath(new URL(name, FOLDER));

const camera = await openCamera();
const record: PictureRecord = {};
for (const picture of await makePictures()) {
  const path = pathOf(picture.file);
  writeFileSync(path, await camera.take(picture));
  record[picture.file] = { drawn: digestPicture(picture), file: digest(readFileSync(path)) };
}
await camera.close();
writeFileSync(pathOf("pictures.json"), `${JSON.stringify(record, null, 2)}\n`);
