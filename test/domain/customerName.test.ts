import { blankCustomer, type Customer } from "../../src/domain/customer";
import { customerNameOf, personAndCompany, personOf } from "../../src/domain/customerName";

describe("what to call a customer", () => {
  const everything = {
    customerName: "王芳",
    companyName: "大成公司",
    contactName: "李经理",
    phone: "19900000001",
    customerId: "K-7",
  };
  const without = (...fields: (keyof typeof everything)[]): Customer => ({
    ...blankCustomer(2),
    ...everything,
    ...Object.fromEntries(fields.map((field) => [field, null])),
  });

  it("is the name, else the company, the contact, the phone, the id", () => {
    expect(customerNameOf(without())).toBe("王芳");
    expect(customerNameOf(without("customerName"))).toBe("大成公司");
    expect(customerNameOf(without("customerName", "companyName"))).toBe("李经理");
    expect(customerNameOf(without("customerName", "companyName", "contactName"))).toBe("19900000001");
    expect(customerNameOf(without("customerName", "companyName", "contactName", "phone"))).toBe("K-7");
    expect(customerNameOf(blankCustomer(2))).toBe("");
  });

  it("is the person for somebody who speaks to them, never the company", () => {
    expect(personOf(without())).toBe("王芳");
    expect(personOf(without("customerName"))).toBe("李经理");
    expect(personOf(without("customerName", "contactName"))).toBeNull();
  });

  it("is person and company where a line has room for both", () => {
    expect(personAndCompany(without())).toBe("王芳 · 大成公司");
    expect(personAndCompany(without("companyName"))).toBe("王芳");
    expect(personAndCompany(without("customerName", "contactName"))).toBe("大成公司");
  });
});
