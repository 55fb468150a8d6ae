import { chromium } from "playwright-core";
import { type PicturedMessage, type PictureFrame, renderPage } from "./page.ts";

export interface PictureOptions extends PictureFrame {
  /** In CSS pixels; the picture has two pixels for each. */
  readonly width?: number;
}

/** Saves a picture (PNG) of the message as Discord shows it, drawn by a browser of this machine (`CHROMIUM`). */
export async function takePicture(message: PicturedMessage, file: string, options: PictureOptions = {}): Promise<void> {
  const { width = 720, ...frame } = options;
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
  try {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      deviceScaleFactor: 2,
      javaScriptEnabled: false,
    });
    // The page holds all it shows: an address in a message must not be fetched by looking at its picture.
    await page.route("**/*", (route) => route.abort());
    await page.setContent(renderPage(message, frame));
    await page.locator(".message").screenshot({ path: file });
  } finally {
    await browser.close();
  }
}
