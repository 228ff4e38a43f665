import { customersOf, footerRowsOf, mapOf, ordersOf, problemsOf, reading } from "./sheets";

/** English sheets of other trades, made up as people keep them; the answers were worked out by hand. */

describe("a pipeline: amounts in K and M, dates in six ways", () => {
  // prettier-ignore
  const sheet = [
    ["Acme Pipeline - FY26"],
    ["Exported: 11/20/2026 by A. Sample"],
    ["Deal Name", "Company", "Primary Contact", "Title", "Work Email", "Direct Line", "Deal Stage", "Amount", "Close Date", "Last Touch", "Next Step", "Next Step Date", "Account Exec", "Win %", "DNC?", "Comments"],
    ["Renewal 26", "Example Alpha Inc.", "Test Person11", "VP", "p11@example.com", "(555) 555-0131 x12", "Proposal", "$12.5K", "12/15/2026", "11/5/2026", "send quote", "11/25/2026", "B. Sample", "75%", "", ""],
    ["New 1", "Example Beta", "Test Person12", "CTO", "p12@example", "+1-555-555-0132", "Discovery", "45,000", "Jan 31, 2027", "Nov 13, 2026", "", "TBD", "B. Sample", 25, "Y", ""],
    ["Upsell", "Example Gamma LLC", "Test Person13", "", "", "555.555.0133", "Closed Lost", "(2,000)", "11/13/26", "2026-11-05T14:30:00Z", "none", "", "C. Sample", "0", "", "asked us to stop calling"],
    ["Big one", "Example Delta", "Test Person14", "Buyer", "p14@example.com", "5.56E+09", "Negotiation", "$1.2M", "5-Dec-26", "yesterday", "call", "12/1/26", "C. Sample", "60", "N", ""],
    ["Total", "", "", "", "", "", "", "$1,255,500"],
  ];
  const read = reading(sheet, { locale: "en-US" });

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([3, "en-US", [8]]);
    expect(mapOf(read)).toEqual({
      "Deal Name": null,
      Company: "companyName",
      "Primary Contact": "customerName",
      Title: null,
      "Work Email": "email",
      "Direct Line": "phone",
      "Deal Stage": "stage",
      Amount: "dealAmount",
      "Close Date": "expectedCloseDate",
      "Last Touch": "lastContactDate",
      "Next Step": null,
      "Next Step Date": "nextContactDate",
      "Account Exec": "owner",
      "Win %": "probability",
      "DNC?": "doNotContact",
      Comments: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "Test Person11", companyName: "Example Alpha", phone: "5555550131-12", email: "p11@example.com", stage: "Proposal", lastContactDate: "2026-11-05", nextContactDate: "2026-11-25", dealAmount: 12500, probability: 0.75, expectedCloseDate: "2026-12-15", owner: "B. Sample", row: 4 },
      { customerName: "Test Person12", companyName: "Example Beta", phone: "+15555550132", stage: "Discovery", lastContactDate: "2026-11-13", dealAmount: 45000, probability: 0.25, expectedCloseDate: "2027-01-31", owner: "B. Sample", doNotContact: true, row: 5, doNotContactWords: ["Y"] },
      { customerName: "Test Person13", companyName: "Example Gamma", phone: "5555550133", stage: "Closed Lost", lastContactDate: "2026-11-05", dealAmount: -2000, probability: 0, expectedCloseDate: "2026-11-13", owner: "C. Sample", remark: "asked us to stop calling", doNotContact: true, row: 6, doNotContactWords: ["asked us to stop"] },
      { customerName: "Test Person14", companyName: "Example Delta", email: "p14@example.com", stage: "Negotiation", nextContactDate: "2026-12-01", dealAmount: 1200000, probability: 0.6, expectedCloseDate: "2026-12-05", owner: "C. Sample", row: 7 },
    ]);
    expect(problemsOf(read)).toEqual(["E5 invalidEmail", "F7 damagedPhone", "J7 relativeDate"]);
  });
});

