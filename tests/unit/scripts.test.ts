import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };

it.each(["timeline", "case", "next", "ask", "import", "check", "gaps", "shelf", "dates", "doctor"] as const)(
  "npm run %s is that command of the program, from its sources",
  (name) => {
    expect(manifest.scripts[name]).toBe(`${manifest.scripts.start} ${name}`);
  },
);
