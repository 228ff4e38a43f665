import fc from "fast-check";
import { decode } from "iconv-lite";
import { encodeGb18030 } from "../../../workbench/files/gb18030";

describe("GB18030", () => {
  // Codes from the tables of GB 18030-2005.
  it.each([
    ["中", [0xd6, 0xd0]],
    ["€", [0xa2, 0xe3]],
    ["é", [0xa8, 0xa6]],
    ["ß", [0x81, 0x30, 0x89, 0x38]],
    ["𠀀", [0x95, 0x32, 0x82, 0x36]],
    ["A", [0x41]],
  ])("writes %s", (character, code) => {
    expect([...encodeGb18030(character)]).toEqual(code);
  });

  it("gives back every text when it is read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(new TextDecoder("gb18030", { ignoreBOM: true }).decode(encodeGb18030(text))).toBe(text);
      }),
    );
  });

  it("is understood by another reader", () => {
    const text = "客户「張偉」，電話 199 0000 0001；備註：等降價 ① ㎡";
    expect(decode(Buffer.from(encodeGb18030(text)), "gb18030")).toBe(text);
  });
});
