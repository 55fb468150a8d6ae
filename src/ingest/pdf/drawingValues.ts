/** How light a colour is, from 0 (black) to 255; `undefined` for a pattern. */
export type Tone = number | undefined;

/** PDF.js gives a colour as `#rrggbb`, or as three numbers up to 255; read as a tone by ITU-R BT.601. */
export function toneOf(values: readonly unknown[]): Tone {
  const [first] = values;
  const hex = typeof first === "string" ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(first) : null;
  const parts = hex ? hex.slice(1).map((one) => Number.parseInt(one, 16)) : values.map(Number);
  const [red = 0, green = 0, blue = 0] = parts;
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** PDF.js's path codes: how many coordinates follow each. */
const COORDINATES = [2, 2, 6, 4, 0];
/** A subpath with more points is a drawing and no box. */
const MAX_POINTS = 64;

/** The points of each subpath of a path, whose codes and coordinates follow one another. */
export function* splitSubpaths(path: unknown): Generator<readonly (readonly [number, number])[]> {
  if (!ArrayBuffer.isView(path)) return;
  const data = Array.from(path as Float32Array); // PDF.js's own type for a path
  let points: (readonly [number, number])[] = [];
  for (let at = 0; at < data.length; ) {
    const code = data[at] ?? 0;
    const count = COORDINATES[code];
    if (count === undefined) return;
    if (code === 0 && points.length > 0) {
      if (points.length <= MAX_POINTS) yield points;
      points = [];
    }
    for (let next = at + 1; next < at + 1 + count; next += 2) points.push([data[next] ?? 0, data[next + 1] ?? 0]);
    at += 1 + count;
  }
  if (points.length > 0 && points.length <= MAX_POINTS) yield points;
}
