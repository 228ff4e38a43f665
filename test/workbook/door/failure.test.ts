import { asOutcome, orRefuse, Refusal } from "../../../src/workbook/door/failure";

describe("what goes wrong", () => {
  it.each([
    ["InvalidOperationInCellEditMode", { kind: "cellEditing" }],
    ["WriteNotSupportedWhenModalDialogOpen", { kind: "dialogOpen" }],
    ["InvalidSelection", { kind: "noAreaSelected" }],
    ["InvalidOrTimedOutSession", { kind: "connectionLost" }],
    ["AccessDenied", { kind: "excelError", code: "AccessDenied", detail: "Excel said so." }],
  ])("by Excel's word %s is a failure with a sentence of its own", async (code, failure) => {
    const outcome = asOutcome(() => Promise.reject(Object.assign(new Error("Excel said so."), { code })));
    expect(await outcome).toEqual({ ok: false, failure });
  });

  it("by our own refusal is that failure", async () => {
    const refused = asOutcome(() => Promise.reject(new Refusal({ kind: "emptySheet", sheet: "客户表" })));
    expect(await refused).toEqual({ ok: false, failure: { kind: "emptySheet", sheet: "客户表" } });
  });

  it("by a mistake of ours is thrown on, so that it is seen", async () => {
    await expect(asOutcome(() => Promise.reject(new TypeError("no such thing")))).rejects.toThrow("no such thing");
  });
});

it("an outcome that something rests on is its value, or refuses as that did", () => {
  expect(orRefuse({ ok: true, value: 7 })).toBe(7);
  expect(() => orRefuse({ ok: false, failure: { kind: "readOnly" } })).toThrow(
    expect.objectContaining({ failure: { kind: "readOnly" } }),
  );
});
