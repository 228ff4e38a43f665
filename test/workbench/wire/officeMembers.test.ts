import { OfficeObject } from "../../../workbench/wire/officeObject";
import { inventedMembers, officeMembers } from "./officeMembers";

describe("what Office.js says of its own classes", () => {
  it("is 188 classes with 717 scalar properties and 218 navigations in the version that is installed", async () => {
    const office = [...(await officeMembers()).values()];
    const count = (of: (members: (typeof office)[number]) => number): number =>
      office.reduce((sum, members) => sum + of(members), 0);
    expect(office).toHaveLength(188);
    expect(count((members) => members.scalars.size)).toBe(717);
    expect(count((members) => members.navigations.size)).toBe(218);
  });

  it("finds the members that a stand-in invents or mistakes for something else", async () => {
    const office = await officeMembers();
    expect(inventedMembers(Range, office)).toEqual([
      "Range.adress: no such member",
      "Range.rowCount: read-only in Office.js",
      "Range.getRow: a method in Office.js",
      "Range.values: a property in Office.js",
      "Range.shuffle: no such member",
    ]);
    expect(inventedMembers(Spreadsheet, office)).toEqual(["Spreadsheet: no such class"]);
  });
});

class Range extends OfficeObject {
  readonly officeName = "Range";

  get address(): string {
    return "A1";
  }

  get adress(): string {
    return "A1";
  }

  get rowCount(): number {
    return 1;
  }

  set rowCount(count: number) {
    this.shuffle(count);
  }

  get getRow(): number {
    return 1;
  }

  get format(): OfficeObject {
    return this;
  }

  values(): void {}

  clear(): void {}

  shuffle(seed: number): number {
    return seed;
  }
}

class Spreadsheet extends OfficeObject {
  readonly officeName = "Spreadsheet";
}
