import { describe, expect, it } from "vitest";
import { findFunctions } from "../../support/architecture/declarations.ts";
import { readSources } from "../../support/architecture/importGraph.ts";

const SOURCES = new Map([...readSources("src"), ...readSources("commands")]);
const FUNCTIONS = [...SOURCES].flatMap(([path, text]) => findFunctions(path, text));
const LENGTHS = [...SOURCES.values()].map((text) => text.split("\n").length - 1).sort((one, other) => one - other);

/** Overloads of one function have one comment. */
const OVERLOADED: ReadonlySet<string> = new Set(["defineCommand"]);

describe("the sources", () => {
  it("are files that can be read at a glance: median below 60 lines, none above 250", () => {
    expect(LENGTHS.length).toBeGreaterThan(300);
    expect(LENGTHS[Math.floor(LENGTHS.length / 2)]).toBeLessThan(60);
    expect(LENGTHS.at(-1)).toBeLessThanOrEqual(250);
  });

  it("have no function above 40 lines, but for one switch over all kinds", () => {
    expect(FUNCTIONS.length).toBeGreaterThan(1000);
    const long = FUNCTIONS.filter(({ length, isSwitch }) => length > 40 && !isSwitch);
    expect(long.map(({ path, line, name, length }) => `${path}:${line} ${name} (${length})`)).toEqual([]);
  });

  it("say of each exported function what it does", () => {
    const bare = FUNCTIONS.filter(
      ({ isExported, hasComment, name }) => isExported && !hasComment && !OVERLOADED.has(name),
    );
    expect(bare.map(({ path, line, name }) => `${path}:${line} ${name}`)).toEqual([]);
  });

  it("hold no any and no assertion that something is there", () => {
    const loose = [...SOURCES].flatMap(([path, text]) =>
      [...text.matchAll(/(?::|<|\bas) any\b|[\w)\]]!(?=[.;,)\]])/g)]
        .filter(({ index }) => !isInWords(text, index))
        .map(([found]) => `${path}: ${found}`),
    );
    expect(loose).toEqual([]);
  });
});

/** Whether a place lies in a comment, a string or a pattern, as far as its own line tells. */
function isInWords(text: string, index: number): boolean {
  const start = text.lastIndexOf("\n", index) + 1;
  const before = text.slice(start, index);
  return /^\s*(?:\*|\/\*|\/\/)|\/\/|["'`/]/.test(before);
}
