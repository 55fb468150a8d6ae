import { describe, expect, it } from "vitest";
import { writeCustomId } from "../../../../src/outlets/discord/buttons/customId.ts";
import { readPressedButton } from "../../../../src/outlets/discord/buttons/oldCustomId.ts";
import { fingerprint } from "../../../../src/text/fingerprint.ts";

describe("a button of 0.1.0", () => {
  it.each([
    ["v1:delete", { kind: "delete" }],
    ["v1:more:3:-", { kind: "more", skip: 3 }],
    ["v1:page:2:-", { kind: "page", page: 2 }],
    ["v1:sources:-", { kind: "sources" }],
    ["v1:gaps:2", { kind: "gaps", page: 2 }],
    ["v1:gapExport", { kind: "gapExport" }],
  ])("does what it says where it names nothing: %s", (customId, action) => {
    expect(readPressedButton(customId)).toEqual(action);
  });

  it.each([
    "v1:context:0:zyjMVEuu:L6YHlVaw:125:378",
    "v1:cite",
    "v1:share:-",
    "v1:share:Uh_lyezh",
    "v1:more:3:Uh_lyezh",
    "v1:page:2:Uh_lyezh",
    "v1:sources:Uh_lyezh",
    "v1:timeline:2:Uh_lyezh:-:-",
    "v1:picture:Uh_lyezh:202407:2024",
    "v1:export:Uh_lyezh:-:-",
    "v1:post:Uh_lyezh:-:-",
    "v1:gapToClear:1:0afktM1e",
    "v1:gapClear:1:0afktM1e",
    "v1:context:0:AAAAAAAAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAA:0:9",
    "v1:anything",
  ])("is outdated where it names something by 48 bits, or may: %s", (customId) => {
    expect(readPressedButton(customId)).toBe("outdated");
  });

  it.each(["v1", "v0:cite", "v3:cite", "", `v1:${"x".repeat(98)}`])("is none of ours: %s", (customId) => {
    expect(readPressedButton(customId)).toBeUndefined();
  });
});

describe("the longest id of today's buttons", () => {
  it("leaves room in Discord's hundred characters", () => {
    const print = fingerprint("");
    const reference = { fingerprint: { article: print, text: print }, start: 9_999_999, end: 9_999_999 };
    expect(writeCustomId({ kind: "context", place: 9_999_999, reference })).toHaveLength(80);
  });
});
