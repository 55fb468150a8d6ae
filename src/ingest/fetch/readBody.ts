import type { Response } from "undici";

/** A response's body; nothing where it goes on beyond `most` bytes. What is compressed counts as it comes out. */
export async function readBody(response: Response, most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
