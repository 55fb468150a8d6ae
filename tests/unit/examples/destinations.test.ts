import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { findFunctions } from "../../support/architecture/declarations.ts";
import { findBreaches, findCircles, listImports, readSources } from "../../support/architecture/importGraph.ts";

const EXAMPLES = new Map(readSources("tests/examples"));
const SOURCES = new Map([...readSources("src"), ...readSources("commands")]);

/** Where a copy of each example stands. */
const DESTINATIONS: Readonly<Record<string, string>> = {
  "tests/examples/command.example.ts": "commands/best.ts",
  "tests/examples/button.example.ts": "src/outlets/discord/buttons/oldest.ts",
  "tests/examples/boilerplateRule.example.ts": "src/text/bell.ts",
  "tests/examples/dateRule.example.ts": "src/temporal/grammar/feasts.ts",
};

/** An example's text as it stands in another folder: its imports name the same files. */
function moveImports(text: string, from: string, to: string): string {
  return text.replace(/(from ")(\.[^"]+)(")/g, (_all, before: string, name: string, behind: string) => {
    const moved = posix.relative(posix.dirname(to), posix.join(posix.dirname(from), name));
    return `${before}${moved.startsWith(".") ? moved : `./${moved}`}${behind}`;
  });
}

describe("the examples to copy", () => {
  it("have a destination each", () => {
    expect([...EXAMPLES.keys()].sort()).toEqual(Object.keys(DESTINATIONS).sort());
  });

  it.each(Object.entries(DESTINATIONS))("%s stands within the walls at %s", (path, to) => {
    const copy = moveImports(EXAMPLES.get(path) ?? "", path, to);
    const imports = listImports(new Map([...SOURCES, [to, copy]]));
    const own = imports.filter(({ from, isPackage }) => from === to && !isPackage);
    expect(own.filter(({ target }) => !SOURCES.has(target))).toEqual([]);
    expect(findBreaches(imports)).toEqual([]);
    expect(findCircles(imports)).toEqual([]);
  });

  it("say of each exported function what it does", () => {
    const functions = [...EXAMPLES].flatMap(([path, text]) => findFunctions(path, text));
    expect(functions.length).toBeGreaterThan(1);
    expect(functions.filter(({ isExported, hasComment }) => isExported && !hasComment)).toEqual([]);
  });
});
