import { posix, win32 } from "node:path";

/** The environment's variables, as they are. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder in which a user's programs keep what they can compute again, with one for Casebook in it; nothing where the
 * environment names no home. `platform` is Node's name of it.
 */
export function findCacheFolder(env: Environment, platform: NodeJS.Platform): string | undefined {
  const inside = (folder: string | undefined, ...names: readonly string[]) =>
    folder ? (platform === "win32" ? win32 : posix).join(folder, ...names) : undefined;
  if (platform === "win32") return inside(env["LOCALAPPDATA"], "casebook", "Cache");
  if (platform === "darwin") return inside(env["HOME"], "Library", "Caches", "casebook");
  return inside(env["XDG_CACHE_HOME"], "casebook") ?? inside(env["HOME"], ".cache", "casebook");
}
