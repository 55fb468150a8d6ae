import type { OperationCodes, OperationList } from "./drawing.ts";
import type { DecodedImage, FindImage } from "./paintedImage.ts";

/** Where PDF.js keeps what it decoded: it calls back once a thing is there. */
export interface ObjectStore {
  has(name: string): boolean;
  get(name: string, whenThere?: (value: unknown) => void): unknown;
}

/** The stores of a page: its own, and that of what several pages draw, whose names begin with `g_`. */
export interface PageObjects {
  readonly objs: ObjectStore;
  readonly commonObjs: ObjectStore;
}

/**
 * Longest that a page's pictures are waited for, in milliseconds. PDF.js decodes within its thread, so a picture that it
 * decodes is there at once afterwards: only one that never comes takes this long.
 */
const MAX_WAIT = 1000;

/**
 * Waits for the pictures that a page's operations name, as PDF.js decodes them after it has listed the operations. The answer
 * finds a picture by its name, and gives `undefined` for one that did not come within `maxWait` milliseconds or could not be decoded. Never throws.
 */
export async function awaitPictures(
  page: PageObjects,
  { fnArray, argsArray }: OperationList,
  codes: OperationCodes,
  maxWait = MAX_WAIT,
): Promise<FindImage> {
  const painting = new Set(PAINTING.map((name) => codes[name]));
  const values = argsArray.filter((_, at) => painting.has(fnArray[at]));
  const names = new Set(values.flatMap((value) => (Array.isArray(value) ? nameOf(value[0]) : [])));
  const coming = [...names].map((name) => {
    const store = storeOf(page, name);
    return store.has(name) ? undefined : new Promise((resolve) => store.get(name, resolve));
  });
  await atMost(maxWait, Promise.all(coming));
  return (name) => findImage(page, name);
}

const PAINTING = ["paintImageXObject", "paintImageMaskXObject"];

/** A picture is named itself, a stencil by the object that describes it. */
function nameOf(value: unknown): string[] {
  const name = typeof value === "object" && value !== null && "data" in value ? value.data : value;
  return typeof name === "string" ? [name] : [];
}

function storeOf({ objs, commonObjs }: PageObjects, name: string): ObjectStore {
  return name.startsWith("g_") ? commonObjs : objs;
}

async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, end]);
  clearTimeout(timer);
}

function findImage(page: PageObjects, name: string): DecodedImage | undefined {
  const store = storeOf(page, name);
  const image = store.has(name) ? store.get(name) : undefined;
  return typeof image === "object" && image !== null && "data" in image && ArrayBuffer.isView(image.data)
    ? (image as DecodedImage) // PDF.js's own type
    : undefined;
}
