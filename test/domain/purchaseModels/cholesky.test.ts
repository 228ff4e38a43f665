import fc from "fast-check";
import { choleskyOf, solvedBy } from "../../../src/domain/purchaseModels/cholesky";

describe("Cholesky's factor", () => {
  // By hand: 2² = 4, 6·2 = 12, −8·2 = −16, 1² = 37 − 6², 5·1 = −43 + 48, 3² = 98 − 64 − 25.
  it("of a matrix whose factor is in whole numbers", () => {
    expect(choleskyOf([[4], [12, 37], [-16, -43, 98]])).toEqual([[2], [6, 1], [-8, 5, 3]]);
  });

  it("is none where the matrix is not positive definite", () => {
    expect(choleskyOf([[0]])).toBeUndefined();
    expect(choleskyOf([[-1]])).toBeUndefined();
    // The two rows say the same, so that nothing is left for the second.
    expect(choleskyOf([[1], [1, 1]])).toBeUndefined();
    expect(choleskyOf([[1], [3, 2]])).toBeUndefined();
    expect(choleskyOf([[NaN]])).toBeUndefined();
  });

  it("solves the equations of every positive definite matrix", () => {
    const size = 4;
    const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size });
    fc.assert(
      fc.property(fc.array(numbers, { minLength: size, maxLength: size }), numbers, (rows, solution) => {
        // B·Bᵀ + I is positive definite whatever B is.
        const matrix = rows.map((one, i) =>
          rows.map((other, j) => one.reduce((sum, value, k) => sum + value * (other[k] ?? 0), i === j ? 1 : 0)),
        );
        const right = matrix.map((line) => line.reduce((sum, value, k) => sum + value * (solution[k] ?? 0), 0));
        const factor = choleskyOf(matrix);
        if (!factor) throw new Error("a factor was expected");
        solvedBy(factor, right).forEach((value, k) => expect(value).toBeCloseTo(solution[k] ?? NaN, 6));
      }),
    );
  });
});
