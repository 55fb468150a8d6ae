import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import type { UploadedFile } from "../file.ts";

/** A request's body: its JSON, and the files that came with it. */
export interface Body {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
  readonly isBroken: boolean;
}

/** Reads JSON, or multipart/form-data with the JSON in `payload_json` and files in `files[n]`. */
export async function readBody(incoming: IncomingMessage): Promise<Body> {
  const bytes = await buffer(incoming);
  const contentType = incoming.headers["content-type"] ?? "";
  if (!contentType.startsWith("multipart/form-data")) return readJson(bytes.toString("utf8"), []);
  const form = await readForm(bytes, contentType);
  if (form === undefined) return { json: undefined, files: [], isBroken: true };
  const files: UploadedFile[] = [];
  for (const [name, value] of form) {
    if (!name.startsWith("files[") || typeof value === "string") continue;
    files.push({ name: value.name, contentType: value.type, content: new Uint8Array(await value.arrayBuffer()) });
  }
  const payload = form.get("payload_json");
  return readJson(typeof payload === "string" ? payload : "", files);
}

async function readForm(bytes: Uint8Array, contentType: string): Promise<FormData | undefined> {
  const form = new Response(new Uint8Array(bytes), { headers: { "content-type": contentType } }).formData();
  return form.catch(() => undefined);
}

function readJson(text: string, files: readonly UploadedFile[]): Body {
  if (text === "") return { json: undefined, files, isBroken: false };
  try {
    return { json: JSON.parse(text) as unknown, files, isBroken: false };
  } catch {
    return { json: undefined, files, isBroken: true };
  }
}