describe("a gym in Britain: days first, title and names in columns of their own", () => {
  // prettier-ignore
  const sheet = [
    ["Title", "Forename", "Surname", "Mobile", "Home Tel", "DOB", "Joined", "Membership", "Renewal", "Last Visit", "Visits", "PT", "Fee (£)", "Marketing opt-out", "Notes"],
    ["Ms", "Test", "Alpha", "07700 900801", "020 7946 0801", "31/01/1985", "03/02/2024", "Gold", "02/02/2027", "19/11/2026", 120, "Coach A", "£45.00", "N", ""],
    ["Mr", "Test", "Beta", "+44 7700 900802", "", "5 May 1990", "14/06/2025", "Off-peak", "13/06/2027", "1/11/26", 33, "", "29", "Y", ""],
    ["Mrs", "Test", "Gamma", "7.7E+09", "", "29/02/1983", "10/10/2025", "Gold", "09/10/2027", "never", 0, "Coach B", "£45.00", "", "left voicemail"],
  ];
  const read = reading(sheet, { locale: "en-US" });

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "en-US", []]);
    expect(mapOf(read)).toEqual({
      Title: null,
      Forename: "customerName",
      Surname: "customerName",
      Mobile: "phone",
      "Home Tel": null,
      DOB: "birthday",
      Joined: "firstContactDate",
      Membership: "memberLevel",
      Renewal: "contractEndDate",
      "Last Visit": "lastVisitDate",
      Visits: "visitCount",
      PT: null,
      "Fee (£)": "dealAmount",
      "Marketing opt-out": "doNotContact",
      Notes: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "Test Alpha", phone: "07700900801", birthday: "1985-01-31", memberLevel: "Gold", firstContactDate: "2024-02-03", lastVisitDate: "2026-11-19", visitCount: 120, dealAmount: 45, contractEndDate: "2027-02-02", row: 2 },
      { customerName: "Test Beta", phone: "+447700900802", birthday: "1990-05-05", memberLevel: "Off-peak", firstContactDate: "2025-06-14", lastVisitDate: "2026-11-01", visitCount: 33, dealAmount: 29, contractEndDate: "2027-06-13", doNotContact: true, row: 3, doNotContactWords: ["Y"] },
      { customerName: "Test Gamma", memberLevel: "Gold", firstContactDate: "2025-10-10", visitCount: 0, dealAmount: 45, contractEndDate: "2027-10-09", remark: "left voicemail", row: 4 },
    ]);
    expect(problemsOf(read)).toEqual(["D4 damagedPhone", "F4 impossibleDate"]);
  });
});

describe('a CRM export: "(No value)", an opt-out as true and false', () => {
  // prettier-ignore
  const sheet = [
    ["Record ID", "First Name", "Last Name", "Email", "Phone Number", "Company name", "Lifecycle Stage", "Lead Status", "Contact owner", "Create Date", "Last Activity Date", "Next Activity Date", "Number of times contacted", "Unsubscribed from all email", "Annual Revenue"],
    [151, "Test", "Alpha", "a@example.com", "+1 555-555-0301", "Example Co", "Lead", "Open", "B. Sample", "2026-03-01 10:22", "2026-11-05 14:00", "2026-11-30 09:00", 4, "false", "1200000"],
    [152, "Test", "Beta", "b@example.com", "", "Example Two Ltd", "Customer", "Connected", "B. Sample", "2026-03-02 10:22", "(No value)", "", 0, "true", ""],
    [153, "Test", "", "c@example", "555.555.0303", "", "Subscriber", "", "", "2026-03-03 10:22", "2026-10-02", "", "", "", ""],
  ];
  const read = reading(sheet, { locale: "en-US" });

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "en-US", []]);
    expect(mapOf(read)).toEqual({
      "Record ID": "customerId",
      "First Name": "customerName",
      "Last Name": "customerName",
      Email: "email",
      "Phone Number": "phone",
      "Company name": "companyName",
      "Lifecycle Stage": null,
      "Lead Status": "stage",
      "Contact owner": "owner",
      "Create Date": "firstContactDate",
      "Last Activity Date": "lastContactDate",
      "Next Activity Date": "nextContactDate",
      "Number of times contacted": "contactCount",
      "Unsubscribed from all email": "doNotContact",
      "Annual Revenue": "dealAmount",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerId: "151", customerName: "Test Alpha", companyName: "Example Co", phone: "+15555550301", email: "a@example.com", stage: "Open", firstContactDate: "2026-03-01", lastContactDate: "2026-11-05", nextContactDate: "2026-11-30", contactCount: 4, dealAmount: 1200000, owner: "B. Sample", row: 2 },
      { customerId: "152", customerName: "Test Beta", companyName: "Example Two", email: "b@example.com", stage: "Connected", firstContactDate: "2026-03-02", contactCount: 0, owner: "B. Sample", doNotContact: true, row: 3, doNotContactWords: ["true"] },
      { customerId: "153", customerName: "Test", phone: "5555550303", firstContactDate: "2026-03-03", lastContactDate: "2026-10-02", row: 4 },
    ]);
    expect(problemsOf(read)).toEqual(["D4 invalidEmail"]);
  });
});

