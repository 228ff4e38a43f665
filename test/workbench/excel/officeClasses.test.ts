import { officeClasses } from "../../../workbench/excel/officeClasses";
import { inventedMembers, officeMembers } from "../wire/officeMembers";

describe("the classes of the stand-in", () => {
  it("have no member that Office.js does not have, and none of another kind", async () => {
    const office = await officeMembers();
    expect(officeClasses.flatMap((officeClass) => inventedMembers(officeClass as never, office))).toEqual([]);
  });
});
