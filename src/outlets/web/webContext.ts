import type { Context } from "hono";
import type { CommandUsage } from "../../app/reply.ts";
import { type DocumentKind, isDocumentKind } from "../../documents/documentKind.ts";
import type { LibraryService } from "../../service/libraryService.ts";

/** What the pages are made from. Nothing of a reader is kept. */
export interface WebContext {
  readonly libraryService: Pick<LibraryService, "withSnapshot" | "corpus">;
  /** Whom readers write to for a correction or takedown. */
  readonly contact?: string;
  readonly commands: readonly CommandUsage[];
  /** The knowledge folder as it was named, told where nothing is served; absent where readers are strangers. */
  readonly folder?: string;
  /** Whether a proxy before this server is trusted to say who a reader is. */
  readonly trustsProxy: boolean;
  /** Whether documents may be read whole of which neither they nor their case say it. */
  readonly offersReading: boolean;
  /** Where readers open the pages, without a slash at its end; absent where the operator hasn't said it. */
  readonly publicUrl?: string;
  /** Hears of what nobody expected, under the id that the page shows. */
  readonly fault: (id: string, why: unknown) => void;
}

/** Longest value of one field of an address, in UTF-16 code units; a question's own limit is lower and is said in words. */
const MAX_VALUE_LENGTH = 600;

/** One value of the address; absent where it is empty. Only as much of it is read as any command takes. */
export function readValue(request: Context["req"], name: string): string | undefined {
  const value = request.query(name)?.trim().slice(0, MAX_VALUE_LENGTH);
  return value === "" ? undefined : value;
}

/** The kind of document that an address names; absent where it names none that there is. */
export function readKind(request: Context["req"]): DocumentKind | undefined {
  const word = readValue(request, "kind") ?? "";
  return isDocumentKind(word) ? word : undefined;
}

/** A year of four digits; absent where the address names none. */
export function readYear(request: Context["req"]): string | undefined {
  const value = readValue(request, "year") ?? "";
  return /^\d{4}$/.test(value) ? value : undefined;
}

/** A whole number of the address from 1, or 0 where it is none. */
export function readNumber(request: Context["req"], name: string): number {
  const value = readValue(request, name) ?? "";
  return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 0;
}

/** The whole address of a request's page, for readers elsewhere; `undefined` where the pages have none for them. */
export function addressOf({ url }: Context["req"], publicUrl: string | undefined): string | undefined {
  if (publicUrl === undefined) return undefined;
  const { pathname, search } = new URL(url);
  return publicUrl + pathname + search;
}
