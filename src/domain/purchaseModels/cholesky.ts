/** L of a positive definite matrix A with L·Lᵀ = A, row by row, each up to its diagonal. */
export type CholeskyFactor = readonly (readonly number[])[];

/**
 * Cholesky's factor of a symmetric matrix, of which only the lower triangle is looked at; `undefined` where the matrix is
 * not positive definite, as far as numbers of this size can tell.
 */
export function choleskyOf(lower: readonly ArrayLike<number>[]): CholeskyFactor | undefined {
  const factor: number[][] = [];
  for (let row = 0; row < lower.length; row += 1) {
    const line: number[] = [];
    for (let column = 0; column <= row; column += 1) {
      let rest = lower[row]![column]!;
      const other = column === row ? line : factor[column]!;
      for (let k = 0; k < column; k += 1) rest -= line[k]! * other[k]!;
      if (column < row) line.push(rest / other[column]!);
      else if (rest > smallestPivot * Math.abs(lower[row]![row]!)) line.push(Math.sqrt(rest));
      else return undefined;
    }
    factor.push(line);
  }
  return factor;
}

/** The x of A·x = right, by the factor of A. */
export function solvedBy(factor: CholeskyFactor, right: ArrayLike<number>): number[] {
  const solution = Array.from(right);
  for (let row = 0; row < solution.length; row += 1) {
    let rest = solution[row]!;
    for (let k = 0; k < row; k += 1) rest -= factor[row]![k]! * solution[k]!;
    solution[row] = rest / factor[row]![row]!;
  }
  for (let row = solution.length - 1; row >= 0; row -= 1) {
    let rest = solution[row]!;
    for (let k = row + 1; k < solution.length; k += 1) rest -= factor[k]![row]! * solution[k]!;
    solution[row] = rest / factor[row]![row]!;
  }
  return solution;
}

/** Of the diagonal: what is left below this is rounding noise. */
const smallestPivot = 1e-14;
