/** All 65,536 floats of 16 bits, by their bits. */
const VALUES = new Float32Array(65_536);
for (let bits = 0; bits < VALUES.length; bits += 1) VALUES[bits] = compute(bits);

/** The number that 16 bits of IEEE 754 stand for. */
export function decodeHalf(bits: number): number {
  return VALUES[bits] as number; // bits are 16
}

function compute(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
  if (exponent === 31) return fraction > 0 ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}
