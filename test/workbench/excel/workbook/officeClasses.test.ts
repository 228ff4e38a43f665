import { officeClasses } from "../../../../workbench/excel/officeClasses";
import { inventedMembers, officeMembers } from "../../wire/officeMembers";

describe("the classes of the stand-in", () => {
  it("have no member that Office.js does not have, and none of another kind", async () => {
    const office = new Map(
      Array.from(await officeMembers(), ([name, members]) => [withoutTypeParameter(name), members]),
    );
    expect(officeClasses.flatMap((officeClass) => inventedMembers(officeClass as never, office))).toEqual([]);
  });
});

/** `FunctionResult<T>` */
function withoutTypeParameter(className: string): string {
  return className.replace(/<.*>$/, "");
}
