import type { Picture, PicturedTimeline } from "./picture.ts";

/**
 * The same entries make the same picture, to the byte, on every machine: no font or library of the system's is used.
 * What draws is loaded by the first call, so that whoever never draws doesn't pay for it.
 */
export async function drawTimeline(timeline: PicturedTimeline): Promise<Picture> {
  const [{ computeLayout }, { loadTypefaces }, { writeSvg }, { rasterize }] = await Promise.all([
    import("./layout.ts"),
    import("./typefaces.ts"),
    import("./svg.ts"),
    import("./pixels.ts"),
  ]);
  const typefaces = loadTypefaces();
  const layout = computeLayout(timeline, typefaces.measure);
  const picture = await rasterize(writeSvg(layout), typefaces.files);
  return { ...picture, shown: layout.entries.length };
}
