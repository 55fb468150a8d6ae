/** Rounds of multiplication: by then the directions change no more in 16 bits. */
const ROUNDS = 200;

/**
 * The `count` directions in which a symmetric matrix of `size` rows is largest, by orthogonal iteration from fixed
 * beginnings. Returns `size` rows of `count` numbers; the columns have length 1, stand at right angles, and begin with
 * the largest.
 */
export function findDirections(matrix: Float64Array, size: number, count: number): Float64Array {
  let columns: Float64Array[] = Array.from({ length: count }, (_, column) =>
    Float64Array.from({ length: size }, (_, row) => Math.sin(1 + row * (column + 1) * 0.7 + column)),
  );
  orthogonalise(columns);
  for (let round = 0; round < ROUNDS; round += 1) {
    columns = columns.map((column) => multiply(matrix, column));
    orthogonalise(columns);
  }
  return Float64Array.from({ length: size * count }, (_, at) => columns[at % count]?.[Math.floor(at / count)] ?? 0);
}

function multiply(matrix: Float64Array, column: Float64Array): Float64Array {
  const size = column.length;
  return Float64Array.from({ length: size }, (_, row) => dot(matrix.subarray(row * size, (row + 1) * size), column));
}

/** Takes from each column what points the way of those before it, and gives it length 1. */
function orthogonalise(columns: readonly Float64Array[]): void {
  columns.forEach((column, at) => {
    for (const before of columns.slice(0, at)) addTo(column, before, -dot(column, before));
    const length = Math.sqrt(dot(column, column));
    for (let row = 0; row < column.length; row += 1) column[row] = (column[row] as number) / length;
  });
}

function addTo(column: Float64Array, other: Float64Array, factor: number): void {
  for (let row = 0; row < column.length; row += 1)
    column[row] = (column[row] as number) + factor * (other[row] as number);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] as number) * (other[at] as number);
  return sum;
}
