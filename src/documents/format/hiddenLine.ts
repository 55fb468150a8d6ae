import { fail, type Result, succeed } from "../../result.ts";
import { readHidden } from "./articleFile.ts";
import { mayTakeDown } from "./takedown.ts";

/** Why a line alone doesn't take an article down, or put it back. */
export type HiddenLineProblem =
  /** The file's other words decide it: it says otherwise that it is not to be shown, or can't be read. */
  { readonly code: "hidden-otherwise" };

/** What takes an article down, as a line of its own. */
const LINE = "hidden: true";

/**
 * An article's file with the line `hidden: true` at the beginning of its front matter, or in the place of the line that
 * said otherwise; the file itself where it is hidden already. Every other byte stays, so that the change is one line to see
 * and to revert. A file that can't be read is hidden as well: what may mean a takedown counts as one.
 */
export function hideArticle(file: Uint8Array): Result<Uint8Array, HiddenLineProblem> {
  if (isHidden(file)) return succeed(file);
  const { opening, matter, rest, newline } = split(file);
  const own = OWN_LINE.test(matter)
    ? `${opening}${matter.replace(OWN_LINE, (_, end: string) => `${LINE}${end}`)}${rest}`
    : `${opening}${LINE}${newline}${matter}${rest}`;
  const edited = Buffer.from(own, ENCODING);
  return isHidden(edited) ? succeed(edited) : fail({ code: "hidden-otherwise" });
}

/** The file without that line: what it was before, if nothing else changed. */
export function unhideArticle(file: Uint8Array): Result<Uint8Array, HiddenLineProblem> {
  const { opening, matter, rest } = split(file);
  const edited = Buffer.from(`${opening}${matter.replace(OWN_LINE, "")}${rest}`, ENCODING);
  const hidden = readHidden(decode(edited));
  return hidden.ok && !hidden.value ? succeed(edited) : fail({ code: "hidden-otherwise" });
}

/** Each byte is one character, so that what is no UTF-8 stays as it is. */
const ENCODING = "latin1";

/** The field's line of an article's front matter, with its end. */
const OWN_LINE = /^hidden[ \t]*:[^\r\n]*(\r?\n)/im;

/** A file from its byte order mark to the end of its first line, the lines of its front matter, and from the closing mark on. */
function split(file: Uint8Array) {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString(ENCODING);
  const opening = /^(?:\u00ef\u00bb\u00bf)?---[ \t]*(\r?\n)/.exec(text);
  if (!opening) return { opening: "---\n", matter: "", rest: `---\n${text}`, newline: "\n" };
  const [first, newline = "\n"] = opening;
  const closing = text.slice(first.length).search(/^---[ \t]*\r?$/m);
  const end = closing < 0 ? first.length : first.length + closing;
  return { opening: first, matter: text.slice(first.length, end), rest: text.slice(end), newline };
}

function isHidden(file: Uint8Array): boolean {
  const text = decode(file);
  const hidden = readHidden(text);
  return hidden.ok ? hidden.value : mayTakeDown(text);
}

/** As the store reads it: without a byte order mark. */
function decode(file: Uint8Array): string {
  return new TextDecoder("utf-8").decode(file);
}
