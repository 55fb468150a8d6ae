import { expect, it } from "vitest";
import { awaitPictures, type ObjectStore } from "../../../../src/ingest/pdf/pagePictures.ts";

const CODES = { paintImageXObject: 85, paintImageMaskXObject: 83, showText: 44 };
const PICTURE = { width: 1, height: 1, kind: 2, data: new Uint8Array(3) };

/** A store that is asked before anything is there, and is given some things later. */
function storeOf(later: Readonly<Record<string, unknown>>): ObjectStore {
  const there = new Map<string, unknown>();
  return {
    has: (name) => there.has(name),
    get: (name, whenThere) => {
      if (whenThere && name in later) {
        queueMicrotask(() => {
          there.set(name, later[name]);
          whenThere(later[name]);
        });
      }
      return there.get(name);
    },
  };
}

it("waits for pictures of the page and of several pages, not for one that never comes", async () => {
  const page = {
    objs: storeOf({ img_p0_1: PICTURE, mask_p0_2: PICTURE, img_p0_3: null }),
    commonObjs: storeOf({ g_d0_img_p0_4: PICTURE }),
  };
  const drawn: readonly (readonly [code: number, value: unknown])[] = [
    [85, "img_p0_1"],
    [83, { data: "mask_p0_2" }],
    [85, "img_p0_3"],
    [85, "g_d0_img_p0_4"],
    [85, "img_p0_5"],
    [44, "img_p0_6"],
  ];
  const list = { fnArray: drawn.map(([code]) => code), argsArray: drawn.map(([, value]) => [value]) };
  const find = await awaitPictures(page, list, CODES, 1);
  const names = ["img_p0_1", "mask_p0_2", "img_p0_3", "g_d0_img_p0_4", "img_p0_5"];
  expect(names.map(find)).toEqual([PICTURE, PICTURE, undefined, PICTURE, undefined]);
});
