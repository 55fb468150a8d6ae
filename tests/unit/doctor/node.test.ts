import { expect, it } from "vitest";
import engine from "../../../package.json" with { type: "json" };
import { checkNode } from "../../../src/doctor/node.ts";

it.each([
  ["v20.19.0", "ok"],
  ["v20.20.2", "ok"],
  ["v22.0.0", "ok"],
  ["v100.1.0", "ok"],
  ["v20.18.3", "fix"],
  ["v18.20.0", "fix"],
  ["v9.99.0", "fix"],
])("Node %s is %s", (version, kind) => {
  expect(checkNode(version).kind).toBe(kind);
});

it("asks for the Node that package.json names", () => {
  expect(engine.engines.node).toBe(">=20.19");
  expect(checkNode("v18.0.0").sentence).toContain("install Node 20.19 or later");
});
