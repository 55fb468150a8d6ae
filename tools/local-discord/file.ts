import { makeSnowflake } from "./snowflake.ts";

/** A file that a member or the bot uploads. */
export interface UploadedFile {
  readonly name: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

/** What Discord tells about a file that it keeps. */
export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type: string;
  readonly ephemeral: boolean;
}

/** Keeps uploaded files and serves them under `/attachments`, as Discord's CDN does. */
export class FileStore {
  readonly #files = new Map<string, UploadedFile>();
  /** Where the server listens, once it does. */
  origin = "";

  keep(file: UploadedFile, ephemeral = false): Attachment {
    const id = makeSnowflake();
    const path = `/attachments/${id}/${encodeURIComponent(file.name)}`;
    this.#files.set(path, file);
    const url = `${this.origin}${path}`;
    const { name, contentType, content } = file;
    return { id, filename: name, size: content.length, url, proxy_url: url, content_type: contentType, ephemeral };
  }

  find(path: string): UploadedFile | undefined {
    return this.#files.get(path);
  }
}
