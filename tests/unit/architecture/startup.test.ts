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
    expect(loaded.size).toBeGreaterThan(50);
    expect([...loaded].filter((path) => /(?:^commands\/|\/terminal\/(?:run|start|print)\w+\.ts$)/.test(path))).toEqual(
      [],
    );
    expect([...loaded].filter((path) => /^src\/(?:temporal|timeline|storage\/folder)\//.test(path))).toEqual([]);
  });

  it("is the words of English alone, in a terminal", () => {
    const loaded = [...listLoaded(SOURCES, "src/main.ts")];
    expect(loaded).toContain("src/presentation/wording/english.ts");
    expect(loaded.filter((path) => /\/wording\/(?!english)\w+\//.test(path))).toEqual([]);
  });
});

describe("what importing loads", () => {
  it("is nothing that answers questions or reads dates", () => {
    const rooms = roomsOf("src/outlets/terminal/runImport.ts");
    expect(rooms).toEqual(expect.arrayContaining(["storage", "ingest"]));
    for (const room of ["search", "timeline", "temporal", "encoder", "commands", "discord.js", "undici"])
      expect(rooms).not.toContain(room);
  });
});
