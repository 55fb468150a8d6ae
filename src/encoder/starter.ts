import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Beside this file in the sources and in the image; the compiled program in `dist/` finds it in the sources. */
const PLACES = ["./starterVectors.bin", "../../../src/encoder/starterVectors.bin"].map((place) =>
  fileURLToPath(new URL(place, import.meta.url)),
);

/** The file of the vectors of the starter articles, which comes with the project; nothing where it is missing. */
export function findStarter(): string | undefined {
  return PLACES.find((place) => existsSync(place));
}
