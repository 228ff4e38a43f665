import { blankCustomer, type Customer } from "../../../src/domain/customer";
import { dayFromIso, isoText, type Day } from "../../../src/domain/calendar/day";
import { followUpStatus, nextFollowUp, type FollowUpContext } from "../../../src/domain/contactPlan/followUp";
import { defaultRules } from "../../../src/domain/rules/rules";
import { officeWeek } from "../../../src/domain/calendar/workdays";
import { followUpText } from "../../../src/domain/contactPlan/followUpWords";

/* Expected days are worked by hand from the intervals of the specification and the calendar of 2026; as-of is a Friday. */
const asOf = day("2026-11-20");

describe("the next follow-up", () => {
  const cases: readonly (readonly [title: string, customer: Partial<Customer>, on: string, code: string])[] = [
    ["H, two days", { grade: "H", lastContactDate: day("2026-11-19") }, "2026-11-23", "grade"],
    ["A, a week", { grade: "A", lastContactDate: day("2026-11-18") }, "2026-11-25", "grade"],
    ["B, two weeks", { grade: "B", lastContactDate: day("2026-11-17") }, "2026-12-01", "grade"],
    ["C, thirty days", { grade: "C", lastContactDate: day("2026-11-12") }, "2026-12-14", "grade"],
    ["O, a week", { grade: "O", lastContactDate: day("2026-11-17") }, "2026-11-24", "grade"],
    ["N, a day", { grade: "N", lastContactDate: day("2026-11-20") }, "2026-11-23", "grade"],
    ["a grade before a stage", { grade: "B", stage: 5, lastContactDate: day("2026-11-19") }, "2026-12-03", "grade"],
    ["stage 5, 2 working days", { stage: 5, lastContactDate: day("2026-11-19") }, "2026-11-23", "stage"],
    ["stage 4, 3 working days", { stage: 4, lastContactDate: day("2026-11-19") }, "2026-11-24", "stage"],
    ["stage 3, 7 working days", { stage: 3, lastContactDate: day("2026-11-18") }, "2026-11-27", "stage"],
    ["stage 2, 5 working days", { stage: 2, lastContactDate: day("2026-11-18") }, "2026-11-25", "stage"],
    ["stage 1, 5 working days", { stage: 1, lastContactDate: day("2026-11-20") }, "2026-11-27", "stage"],
    ["stage 0, the next working day", { stage: 0, lastContactDate: day("2026-11-20") }, "2026-11-23", "stage"],
    ["stage 7, 3 working days", { stage: 7, lastContactDate: day("2026-11-20") }, "2026-11-25", "stage"],
    ["no rule, thirty days", { lastContactDate: day("2026-11-10") }, "2026-12-10", "default"],
    ["a stage of another kind", { stage: "Negotiation", lastContactDate: day("2026-11-10") }, "2026-12-10", "default"],
    ["never contacted, today", { grade: "C" }, "2026-11-20", "neverContacted"],
    ["a visit stands in for a contact", { lastVisitDate: day("2026-11-10") }, "2026-12-10", "default"],
  ];
  it.each(cases)("%s", (_title, known, on, code) => {
    const followUp = due(known);
    expect([isoText(followUp.on), followUp.why.code]).toEqual([on, code]);
  });

  it("takes the RFM tier where neither grade nor stage is known: P 7, G 14, S 30, B 90 days", () => {
    const lastContactDate = day("2026-11-19");
    const days = (["P", "G", "S", "B"] as const).map((tier) => isoText(due({ lastContactDate }, { tier }).on));
    // 11-26 Thu, 12-03 Thu, 12-19 Sat → Mon 21, 2027-02-17 Wed (no calendar yet for 2027).
    expect(days).toEqual(["2026-11-26", "2026-12-03", "2026-12-21", "2027-02-17"]);
  });

  it("takes a blank grade for no grade, not for N", () => {
    expect(due({ grade: null, stage: 3, lastContactDate: day("2026-11-18") }).why.code).toBe("stage");
    expect(due({ grade: null, lastContactDate: day("2026-11-18") }).why.code).toBe("default");
  });

  it.each(["D", "F", "F1", "F2", "L"])("gives nothing for grade %s", (grade) => {
    const followUp = nextFollowUp(customer({ grade, lastContactDate: day("2026-11-01") }), context());
    expect(followUp).toEqual({ kind: "none", why: { code: "closedGrade", grade } });
  });

  it("gives nothing for a customer who must not be contacted", () => {
    const followUp = nextFollowUp(customer({ doNotContact: true, grade: "H" }), context());
    expect(followUp).toEqual({ kind: "none", why: { code: "doNotContact" } });
  });

  it("writes a day that has passed as the first working day from as-of on, and says when it was due", () => {
    const followUp = due({ grade: "H", lastContactDate: day("2026-11-02") });
    expect([isoText(followUp.on), isoText(followUp.dueOn)]).toEqual(["2026-11-20", "2026-11-04"]);
    expect(followUpText(followUp, asOf, "zh-CN", defaultRules)).toBe("H级，每2天跟进；应于11月4日跟进，已逾期");
    const onSaturday = due({ grade: "H", lastContactDate: day("2026-11-02") }, { asOf: day("2026-11-21") });
    expect(isoText(onSaturday.on)).toBe("2026-11-23");
  });

  it("moves a day off to the next working day, across a holiday and onto a make-up Saturday", () => {
    // 2026-10-01 … 10-07 are off; Saturday 2026-10-10 is worked.
    const before = { asOf: day("2026-09-29") };
    expect(isoText(due({ grade: "H", lastContactDate: day("2026-09-29") }, before).on)).toBe("2026-10-08");
    expect(isoText(due({ grade: "H", lastContactDate: day("2026-10-08") }, { asOf: day("2026-10-08") }).on)).toBe(
      "2026-10-10",
    );
  });

  it("calls before the supply runs out, on the working day before a day off", () => {
    // Bought 10-28, lasts 28 days: runs out 11-25, due 11-22 (a Sunday) → Friday 11-20.
    const followUp = due({ lastPurchaseDate: day("2026-10-28"), cycleDays: 28 });
    expect([isoText(followUp.on), isoText(followUp.dueOn)]).toEqual(["2026-11-20", "2026-11-22"]);
    expect(followUp.why).toMatchObject({ code: "runOut", state: "due", cycleIsOwnGap: false });
  });

  it.each([
    ["2026-11-21", "due"],
    ["2026-11-22", "due"],
    ["2026-11-23", "overdue"],
    ["2026-11-24", "overdue"],
    ["2026-11-25", "winBack"],
  ])("on %s a supply that ran to 11-24 is %s", (today, state) => {
    const followUp = due({ lastPurchaseDate: day("2026-10-25"), cycleDays: 30 }, { asOf: day(today) });
    expect(followUp.why).toMatchObject({ code: "runOut", state });
  });

  it("calls once for each supply: after that call the later rules decide", () => {
    const known = { lastPurchaseDate: day("2026-10-20"), cycleDays: 30, grade: "B" };
    expect(due({ ...known, lastContactDate: day("2026-11-10") }).why.code).toBe("runOut");
    expect(due({ ...known, lastContactDate: day("2026-11-17") }).why.code).toBe("grade");
  });

  it("takes the own mean gap for the cycle from two gaps on, where none is typed", () => {
    const lastPurchaseDate = day("2026-11-01");
    const own = (count: number) => due({ lastPurchaseDate }, { ownGaps: { count, mean: 29.6 } });
    expect(own(1).why.code).toBe("neverContacted");
    expect(own(2).why).toMatchObject({ code: "runOut", cycleDays: 30, cycleIsOwnGap: true });
    expect(isoText(own(2).dueOn)).toBe("2026-11-28");
  });

  it("contacts a customer in contract 60, 30 and 15 days before the end, each once", () => {
    const inContract = (lastContactDate: string) =>
      due(
        { stage: 6, contractEndDate: day("2027-01-20"), lastContactDate: day(lastContactDate) },
        { asOf: day(lastContactDate) },
      );
    expect(isoText(inContract("2026-11-01").dueOn)).toBe("2026-11-21");
    expect(isoText(inContract("2026-11-21").dueOn)).toBe("2026-12-21");
    expect(isoText(inContract("2026-12-21").dueOn)).toBe("2027-01-05");
    expect(inContract("2027-01-05").why.code).toBe("default");
  });

  it("opens the window of a car insurance 90 days before its end and leaves the grade in force until then", () => {
    const insured = (contractEndDate: string, lastContactDate: string) =>
      due(
        { grade: "C", contractEndDate: day(contractEndDate), lastContactDate: day(lastContactDate) },
        {
          renewal: "carInsurance",
        },
      );
    expect(insured("2027-06-01", "2026-11-12").why.code).toBe("grade");
    // 90 days before 2027-03-05 is 2026-12-05, before last contact + 30 days = 12-12.
    expect(insured("2027-03-05", "2026-11-12").why).toMatchObject({ code: "renewal", daysBefore: 90 });
    // In the window since 10-22, contacted on 11-12: next 45 days before 2027-01-20.
    expect(isoText(insured("2027-01-20", "2026-11-12").dueOn)).toBe("2026-12-06");
  });

  it("contacts once, 30 days before a warranty ends", () => {
    const followUp = due(
      { contractEndDate: day("2026-12-15"), lastContactDate: day("2026-11-01") },
      { renewal: "warranty" },
    );
    expect([isoText(followUp.on), isoText(followUp.dueOn)]).toEqual(["2026-11-20", "2026-11-15"]);
  });

  it("calls a car to its first service 3 months after the purchase and to the next ones 5 months after a visit", () => {
    const rules = { ...defaultRules, trade: "carSales" as const };
    expect(isoText(due({ lastPurchaseDate: day("2026-09-15") }, { rules }).dueOn)).toBe("2026-12-15");
    expect(
      isoText(due({ lastPurchaseDate: day("2025-09-15"), lastVisitDate: day("2026-08-31") }, { rules }).dueOn),
    ).toBe("2027-01-31");
    expect(due({ lastPurchaseDate: day("2025-09-15") }, { rules }).why.code).toBe("neverContacted");
  });

  describe("after a call", () => {
    const called = (outcome: string, attempts = 0, agreedOn: string | null = null) => ({
      lastOutcome: { on: asOf, outcome, attempts, agreedOn: agreedOn === null ? null : day(agreedOn) },
    });

    it("follows the outcome before every other rule", () => {
      const followUp = due({ grade: "H", stage: 3, lastContactDate: asOf }, called("considering"));
      expect([isoText(followUp.on), followUp.why.code]).toEqual(["2026-11-27", "outcome"]);
    });

    it("calls again on the next working day when nobody answered, and 7 working days later after the third time", () => {
      expect(isoText(due({ grade: "B" }, called("unanswered", 1)).on)).toBe("2026-11-23");
      expect(isoText(due({ grade: "B" }, called("unanswered", 2)).on)).toBe("2026-11-23");
      expect(isoText(due({ grade: "B" }, called("unanswered", 3)).on)).toBe("2026-12-01");
    });

    it("keeps a day that was agreed, a Saturday too", () => {
      expect(isoText(due({}, called("appointment", 0, "2026-11-28")).on)).toBe("2026-11-28");
    });

    it("gives nothing after an outcome that closes", () => {
      const followUp = nextFollowUp(customer({ stage: 4, lastContactDate: asOf }), context(called("lost")));
      expect(followUp).toEqual({ kind: "none", why: { code: "closedByOutcome", outcome: "lost" } });
    });

    it("forgets the outcome once a later contact stands in the sheet", () => {
      const earlier = { lastOutcome: { on: day("2026-11-10"), outcome: "lost", attempts: 0, agreedOn: null } };
      expect(due({ grade: "H", lastContactDate: day("2026-11-19") }, earlier).why.code).toBe("grade");
    });
  });

  it("contacts tiers that the rules spare only on their care days", () => {
    const rules = {
      ...defaultRules,
      followUp: { ...defaultRules.followUp, keyDaysOnlyTiers: ["B" as const] },
    };
    const known = { lastContactDate: day("2026-11-02"), birthday: day("1990-12-24") };
    expect(isoText(due(known, { rules, tier: "B" }).on)).toBe("2026-12-24");
    expect(due({ ...known, birthday: null }, { rules, tier: "B" }).why.code).toBe("tier");
  });

  it("stands overdue before as-of, due on it, upcoming after", () => {
    expect(["2026-11-19", "2026-11-20", "2026-11-21"].map((iso) => followUpStatus(day(iso), asOf))).toEqual([
      "overdue",
      "due",
      "upcoming",
    ]);
  });
});

