import { describe, expect, it } from "vitest";
import { CallbackTimeoutError, classifyFailure } from "../../../../src/outlets/discord/gateway/failure.ts";
import { explainLogin } from "../../../../src/outlets/discord/gateway/login.ts";

const withCode = (code: string) => Object.assign(new Error(code), { code });

describe("a fault", () => {
  it.each([
    "ECONNREFUSED",
    "ECONNRESET",
    "ENOTFOUND",
    "EAI_AGAIN",
    "EPIPE",
    "UND_ERR_SOCKET",
    "UND_ERR_CONNECT_TIMEOUT",
  ])("of the network's is one: %s", (code) => {
    expect(classifyFailure(withCode(code))).toBe("out of reach");
  });

  it.each(["ERR_INVALID_ARG_TYPE", "ERR_INVALID_CHAR", "TokenInvalid"])("of the program's is none: %s", (code) => {
    expect(classifyFailure(withCode(code))).toBe("unexpected");
  });

  it("is lateness where Discord said nothing in time", () => {
    expect(classifyFailure(new CallbackTimeoutError())).toBe("too late");
  });
});

describe("a login that failed", () => {
  it("ends the bot only where Discord refuses the token", () => {
    const faults = [
      withCode("TokenInvalid"),
      new Error("Authentication failed"),
      withCode("ENOTFOUND"),
      new TypeError("x"),
    ];
    expect(faults.map((fault) => explainLogin(fault, "token").kind)).toEqual(["fatal", "fatal", "failed", "failed"]);
  });

  it("waits until sessions are counted anew", () => {
    const at = new Date(Date.now() + 3_600_000).toISOString();
    const words = `Not enough sessions remaining to spawn 1 shards; only 0 remaining; resets at ${at}`;
    const parting = explainLogin(new Error(words), "token");
    expect(parting).toMatchObject({ kind: "failed", reason: expect.stringContaining("Casebook connects then.") });
    expect("retryAfter" in parting && parting.retryAfter).toBeGreaterThan(3_500_000);
  });
});
