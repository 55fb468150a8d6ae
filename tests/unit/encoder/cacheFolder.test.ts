import { expect, it } from "vitest";
import { findCacheFolder } from "../../../src/encoder/cacheFolder.ts";

it.each([
  ["linux", { HOME: "/home/mara" }, "/home/mara/.cache/casebook"],
  ["linux", { HOME: "/home/mara", XDG_CACHE_HOME: "/var/tmp/mara" }, "/var/tmp/mara/casebook"],
  ["linux", { HOME: "/home/mara", XDG_CACHE_HOME: "" }, "/home/mara/.cache/casebook"],
  ["darwin", { HOME: "/Users/mara", XDG_CACHE_HOME: "/x" }, "/Users/mara/Library/Caches/casebook"],
  ["win32", { LOCALAPPDATA: "C:\\Users\\mara\\AppData\\Local" }, "C:\\Users\\mara\\AppData\\Local\\casebook\\Cache"],
  ["linux", {}, undefined],
  ["win32", { HOME: "/home/mara" }, undefined],
] as const)("on %s with %j the cache is in %s", (platform, env, folder) => {
  expect(findCacheFolder(env, platform)).toBe(folder);
});
