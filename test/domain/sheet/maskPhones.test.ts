import { maskPhones } from "../../../src/domain/sheet/maskPhones";

describe("masking phone numbers", () => {
  it.each([
    ["19900000001", "199****0001"],
    ["199-0000-0001", "199-****-0001"],
    ["+86 199 0000 0001", "+86 199 **** 0001"],
    ["+8619900000001", "+86199****0001"],
    ["010-66668888", "010-****8888"],
    ["19900000001 / 19900000002", "199****0001 / 199****0002"],
    [19900000001, "199****0001"],
    ["微信同号", "微信同号"],
    ["12345", "12345"],
  ])("keeps the first three and the last four digits of %s in a column of phones", (cell, masked) => {
    expect(maskPhones(cell, true)).toBe(masked);
  });

  it.each([
    ["老客户，电话19900000001，晚上打", "老客户，电话199****0001，晚上打"],
    ["phone:19900000001", "phone:199****0001"],
    [19900000001, "199****0001"],
    [3200, 3200],
    ["440000000000000000", "440000000000000000"],
    ["订单 20261120001", "订单 20261120001"],
    [46346, 46346],
    [true, true],
  ])("masks only mobile numbers elsewhere: %s", (cell, masked) => {
    expect(maskPhones(cell, false)).toBe(masked);
  });
});
