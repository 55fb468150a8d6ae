import { chromium } from "playwright-core";
import type { OutgoingMessage } from "../../src/outlets/discord/render/message.ts";
import { PHONE_STYLE } from "./phoneStyle.ts";
import { renderTranscript } from "./transcript.ts";

/** A message on a phone, in CSS pixels. */
export interface Measured {
  readonly height: number;
  /** Rows of buttons and menus, where those of one row that are wrapped count as several. */
  readonly controlRows: number;
}

/** Draws messages one after the other at a width in CSS pixels. */
export interface Ruler {
  measure(message: OutgoingMessage, width: number, file?: string): Promise<Measured>;
  close(): Promise<void>;
}

/** Opens a browser of this machine (`CHROMIUM`), which loads nothing from anywhere. With `file` a picture (PNG) is saved. */
export async function openRuler(): Promise<Ruler> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
  const measure = async (message: OutgoingMessage, width: number, file?: string): Promise<Measured> => {
    const page = await browser.newPage({ viewport: { width, height: 700 }, deviceScaleFactor: 2 });
    try {
      await page.route("**/*", (route) => route.abort());
      await page.setContent(await renderTranscript(message), { waitUntil: "domcontentloaded" });
      await page.addStyleTag({ content: PHONE_STYLE });
      const drawn = page.locator(".messageDiv");
      if (file !== undefined) await drawn.screenshot({ path: file });
      const box = await drawn.boundingBox();
      const tops = await page
        .locator(".button, .selector")
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      return { height: Math.round(box?.height ?? 0), controlRows: new Set(tops).size };
    } finally {
      await page.close();
    }
  };
  return { measure, close: () => browser.close() };
}
