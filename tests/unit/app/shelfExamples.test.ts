import { expect, it } from "vitest";
import { exemplifyShelf } from "../../../src/app/shelfExamples.ts";
import { createLibraryApi } from "../../../src/service/libraryApi.ts";
import type { LibraryApi } from "../../../src/service/libraryService.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

const library = createLibraryApi(libraryOf(articleOf("Ada Harrow was acquitted by a jury in Tarn on March 4, 2031.")));

/** A library that counts how often it is looked at, and fails as often as it is told to. */
function watch(failures = 0): { readonly watched: LibraryApi; readonly looks: () => number } {
  let looks = 0;
  const describe = async () => {
    looks += 1;
    if (looks <= failures) throw new Error("the thread died");
    return library.describe();
  };
  return { watched: { ...library, describe }, looks: () => looks };
}

it("looks for examples once in a library, and anew where that came to nothing", async () => {
  const { watched, looks } = watch(1);
  await expect(exemplifyShelf(watched)).rejects.toThrow("the thread died");
  const [one, other] = await Promise.all([exemplifyShelf(watched), exemplifyShelf(watched)]);
  expect(other).toBe(one);
  expect(await exemplifyShelf(watched)).toBe(one);
  expect(looks()).toBe(2);
});
