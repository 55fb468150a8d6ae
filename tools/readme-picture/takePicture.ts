import { GifEncoder } from "@skyra/gifenc";
import { type Browser, chromium } from "playwright-core";
import { PNG } from "pngjs";
import type { ReadmePicture } from "./pictures.ts";

/** Takes pictures of pages with a browser of this machine. */
export interface Camera {
  /** A PNG with two pixels for each of CSS; a GIF with one where several pages follow one another, which begins anew without end. */
  take(picture: ReadmePicture): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Milliseconds that a page of a moving picture stands if it doesn't say. */
const DEFAULT_DELAY = 2_000;

/** Starts the browser (`CHROMIUM`, or that of Debian). */
export async function openCamera(): Promise<Camera> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] || "/usr/bin/chromium",
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
  return { take: (picture) => take(browser, picture), close: () => browser.close() };
}

async function take(browser: Browser, { width, height, pages }: ReadmePicture): Promise<Uint8Array> {
  const [only, ...more] = pages;
  if (only && more.length === 0) return shoot(browser, only.html, { width, height, scale: 2 });
  const shots: { image: PNG; delay: number }[] = [];
  for (const { html, milliseconds = DEFAULT_DELAY } of pages)
    shots.push({ image: PNG.sync.read(await shoot(browser, html, { width, scale: 1 })), delay: milliseconds });
  return animate(shots);
}

async function shoot(
  browser: Browser,
  html: string,
  { width, height, scale }: { readonly width: number; readonly height?: number; readonly scale: number },
): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    deviceScaleFactor: scale,
    javaScriptEnabled: false,
  });
  try {
    // The page holds all it shows: an address in a message must not be fetched by looking at its picture.
    await page.route("**/*", (route) => route.abort());
    await page.setContent(html);
    if (height !== undefined) return await page.screenshot({ clip: { x: 0, y: 0, width, height } });
    return await page.locator(".message").screenshot();
  } finally {
    await page.close();
  }
}

/** All pages as high as the highest, each at the foot, where a chat's newest message stands. */
async function animate(shots: readonly { readonly image: PNG; readonly delay: number }[]): Promise<Uint8Array> {
  const [width, height] = [shots[0]?.image.width ?? 0, Math.max(...shots.map(({ image }) => image.height))];
  const encoder = new GifEncoder(width, height).setRepeat(0).setQuality(1);
  const stream = encoder.createReadStream();
  const chunks: Uint8Array[] = [];
  stream.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => stream.once("end", resolve).once("error", reject));
  encoder.start();
  for (const { image, delay } of shots) {
    const canvas = new PNG({ width, height });
    PNG.bitblt(image, canvas, 0, 0, image.width, image.height, 0, height - image.height);
    fillAbove(canvas, image, height - image.height);
    encoder.setDelay(delay).addFrame(new Uint8ClampedArray(canvas.data));
  }
  encoder.finish();
  await ended;
  return Buffer.concat(chunks);
}

/** Paints what lies above a page in the colour of its corner. */
function fillAbove(canvas: PNG, { data }: PNG, rows: number): void {
  for (let at = 0; at < rows * canvas.width * 4; at += 4) canvas.data.set(data.subarray(0, 4), at);
}