describe("a web shop export: order numbers below Name, a refunded order, a line without figures", () => {
  // prettier-ignore
  const sheet = [
    ["Name", "Email", "Financial Status", "Paid at", "Fulfillment Status", "Currency", "Subtotal", "Shipping", "Taxes", "Total", "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price", "Billing Name", "Refunded Amount", "Phone"],
    ["#1001", "a@example.com", "paid", "2026-11-01 10:00:00 -0500", "fulfilled", "USD", "80.00", "5.00", "0", "85.00", "2026-11-01 09:59:00 -0500", "1", "Hat", "80.00", "Test Alpha", "0.00", "'+15555550201"],
    ["#1002", "b@example.com", "refunded", "2026-11-02 10:00:00 -0500", "fulfilled", "USD", "40.00", "5.00", "0", "45.00", "2026-11-02 09:59:00 -0500", "1", "Cap", "40.00", "Test Beta", "45.00", "'+15555550202"],
    ["#1003", "a@example.com", "partially_refunded", "2026-10-02 10:00:00 -0500", "fulfilled", "USD", "40.00", "5.00", "0", "45.00", "2026-10-02 09:59:00 -0500", "1", "Cap", "40.00", "Test Alpha", "20.00", "'+15555550201"],
    ["#1003", "a@example.com", "", "", "", "", "", "", "", "", "2026-10-02 09:59:00 -0500", "1", "Sock", "0.00", "", "", ""],
  ];
  const read = reading(sheet, { locale: "en-US" });

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "en-US", []]);
    expect(mapOf(read)).toEqual({
      Name: "orderId",
      Email: "email",
      "Financial Status": "orderStatus",
      "Paid at": "orderDate",
      "Fulfillment Status": null,
      Currency: null,
      Subtotal: null,
      Shipping: null,
      Taxes: null,
      Total: "orderAmount",
      "Created at": null,
      "Lineitem quantity": null,
      "Lineitem name": null,
      "Lineitem price": null,
      "Billing Name": "customerName",
      "Refunded Amount": "refundAmount",
      Phone: "phone",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "Test Alpha", phone: "+15555550201", email: "a@example.com", orderId: "#1001", orderDate: "2026-11-01", orderAmount: 85, refundAmount: 0, orderStatus: "paid", row: 2 },
      { customerName: "Test Beta", phone: "+15555550202", email: "b@example.com", orderId: "#1002", orderDate: "2026-11-02", orderAmount: 45, refundAmount: 45, orderStatus: "refunded", row: 3 },
      { customerName: "Test Alpha", phone: "+15555550201", email: "a@example.com", orderId: "#1003", orderDate: "2026-10-02", orderAmount: 45, refundAmount: 20, orderStatus: "partially_refunded", row: 4 },
      { email: "a@example.com", orderId: "#1003", row: 5 },
    ]);
    expect(problemsOf(read)).toEqual([]);
  });

  it("comes to these orders of each customer", () => {
    expect(ordersOf(sheet, "en-US")).toEqual([["Test Alpha", 2, 110]]);
  });
});

