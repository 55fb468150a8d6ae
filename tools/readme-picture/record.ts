import { createHash } from "node:crypto";
import { z } from "zod";
import type { ReadmePicture } from "./pictures.ts";

/** What was drawn into a file, and the file itself, by their SHA-256 in hexadecimal. */
const RECORD = z.record(z.string(), z.object({ drawn: z.string(), file: z.string() }));

/** By a picture's file name in `.github/`. */
export type PictureRecord = z.infer<typeof RECORD>;

/** Reads `.github/pictures.json`. */
export function parseRecord(text: string): PictureRecord {
  return RECORD.parse(JSON.parse(text));
}

/** A fingerprint of all that a picture shows: other pages, another size or another pace give another. */
export function digestPicture({ width, height, pages }: ReadmePicture): string {
  return digest(JSON.stringify({ width, height, pages }));
}

/** SHA-256 in hexadecimal. */
export function digest(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
