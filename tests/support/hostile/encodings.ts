import fc from "fast-check";
import { article, rejected, room, SENTENCE, type Specimen, served } from "./specimen.ts";

const NOT_UTF8 = "has bytes that are not UTF-8";
const NUL = "has a NUL character";
const MIB = 1024 * 1024;
const SEED = 2031;

/** Files that are not the text that they seem, or that are too much of it. */
export function encodingSpecimens(): Specimen[] {
  return [...room("encodings", ENCODINGS), ...room("sizes", SIZES), ...brokenSpecimens()];
}

/** The bytes of an article with these put before the last line feed of its body. */
function bytes(...odd: readonly number[]): Buffer {
  const text = Buffer.from(article());
  return Buffer.concat([text.subarray(0, -1), Buffer.from(odd), text.subarray(-1)]);
}

function utf16be(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

function utf32le(text: string): Buffer {
  return Buffer.from(Uint32Array.from(text, (sign) => sign.codePointAt(0) ?? 0).buffer);
}

const ENCODINGS = {
  "UTF-8 with a byte order mark": [`\ufeff${article()}`, served()],
  "two byte order marks": [`\ufeff\ufeff${article()}`, rejected("has no front matter", 1)],
  "a byte order mark before CRLF": [`\ufeff${article().replaceAll("\n", "\r\n")}`, served()],
  "UTF-16 LE with a mark": [Buffer.from(`\ufeff${article()}`, "utf16le"), rejected("is UTF-16; save it as UTF-8", 1)],
  "UTF-16 BE with a mark": [utf16be(`\ufeff${article()}`), rejected("is UTF-16; save it as UTF-8", 1)],
  "UTF-16 LE": [Buffer.from(article(), "utf16le"), rejected(NUL, 1)],
  "UTF-16 BE": [utf16be(article()), rejected(NUL, 1)],
  "UTF-32 LE with a mark": [utf32le(`\ufeff${article()}`), rejected("is UTF-16; save it as UTF-8", 1)],
  "UTF-32 LE": [utf32le(article()), rejected(NUL, 1)],
  "UTF-32 BE": [utf32le(article()).swap32(), rejected(NUL, 1)],
  "UTF-16 without an ASCII letter": [utf16be("無罪".repeat(99)), rejected("")],
  "NUL in the title": [article().replace("Stolen", "Sto\0len"), rejected(NUL, 2)],
  "NUL in the body": [article(`a\0b ${SENTENCE}`), rejected(NUL, 7)],
  "NUL at the end": [`${article()}\0`, rejected(NUL, 8)],
  "a mebibyte of NUL": [Buffer.alloc(MIB), rejected(NUL, 1)],
  "Latin 1": [Buffer.from(article("Café. Señor."), "latin1"), rejected(NOT_UTF8, 7)],
  "Windows quotes": [bytes(0x93, 0x94), rejected(NOT_UTF8, 7)],
  "a lone high surrogate": [bytes(0xed, 0xa0, 0x80), rejected(NOT_UTF8, 7)],
  "a lone low surrogate": [bytes(0xed, 0xbf, 0xbf), rejected(NOT_UTF8, 7)],
  "a pair in CESU-8": [bytes(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80), rejected(NOT_UTF8, 7)],
  "an overlong slash": [bytes(0xc0, 0xaf), rejected(NOT_UTF8, 7)],
  "an overlong NUL": [bytes(0xc0, 0x80), rejected(NOT_UTF8, 7)],
  "beyond Unicode": [bytes(0xf4, 0x90, 0x80, 0x80), rejected(NOT_UTF8, 7)],
  "five bytes": [bytes(0xf8, 0x88, 0x80, 0x80, 0x80), rejected(NOT_UTF8, 7)],
  "a byte FE": [bytes(0xfe), rejected(NOT_UTF8, 7)],
  "cut within a letter": [Buffer.from(`${article()}無`).subarray(0, -1), rejected(NOT_UTF8, 8)],
  "goes on without a beginning": [bytes(0x80), rejected(NOT_UTF8, 7)],
  "UTF-7": [article(`+ADw-script+AD4- ${SENTENCE}`), served()],
  "non-characters": [article(`\ufffe \uffff \u{1fffe} ${SENTENCE}`), served()],
  "replacement signs": [article(`\ufffd\ufffd ${SENTENCE}`), served("\ufffd\ufffd")],
  "private use": [article(`\ue000 \u{f0000} ${SENTENCE}`), served()],
  "controls of all kinds": [
    article(`\u0001\u0007\u0008\u001b[2J\u007f\u0080\u009f ${SENTENCE}`),
    served(SENTENCE, "\u001b", "\u009f"),
  ],
  "a gzip": [Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0]), rejected(NOT_UTF8, 1)],
  "a PNG": [Buffer.from("89504e470d0a1a0a", "hex"), rejected(NOT_UTF8, 1)],
  "a program": [Buffer.from("7f454c460201010000", "hex"), rejected(NUL, 1)],
} satisfies Parameters<typeof room>[1];

const TOO_LARGE = "is larger than 1 MiB";
const NO_MATTER = "has no front matter";

const SIZES = {
  empty: ["", rejected(NO_MATTER, 1)],
  "one byte": ["a", rejected(NO_MATTER, 1)],
  "a line feed": ["\n", rejected(NO_MATTER, 1)],
  "white space": [" \t\r\n\u00a0\u2003\u3000\n".repeat(1_000), rejected(NO_MATTER, 1)],
  "a mebibyte of one letter": ["a".repeat(MIB), rejected(NO_MATTER, 1)],
  "a mebibyte of blanks": [" ".repeat(MIB), rejected(NO_MATTER, 1)],
  "a mebibyte of line feeds": ["\n".repeat(MIB), rejected(NO_MATTER, 1)],
  "a line of 10 MB": ["a".repeat(10_000_000), rejected(TOO_LARGE, 1)],
  "an article of 10 MB": [article("a ".repeat(5_000_000)), rejected(TOO_LARGE, 1)],
  "a byte too much": ["a".repeat(MIB + 1), rejected(TOO_LARGE, 1)],
  "one word of 1 MB": [article(`${SENTENCE}\n\n${"a".repeat(1_000_000)}`), served()],
  "one line of 1 MB": [article(`${SENTENCE}\n\n${"a b ".repeat(250_000)}`), served()],
  "different words of 1 MB": [
    article(
      `${SENTENCE}\n\n${Array.from({ length: 130_000 }, (_, at) => `w${at.toString(36).padStart(5, "x")}`).join(" ")}`,
    ),
    served(),
  ],
} satisfies Parameters<typeof room>[1];

/** Articles with one byte too many or another one at a random place of their body, so that they are no UTF-8 any more. */
function brokenSpecimens(): Specimen[] {
  const odd = fc.tuple(fc.constantFrom(0x80, 0xbf, 0xc0, 0xc1, 0xf5, 0xff), fc.nat(SENTENCE.length));
  return fc.sample(odd, { seed: SEED, numRuns: 20 }).map(([byte, at], index) => {
    const text = Buffer.from(article());
    const place = text.length - 1 - at;
    const content = Buffer.concat([text.subarray(0, place), Buffer.from([byte]), text.subarray(place)]);
    return { path: `broken/${index}.md`, content, fate: rejected(NOT_UTF8) };
  });
}
