import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

export interface Pixels {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

let ready: Promise<void> | undefined;

/** Draws an SVG with these fonts and no others. It holds its thread for a few tenths of a second. */
export async function rasterize(svg: string, fonts: readonly Uint8Array[]): Promise<Pixels> {
  ready ??= readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")).then(initWasm);
  await ready;
  const drawing = new Resvg(svg, { font: { fontBuffers: [...fonts] } });
  const image = drawing.render();
  try {
    return { png: image.asPng(), width: image.width, height: image.height };
  } finally {
    // What WebAssembly allocated, no garbage collector frees.
    image.free();
    drawing.free();
  }
}
