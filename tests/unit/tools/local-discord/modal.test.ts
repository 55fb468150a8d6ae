import { describe, expect, it } from "vitest";
import type { Fields } from "../../../../tools/local-discord/fields.ts";
import { fillModal } from "../../../../tools/local-discord/modal.ts";
import { checkModal } from "../../../../tools/local-discord/rules/callbackRules.ts";

const line = (more: Fields = {}) => ({ type: 4, custom_id: "line", style: 1, ...more });
const choice = (more: Fields = {}) => ({
  type: 3,
  custom_id: "choice",
  options: [{ label: "A", value: "a" }],
  ...more,
});
const file = (more: Fields = {}) => ({ type: 19, custom_id: "file", ...more });
const label = (component: Fields, more: Fields = {}) => ({ type: 18, label: "L", component, ...more });
const modal = (...components: Fields[]) => ({ custom_id: "m", title: "M", components });

describe("a modal", () => {
  it("may hold lines, choices, files and text", () => {
    const whole = modal(label(line()), label(choice()), label(file()), { type: 10, content: "Words" });
    expect(checkModal(whole)).toEqual([]);
  });

  it.each<[string, Fields, string]>([
    ["nothing", modal(), "data.components"],
    [
      "too much",
      modal(...Array.from({ length: 6 }, (_, at) => label(line({ custom_id: `${at}` })))),
      "data.components",
    ],
    ["a field without a label", modal(line()), "data.components.0.type"],
    ["a label that is too long", modal(label(line(), { label: "L".repeat(46) })), "data.components.0.label"],
    [
      "a description that is too long",
      modal(label(line(), { description: "d".repeat(101) })),
      "data.components.0.description",
    ],
    ["a button", modal(label({ type: 2, custom_id: "b" })), "data.components.0.component.type"],
    ["a field without an id", modal(label(line({ custom_id: "" }))), "data.components.0.component.custom_id"],
    ["two fields of one id", modal(label(line()), label(line())), "data.components"],
    ["a label twice", modal(label(line({ label: "L" }))), "data.components.0.component.label"],
    ["a line of no style", modal(label(line({ style: 3 }))), "data.components.0.component.style"],
    ["a choice of nothing", modal(label(choice({ options: [] }))), "data.components.0.component"],
    [
      "a choice that must be and may not",
      modal(label(choice({ min_values: 0 }))),
      "data.components.0.component.required",
    ],
    ["more choices than there are", modal(label(choice({ max_values: 2 }))), "data.components.0.component.max_values"],
    ["eleven files", modal(label(file({ max_values: 11 }))), "data.components.0.component.max_values"],
  ])("may not hold %s", (_what, data, path) => {
    expect(checkModal(data).map((problem) => problem.path)).toContain(path);
  });

  it("is sent with the fields that were left empty", () => {
    const optional = { required: false };
    const opened = modal(label(line(optional)), label(choice(optional)), label(file(optional)));
    expect(fillModal(opened, {})).toEqual({
      customId: "m",
      fields: { line: "" },
      choices: { choice: [] },
      files: { file: [] },
    });
  });

  it.each<[string, Fields | undefined, Parameters<typeof fillModal>[1], string]>([
    ["none was opened", undefined, {}, "no modal was opened"],
    ["it has no such field", modal(label(line())), { fields: { other: "x" } }, "no such field other"],
    ["a line is empty that must not be", modal(label(line())), {}, "must be filled in"],
    ["a line is too long", modal(label(line({ max_length: 1 }))), { fields: { line: "ab" } }, "takes no text as long"],
    ["a choice is none of its", modal(label(choice())), { choices: { choice: ["b"] } }, "b is no choice"],
    ["a file is missing", modal(label(file())), {}, "must be filled in"],
  ])("is not sent where %s", (_what, opened, filling, words) => {
    expect(() => fillModal(opened, filling)).toThrow(words);
  });
});