describe("the reason of a follow-up", () => {
  it("is one sentence in each language", () => {
    const followUp = due({ stage: 5, lastContactDate: day("2026-11-19") });
    expect(followUpText(followUp, asOf, "zh-CN", defaultRules)).toBe("销售进程5（已发合同），每2个工作日跟进");
    expect(followUpText(followUp, asOf, "zh-TW", defaultRules)).toBe("銷售階段5（已寄合約），每2個工作天追蹤");
    expect(followUpText(followUp, asOf, "en-US", defaultRules)).toBe("Stage 5 (Contract sent), every 2 working days");
  });

  it("names the day off that the contact was moved from", () => {
    const followUp = due({ grade: "H", lastContactDate: day("2026-11-20") });
    expect(followUpText(followUp, asOf, "zh-CN", defaultRules)).toBe("H级，每2天跟进；11月22日休息，顺延");
    expect(followUpText(followUp, asOf, "en-US", defaultRules)).toBe(
      "Grade H, every 2 days; Nov 22 is a day off, moved later",
    );
  });
});

function due(known: Partial<Customer>, more: Partial<FollowUpContext> = {}) {
  const followUp = nextFollowUp(customer(known), context(more));
  if (followUp.kind === "none") throw new Error(`no follow-up: ${followUp.why.code}`);
  return followUp;
}

function context(more: Partial<FollowUpContext> = {}): FollowUpContext {
  return { asOf, rules: defaultRules, week: officeWeek, ...more };
}

function customer(known: Partial<Customer>): Customer {
  return { ...blankCustomer(2), ...known };
}

function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}
