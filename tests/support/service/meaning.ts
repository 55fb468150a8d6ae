import { onTestFinished } from "vitest";
import type { LibrarySnapshot } from "../../../src/search/index/snapshot.ts";
import { readSnapshot } from "../../../src/service/buildSnapshot.ts";
import { type MeaningEvents, MeaningService } from "../../../src/service/meaning.ts";

/** The library of a folder, which must be readable. */
export function readLibrary(folder: string): LibrarySnapshot {
  const reading = readSnapshot(folder);
  if (!reading.ok) throw new Error(reading.problem.code);
  return reading.value.library;
}

/** A service for meaning that ends with the test. `from` is the address of the file that looks for the encoder's package. */
export function openMeaning(cache: string | undefined, events?: MeaningEvents, from?: string): MeaningService {
  const service = new MeaningService({ cache, from }, events);
  onTestFinished(() => service.close());
  return service;
}
