import type { Picture, PicturedTimeline } from "./picture.ts";

/**
 * The same entries make the same picture, to the byte, on every machine: no font or library of the system's is used.
 * What draws is loaded by the first call, so that whoever never draws doesn't pay for it.
 */
export async function drawTimeline(timeline: PicturedTimeline): Promise<Picture> {
  const { draw } = await loadDrawing();
  return draw(timeline);
}

/** A page of a timeline, drawn, and which entries it shows. */
export interface PicturePage extends Picture {
  readonly timeline: PicturedTimeline;
}

/** The same in pages that a phone shows in a message, at most ten, the newest entry on the last. */
export async function drawTimelinePages(timeline: PicturedTimeline): Promise<readonly PicturePage[]> {
  const { draw, split } = await loadDrawing();
  const pages: PicturePage[] = [];
  for (const page of split(timeline)) pages.push({ ...(await draw(page)), timeline: page });
  return pages;
}

async function loadDrawing() {
  const [{ computeLayout }, { splitPages }, { loadTypefaces }, { writeSvg }, { rasterize }] = await Promise.all([
    import("./layout.ts"),
    import("./pages.ts"),
    import("./typefaces.ts"),
    import("./svg.ts"),
    import("./pixels.ts"),
  ]);
  const typefaces = loadTypefaces();
  const draw = async (timeline: PicturedTimeline): Promise<Picture> => {
    const layout = computeLayout(timeline, typefaces.measure);
    return { ...(await rasterize(writeSvg(layout), typefaces.files)), shown: layout.entries.length };
  };
  return { draw, split: (timeline: PicturedTimeline) => splitPages(timeline, typefaces.measure) };
}
