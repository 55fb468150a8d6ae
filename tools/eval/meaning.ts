import { findCacheFolder } from "../../src/encoder/cacheFolder.ts";
import { MeaningService } from "../../src/service/meaning.ts";

/** The vectors of the cache folder that the bot would use, or `CACHE_DIR`'s; nothing where `MEANING` is `off`. */
export function openMeaning(): MeaningService | undefined {
  const { MEANING: setting, CACHE_DIR: folder } = process.env;
  if (setting === "off") return undefined;
  return new MeaningService({ cache: folder ?? findCacheFolder(process.env, process.platform) });
}