describe("buyers of homes in Australia: days first, amounts in k and m, a total with its number", () => {
  // prettier-ignore
  const sheet = [
    ["Buyer leads – Harbour office", "", "", "", "", "", "", "", ""],
    ["No.", "Buyer Name", "Mobile #", "Email", "Enquiry Date", "Budget ($)", "Property of interest", "Last spoke", "Follow-up on", "Hot/Warm/Cold", "Agent", "Do not call", "Comments"],
    [1, "Mr Test Alpha", "0400 000 401", "a@example.com", "28/09/2026", "850k", "2-bed unit", "16/11/2026", "23/11/2026", "Hot", "A. Sample", "", ""],
    [2, "Test Beta & Test Gamma", "+61 400 000 402", "b@example.com", "03/10/2026", "$1.1m – $1.3m", "house", "02/11/2026", "tbc", "warm", "A. Sample", "", "prefers not to be called"],
    [3, "Dr. Test Delta", "400000403", "", "05/10/2026", "1,250,000", "", "", "", "Cold", "B. Sample", "yes", ""],
    ["", "", "", "", "", "", "", "", "", "", "", "", ""],
    ["Total leads: 3"],
    ["* Budget in AUD"],
  ];
  const read = reading(sheet, { locale: "en-US" });

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([2, "en-US", [7, 8]]);
    expect(mapOf(read)).toEqual({
      "No.": null,
      "Buyer Name": "customerName",
      "Mobile #": "phone",
      Email: "email",
      "Enquiry Date": "firstContactDate",
      "Budget ($)": "dealAmount",
      "Property of interest": "productInterest",
      "Last spoke": "lastContactDate",
      "Follow-up on": "nextContactDate",
      "Hot/Warm/Cold": "grade",
      Agent: "owner",
      "Do not call": "doNotContact",
      Comments: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "Test Alpha", phone: "0400000401", email: "a@example.com", grade: "H", firstContactDate: "2026-09-28", lastContactDate: "2026-11-16", nextContactDate: "2026-11-23", dealAmount: 850000, owner: "A. Sample", productInterest: "2-bed unit", row: 3 },
      { customerName: "Test Beta & Test Gamma", phone: "+61400000402", email: "b@example.com", grade: "B", firstContactDate: "2026-10-03", lastContactDate: "2026-11-02", owner: "A. Sample", remark: "prefers not to be called", doNotContact: true, productInterest: "house", row: 4, doNotContactWords: ["not to be called"] },
      { customerName: "Test Delta", grade: "C", firstContactDate: "2026-10-05", dealAmount: 1250000, owner: "B. Sample", doNotContact: true, row: 5, doNotContactWords: ["yes"] },
    ]);
    expect(problemsOf(read)).toEqual(["F4 moneyRange", "I4 unreadableDate", "C5 invalidPhone"]);
  });
});

describe("a salon: dates in words, rates of visits, an opt-in that is no opt-out", () => {
  // prettier-ignore
  const sheet = [
    ["Client", "Cell", "Birthday", "Stylist", "Last Appointment", "Visits (12m)", "Spend (12m)", "Avg days between visits", "Next Appt", "VIP", "Allergies", "SMS opt-in"],
    ["Test Alpha", "555-555-0401", "May 3", "Coco", "Nov 2, 2026", "12", "$1,250.00", "28", "Dec 1, 2026", "Y", "", "Yes"],
    ["Test Beta", "(555) 555-0402", "5/14/1990", "Coco", "10/15/26", "3", "$210", "45", "", "", "latex", "No"],
  ];
  const read = reading(sheet, { locale: "en-US" });

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "en-US", []]);
    expect(mapOf(read)).toEqual({
      Client: "customerName",
      Cell: "phone",
      Birthday: "birthday",
      Stylist: "owner",
      "Last Appointment": "lastVisitDate",
      "Visits (12m)": "visitCount",
      "Spend (12m)": "totalAmount",
      "Avg days between visits": "cycleDays",
      "Next Appt": "nextContactDate",
      VIP: null,
      Allergies: null,
      "SMS opt-in": null,
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "Test Alpha", phone: "5555550401", birthday: "1904-05-03", nextContactDate: "2026-12-01", lastVisitDate: "2026-11-02", visitCount: 12, totalAmount: 1250, cycleDays: 28, owner: "Coco", row: 2 },
      { customerName: "Test Beta", phone: "5555550402", birthday: "1990-05-14", lastVisitDate: "2026-10-15", visitCount: 3, totalAmount: 210, cycleDays: 45, owner: "Coco", row: 3 },
    ]);
    expect(problemsOf(read)).toEqual([]);
  });
});
