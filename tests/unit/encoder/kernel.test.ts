import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Kernel } from "../../../src/encoder/kernel.ts";

/** Numbers that look like chance and are the same each time. */
function draw(length: number, seed: number): Float32Array {
  return Float32Array.from({ length }, (_, at) => Math.sin(seed + at * 12.9898) * Math.cos(at * 78.233));
}

function multiply(rows: Float32Array, weights: Float32Array, bias: Float32Array, inputs: number): number[] {
  return Array.from({ length: (rows.length / inputs) * bias.length }, (_, at) => {
    const [row, output] = [Math.floor(at / bias.length), at % bias.length];
    let sum = bias[output] ?? 0;
    for (let one = 0; one < inputs; one += 1)
      sum += (rows[row * inputs + one] ?? 0) * (weights[output * inputs + one] ?? 0);
    return sum;
  });
}

function farthest(some: Float32Array, others: readonly number[]): number {
  return others.reduce((most, other, at) => Math.max(most, Math.abs(other - (some[at] ?? Number.NaN))), 0);
}

describe("the kernel", () => {
  it.each([
    [1, 8, 8],
    [3, 16, 8],
    [4, 384, 24],
    [5, 1536, 16],
    [11, 384, 1536],
  ])(
    "multiplies %i rows of %i inputs into %i outputs, right to a thousandth of the largest",
    (rows, inputs, outputs) => {
      const kernel = new Kernel(rows, [{ inputs, outputs }]);
      const [weights, bias, from] = [draw(inputs * outputs, 1), draw(outputs, 2), draw(rows * inputs, 3)];
      const layer = kernel.addLayer({ inputs, outputs }, weights, bias);
      kernel.rows.set(from);
      const expected = multiply(from, weights, bias, inputs);
      const largest = Math.max(...expected.map(Math.abs));
      expect(farthest(kernel.apply(layer, kernel.rows, rows), expected) / largest).toBeLessThan(0.001);
    },
  );

  it("takes the largest sums that there may be, and rows of zeros", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(8, 384, 1536),
        fc.constantFrom(1, -1),
        fc.constantFrom(0, 1e-8, 1, 1e8),
        (inputs, sign, size) => {
          const shape = { inputs, outputs: 8 };
          const kernel = new Kernel(1, [shape]);
          const layer = kernel.addLayer(shape, new Float32Array(inputs * 8).fill(sign), new Float32Array(8));
          kernel.rows.fill(size);
          const [first] = kernel.apply(layer, kernel.rows, 1);
          expect(Math.abs((first ?? 0) - sign * size * inputs)).toBeLessThanOrEqual(size * inputs * 1e-6);
        },
      ),
    );
  });

  it("mixes values by how well keys fit the query, each head for itself", () => {
    const [rows, width] = [3, 64];
    const shape = { inputs: width, outputs: 3 * width };
    const kernel = new Kernel(rows, [shape]);
    const identity = Float32Array.from({ length: width * 3 * width }, (_, at) =>
      Math.floor(at / width) % width === at % width ? 1 : 0,
    );
    const layer = kernel.addLayer(shape, identity, new Float32Array(3 * width));
    // The first head of row 0 fits row 2 alone; its second head fits all alike.
    kernel.rows.fill(0);
    for (const row of [0, 2]) kernel.rows[row * width] = 20;
    for (const row of [0, 1, 2]) kernel.rows[row * width + 40] = row * 2;
    const attended = kernel.attend(kernel.apply(layer, kernel.rows, rows), rows);
    expect(attended[0]).toBeCloseTo(20, 2);
    expect(attended[40]).toBeCloseTo(2, 1);
    expect(attended[width]).toBeCloseTo(40 / 3, 2);
  });
});
