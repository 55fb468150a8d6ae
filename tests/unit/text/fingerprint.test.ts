import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../src/text/fingerprint.ts";

describe("a fingerprint", () => {
  it("is the first 132 bits of the SHA-256 of the text's UTF-8, and never changes", () => {
    expect(fingerprint("")).toBe("47DEQpj8HBSa-_TImW-5JC");
    expect(fingerprint("abc")).toBe("ungWv48Bz-pBQUDeXa4iI7");
  });
});
