import { assembleKernel, HEAD_SIZE, type KernelFunctions } from "./kernelCode.ts";
import { OUTPUTS_AT_ONCE, ROWS_AT_ONCE } from "./multiplyCode.ts";
import { loadModule } from "./webAssembly.ts";

/** A linear layer in the kernel's memory. Addresses are in bytes. */
export interface LinearLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
}

/** How many inputs and outputs a layer has: each a multiple of 8. */
export type LayerShape = Pick<LinearLayer, "inputs" | "outputs">;

/**
 * What costs in the encoder, in WebAssembly with vectors of 128 bits: linear layers, and attention. Weights and inputs of
 * layers are rounded to whole numbers of 16 bits with a scale for each row, which takes half the memory and half the time
 * of 32-bit floats; their sums are exact in 32 bits. All rows that it works on stand in its own memory. Not for use by two
 * callers at once.
 */
export class Kernel {
  /** Room for the rows between layers, and for what attention makes of them: as wide as the layers' fewest inputs. */
  readonly rows: Float32Array;
  readonly attended: Float32Array;
  private readonly memory: ArrayBuffer;
  private readonly functions: KernelFunctions;
  private readonly rounded: number;
  private readonly roundedScales: number;
  private readonly output: number;
  private readonly shares: Float32Array;
  private end = 0;

  /** Reserves memory for these layers and `maxRows` rows. Throws where the platform has no WebAssembly, or no such memory. */
  constructor(maxRows: number, shapes: readonly LayerShape[]) {
    const rows = padRows(maxRows);
    const width = Math.min(...shapes.map(({ inputs }) => inputs));
    const mostInputs = Math.max(...shapes.map(({ inputs }) => inputs));
    const mostOutputs = Math.max(...shapes.map(({ outputs }) => outputs));
    const layers = shapes.reduce((sum, { inputs, outputs }) => sum + outputs * (2 * inputs + 8), 0);
    const scratch = rows * (8 * width + 2 * mostInputs + 4 * mostOutputs + 8) + 4 * mostInputs;
    const places = 16 * (3 * shapes.length + 8); // each begins at a multiple of 16
    const { exports, memory } = loadModule(assembleKernel(), layers + scratch + places);
    this.memory = memory;
    this.functions = exports as KernelFunctions; // kernelCode.ts assembles them
    this.rows = this.view(this.reserve(rows * width * 4), rows * width);
    this.attended = this.view(this.reserve(rows * width * 4), rows * width);
    this.rounded = this.reserve(rows * mostInputs * 2);
    this.roundedScales = this.reserve(rows * 4);
    this.output = this.reserve(Math.max(rows * mostOutputs, mostInputs) * 4);
    this.shares = this.view(this.reserve(rows * 4), rows);
  }

  /** Takes a layer in: `weights` holds the weights of each output in turn. */
  addLayer({ inputs, outputs }: LayerShape, weights: Float32Array, bias: Float32Array): LinearLayer {
    const layer = {
      inputs,
      outputs,
      weights: this.reserve(inputs * outputs * 2),
      scales: this.reserve(outputs * 4),
      bias: this.reserve(outputs * 4),
    };
    const row = this.view(this.output, inputs); // before it is rounded
    for (let output = 0; output < outputs; output += 1) {
      row.set(weights.subarray(output * inputs, (output + 1) * inputs));
      const to = layer.weights + placeOf(output, OUTPUTS_AT_ONCE, inputs);
      this.functions.roundWeights(row.byteOffset, inputs, limitsOf(inputs).weight, to, layer.scales + 4 * output);
    }
    this.view(layer.bias, outputs).set(bias);
    return layer;
  }

  /**
   * The layer's outputs for `rows` rows of inputs, which stand in the kernel's memory one after the other. The outputs
   * stand there until the next call; they may be the next call's inputs.
   */
  apply({ inputs, outputs, ...layer }: LinearLayer, from: Float32Array, rows: number): Float32Array {
    const padded = padRows(rows);
    const last = this.rounded + (padded - ROWS_AT_ONCE) * inputs * 2;
    new Int16Array(this.memory, last, ROWS_AT_ONCE * inputs).fill(0);
    for (let row = 0; row < rows; row += 1) {
      const to = this.rounded + placeOf(row, ROWS_AT_ONCE, inputs);
      const address = from.byteOffset + row * inputs * 4;
      this.functions.roundInputs(address, inputs, limitsOf(inputs).input, to, this.roundedScales + 4 * row);
    }
    const { rounded, roundedScales, output } = this;
    const { weights, scales, bias } = layer;
    this.functions.multiply(rounded, roundedScales, weights, scales, bias, output, padded, outputs, inputs);
    return this.view(output, rows * outputs);
  }

  /**
   * Multi-head attention: for each row and each head a mixture of all rows' values, by how well the row's query fits
   * their keys. `mixed` has queries, keys and values side by side in each of its rows; the result is in `attended`.
   */
  attend(mixed: Float32Array, rows: number): Float32Array {
    const width = mixed.length / rows / 3;
    const shares = this.shares.subarray(0, rows);
    const stride = 3 * width * 4;
    for (let first = 0; first < width; first += HEAD_SIZE) {
      const query = mixed.byteOffset + first * 4;
      const [keys, values] = [query + width * 4, query + 2 * width * 4];
      for (let row = 0; row < rows; row += 1) {
        this.functions.fit(query + row * stride, keys, stride, rows, shares.byteOffset);
        toShares(shares);
        const to = this.attended.byteOffset + (row * width + first) * 4;
        this.functions.mix(shares.byteOffset, values, stride, rows, to);
      }
    }
    return this.attended;
  }

  private reserve(bytes: number): number {
    const start = this.end;
    this.end = Math.ceil((start + bytes) / 16) * 16;
    return start;
  }

  private view(address: number, length: number): Float32Array {
    return new Float32Array(this.memory, address, length);
  }
}

function padRows(rows: number): number {
  return Math.ceil(rows / ROWS_AT_ONCE) * ROWS_AT_ONCE;
}

/** Where the first pair of a row stands among rounded rows, in bytes: the rows of a block take turns. */
function placeOf(row: number, block: number, inputs: number): number {
  return (row - (row % block)) * inputs * 2 + (row % block) * 4;
}

/** The largest whole numbers with which no sum over all inputs exceeds 32 bits: their product times `inputs` is below 2^31. */
function limitsOf(inputs: number): { readonly weight: number; readonly input: number } {
  const bits = Math.floor(31 - Math.log2(inputs));
  return { weight: 2 ** Math.floor(bits / 2 - 1) - 1, input: 2 ** Math.ceil(bits / 2 + 1) - 1 };
}

/** Products of queries and keys grow with the length of both. */
const TEMPER = 1 / Math.sqrt(HEAD_SIZE);

/** Softmax in place: shares that are larger the better the fit, and 1 in sum. */
function toShares(fits: Float32Array): void {
  let [largest, sum] = [Number.NEGATIVE_INFINITY, 0];
  for (let at = 0; at < fits.length; at += 1) largest = Math.max(largest, fits[at] as number);
  for (let at = 0; at < fits.length; at += 1) {
    const power = Math.exp(((fits[at] as number) - largest) * TEMPER);
    fits[at] = power;
    sum += power;
  }
  for (let at = 0; at < fits.length; at += 1) fits[at] = (fits[at] as number) / sum;
}
