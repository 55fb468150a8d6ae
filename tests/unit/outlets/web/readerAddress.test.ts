import { expect, it } from "vitest";
import { identifyReader } from "../../../../src/outlets/web/readerAddress.ts";

it.each([
  ["192.0.2.7", undefined, false, "192.0.2.7"],
  ["192.0.2.7", "198.51.100.1", false, "192.0.2.7"],
  ["127.0.0.1", "203.0.113.9, 198.51.100.1", true, "198.51.100.1"],
  ["127.0.0.1", undefined, true, "127.0.0.1"],
  ["::ffff:192.0.2.7", undefined, false, "192.0.2.7"],
  ["2001:db8:0:12::1", undefined, false, "2001:db8:0:12"],
  ["2001:0db8:0000:0012:ffff::9", undefined, false, "2001:db8:0:12"],
  ["::1", undefined, false, "0:0:0:0"],
  [undefined, undefined, false, "unknown"],
] as const)("counts %s, forwarded for %s, as one reader", (remote, forwarded, trustsProxy, reader) => {
  expect(identifyReader(remote, forwarded, trustsProxy)).toBe(reader);
});
