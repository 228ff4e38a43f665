import fc from "fast-check";
import type { CellValue } from "../../../src/domain/sheet/cells";
import { newFingerprint } from "../../../src/workbook/read/fingerprint";

const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);

function fingerprintOf(row: readonly CellValue[]): number {
  const fingerprint = newFingerprint();
  fingerprint.add(row, 0, row.length);
  return fingerprint.value();
}

describe("the fingerprint of cells", () => {
  it("is the same for the same cells, however they are cut into rows", () => {
    fc.assert(
      fc.property(fc.array(cell), fc.nat(), (cells, at) => {
        const cut = cells.length === 0 ? 0 : at % cells.length;
        const fingerprint = newFingerprint();
        fingerprint.add(cells, 0, cut);
        fingerprint.add(cells, cut, cells.length);
        expect(fingerprint.value()).toBe(fingerprintOf(cells));
      }),
    );
  });

  it("is another one when a cell changes, moves or changes its kind", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), fc.nat(), cell, (cells, at, other) => {
        const index = at % cells.length;
        fc.pre(!Object.is(cells[index], other) && !(cells[index] === 0 && other === 0));
        expect(fingerprintOf(cells.with(index, other))).not.toBe(fingerprintOf(cells));
      }),
    );
    expect(fingerprintOf(["陈伟", "林晓燕"])).not.toBe(fingerprintOf(["林晓燕", "陈伟"]));
    expect(fingerprintOf(["1"])).not.toBe(fingerprintOf([1]));
    expect(fingerprintOf(["ab", "c"])).not.toBe(fingerprintOf(["a", "bc"]));
  });

  it("takes a blank cell for blank, as null or as an empty text", () => {
    expect(fingerprintOf([null, "a"])).toBe(fingerprintOf(["", "a"]));
  });
});
