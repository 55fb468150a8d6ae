import { describe, expect, it } from "vitest";
import { listLoaded, readSources, roomOf, type Sources } from "../../support/architecture/importGraph.ts";

const SOURCES: Sources = new Map([...readSources("src"), ...readSources("commands")]);

/** What is loaded with a file from rooms of ours, and the packages, each as a name. */
function roomsOf(path: string): string[] {
  const loaded = [...listLoaded(SOURCES, path)];
  return [...new Set(loaded.map((one) => (SOURCES.has(one) ? roomOf(one) : one)))];
}

describe("what the program loads at its start", () => {
  it("is no command's work, which is loaded where it is called for", () => {
    const loaded = listLoaded(SOURCES, "src/main.ts");
    expect(loaded.size).toBeGreaterThan(20);
    expect([...loaded].filter((path) => /(?:^commands\/|\/terminal\/(?:run|start|print)\w+\.ts$)/.test(path))).toEqual(
      [],
    );
    expect([...loaded].filter((path) => /^src\/(?:temporal|timeline|storage\/folder)\//.test(path))).toEqual([]);
  });

  it("is no language's words, and in a terminal later those of English alone", () => {
    const wordsOf = (path: string) =>
      [...listLoaded(SOURCES, path)].filter((one) =>
        /\/wording\/(?:english|french|german|portuguese|spanish)\.ts$/.test(one),
      );
    expect(wordsOf("src/main.ts")).toEqual([]);
    expect(wordsOf("src/outlets/terminal/print.ts")).toEqual(["src/presentation/wording/english.ts"]);
  });
});

describe("what importing loads", () => {
  it("is nothing that answers questions or reads dates", () => {
    const rooms = roomsOf("src/outlets/terminal/runImport.ts");
    expect(rooms).toEqual(expect.arrayContaining(["storage", "ingest"]));
    const loaded = listLoaded(SOURCES, "src/outlets/terminal/runImport.ts");
    expect(loaded).not.toContain("src/presentation/wording/english.ts");
    for (const room of ["search", "timeline", "temporal", "encoder", "commands", "discord.js", "undici"])
      expect(rooms).not.toContain(room);
  });
});
