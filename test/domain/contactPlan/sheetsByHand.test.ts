import { officeWeek } from "../../../src/domain/calendar/workdays";
import { isoText } from "../../../src/domain/calendar/day";
import { planCallList } from "../../../src/domain/callList/callList";
import { leftOutReasons } from "../../../src/domain/callList/callListLeftOut";
import { standingSaid, whatCustomersSaid } from "../../../src/domain/contactLog/whatCustomersSaid";
import { contactPlans } from "../../../src/domain/contactPlan/contactPlanner";
import { planFollowUps } from "../../../src/domain/contactPlan/followUpPlan";
import { defaultRules } from "../../../src/domain/rules/rules";
import { rulesOfTrade } from "../../../src/domain/rules/rulesOfTrade";
import { standingTrade } from "../../../src/domain/rules/standingTrade";
import { asOf, csvCells, reading } from "../reading/sheets";

/*
 * Two of the given sheets, every row worked by hand from the cells and SPEC §6.1, §7 and §8, as of Friday 2026-11-20: the due
 * day with the rule that gives it, the place on that day's list (its class, or why the row is not on it), and the date that
 * is filled in where the cell is blank or its day has passed with a contact since ("=" where the cell stays as it is).
 *
 * Working days: 2026-09-25 (Mid-Autumn) and 10-01 to 10-07 (National Day) are off, 09-20 and 10-10 are worked.
 */

/** Row by row: customer · due day or why left alone · rule · on the list · date filled in. */
const telesales = `
C0001 2026-12-17 stage      notDue        2026-12-17 | stage 3 every 7 working days, refused on 11-18: three times as long
C0002 doNotContact          doNotContact  =          | 请勿再打
C0003 2026-11-25 agreed     calledThatDay =          | 11-20 was kept today; “约周三”, said today, is next Wednesday
C0004 2026-11-20 typed      c             =          | in contract to 12-19, but a day is typed; ends within 30 days
C0005 doNotContact          doNotContact  =          |
C0006 2026-10-26 stage      d             2026-11-20 | stage 4: 10-21 + 3 working days
C0007 2026-11-20 typed      b             =          | contract sent
C0008 2026-11-21 typed      notDue        =          | a typed day stands, also on a Saturday, also beside “约周三”
C0009 doNotContact          doNotContact  =          |
C0010 2026-11-20 typed      f             =          |
C0011 doNotContact          doNotContact  =          |
C0012 2026-10-22 renewal    c             2026-11-20 | ends 11-21; 60 days before was served on 10-06, 30 days before was not
C0013 2026-11-20 typed      f             =          |
C0014 2026-11-20 typed      d             =          | “约周三” of 09-21 was 09-23; the typed day is newer
C0015 2026-11-18 stage      d             2026-11-20 | stage 4: Sunday 11-15 + 3 working days
C0016 2026-10-08 stage      i             2026-11-20 | stage 0 after 3 attempts: 09-21 + 7 working days; 43 days late is cold
C0017 2026-11-20 typed      c             =          | ended 08-22
C0018 2026-11-27 typed      notDue        =          |
C0019 2026-11-23 renewal    notDue        2026-11-23 | ends 12-21: 30 days before is Saturday 11-21; 11-10 was answered on 11-17
C0020 2026-12-20 typed      notDue        =          |
C0021 2026-11-21 typed      notDue        =          |
C0022 2026-11-20 typed      b             =          |
C0023 2026-11-19 typed      f             =          | a refusal does not move a typed day
C0024 doNotContact          doNotContact  =          |
C0025 2026-11-17 typed      f             =          |
C0026 2026-11-22 typed      notDue        =          |
C0027 2026-11-21 typed      notDue        =          |
C0028 2026-11-27 typed      notDue        =          |
C0029 2026-11-10 stage      f             2026-11-20 | stage 3: 10-30 + 7 working days
C0030 2026-11-17 stage      f             2026-11-20 | 11-10 was kept on 11-10; stage 1: + 5 working days
C0031 doNotContact          doNotContact  =          |
C0032 2026-11-04 stage      c             2026-11-20 | contract ended 08-22, stage 7: 10-30 + 3 working days
C0033 2026-11-19 typed      f             =          |
C0034 2026-11-21 typed      notDue        =          |
C0035 2026-11-25 stage      calledThatDay 2026-11-25 | 11-17 was answered today; stage 4: + 3 working days
C0036 2026-11-21 typed      notDue        =          |
C0037 2026-11-22 typed      notDue        =          |
C0038 2026-11-20 typed      f             =          |
C0039 2026-11-20 noContactDate f          2026-11-20 | no date of a contact, and 8 attempts: no first call
C0040 2026-11-25 agreed     calledThatDay =          | called today: “约周三” is next Wednesday
C0041 2026-11-22 typed      notDue        =          |
C0042 2026-11-20 typed      f             =          | “约周三” without a day of a contact is nothing
C0043 2026-11-17 typed      f             =          |
C0044 2026-11-19 typed      d             =          |
C0045 2026-11-20 typed      d             =          |
C0046 2026-11-13 stage      f             2026-11-20 | stage 1: 11-06 + 5 working days
C0047 2026-11-02 stage      f             2026-11-20 | stage 0: 10-30 + 1 working day
C0048 2026-11-20 typed      f             =          |
C0049 2026-12-20 typed      notDue        =          |
C0050 2026-11-20 typed      c             =          | ended yesterday
C0051 doNotContact          doNotContact  =          |
C0052 2026-12-17 stage      notDue        2026-12-17 | stage 0 after 15 attempts, refused on 11-18: 3 × 7 working days
C0053 doNotContact          doNotContact  =          |
C0054 2026-11-27 typed      notDue        =          |
C0055 2026-11-19 typed      f             =          |
C0056 2026-11-20 typed      f             =          |
C0057 2026-11-20 typed      b             =          |
C0058 2026-11-27 typed      notDue        =          |
C0059 2026-11-20 typed      f             =          |
C0060 2026-11-20 typed      f             =          |
`;

/** By the row on the sheet: the names come twice. */
const dealer = `
4  2026-11-04 grade    e             2026-11-20 | H: 11-02 + 2 days
5  2026-11-22 typed    calledThatDay =          | a typed Sunday stands
6  2026-11-19 grade    e             2026-11-20 | H: 11-17 + 2 days
7  2026-11-01 typed    e             =          | H
8  2026-11-06 typed    e             =          | H
9  2026-11-19 grade    e             2026-11-20 | A: 11-12 + 7 days
10 2026-11-25 grade    notDue        2026-11-25 | A: 11-18 + 7 days
11 2026-11-12 typed    e             =          | A
12 2026-11-20 typed    e             =          | A
13 2026-11-25 grade    notDue        2026-11-25 | A
14 2026-11-11 typed    e             =          | A
15 2026-11-25 typed    notDue        =          | the last contact, 2026-02-30, is no day
16 2026-11-17 grade    e             2026-11-20 | A: 11-10 + 7 days
17 2026-12-04 typed    calledThatDay =          |
18 2026-12-01 typed    notDue        =          |
19 2026-11-29 typed    notDue        =          |
20 noPhone             noPhone       =          | 1.99E+10 is damaged
21 2026-11-23 grade    notDue        2026-11-23 | B: 11-07 + 14 days is a Saturday
22 2026-11-09 typed    f             =          | B
23 2026-11-24 typed    notDue        =          |
24 2026-12-04 typed    calledThatDay =          |
25 2026-11-16 grade    f             2026-11-20 | B: 10-31 + 14 days is Saturday 11-14
26 noPhone             noPhone       =          | ten digits
27 2026-12-02 typed    notDue        =          |
28 2026-12-12 typed    notDue        =          | a typed Saturday stands
29 2026-12-17 grade    notDue        2026-12-17 | C: 11-17 + 30 days
30 2026-12-04 typed    notDue        =          |
31 2026-12-04 typed    notDue        =          |
32 2026-12-17 grade    notDue        2026-12-17 | C: 11-17 + 30 days
33 2026-12-15 typed    notDue        =          |
34 noPhone             noPhone       =          |
35 2026-11-17 grade    e             2026-11-20 | O, deposit taken: 11-10 + 7 days
36 closed              closed        =          | 已交车
37 closed              closed        =          | D
38 closed              closed        =          | F1
39 closed              closed        =          | F1
40 closed              closed        =          | F
41 2026-11-04 typed    duplicatePhone =         | the phone of row 7, which ranks before
42 2026-12-07 default  notDue        2026-12-07 | a blank grade is none: 11-07 + 30 days
43 2026-11-11 typed    f             =          | N
44 2026-11-06 typed    f             =          | N
45 2026-11-09 typed    f             =          | N
`;

describe.each([
  ["telesales_call_list", telesales, (customerId: string | null) => customerId ?? ""],
  ["car_dealer_leads", dealer, (_customerId: string | null, row: number) => String(row)],
])("the sheet %s, row by row", (file, table, nameOf) => {
  const found = reading(csvCells(`sheets/${file}.csv`));
  const rules = rulesOfTrade(defaultRules, standingTrade(found, defaultRules, undefined).trade);
  const said = whatCustomersSaid({
    customers: found.customers,
    laterContacts: new Map(),
    logged: new Map(),
    ourLog: null,
    asOf,
    weeks: () => officeWeek,
    declined: [],
    dayFirst: false,
  });
  const facts = new Map([...standingSaid(said)].map(([row, each]) => [row, { said: each }]));
  const known = { reading: found, rules, asOf, facts, locale: "zh-CN" } as const;
  const plans = contactPlans(known);
  const list = planCallList(known);
  const filled = new Map(planFollowUps(known).rows.map(({ row, to }) => [row, isoText(to)] as const));
  const classes = new Map(list.rows.map((row) => [row.row, row.class] as const));
  const whyNot = new Map(
    leftOutReasons.flatMap((reason) => list.leftOut[reason].rows.map((row) => [row, reason] as const)),
  );
  const expected = table
    .trim()
    .split("\n")
    .map((line) => line.replace(/\|.*/, "").trim().split(/\s+/).join(" "));

  it("is due when the rules say, stands where the list has it, and gets its date", () => {
    const shown = found.customers.map(({ customerId, row }, index) => {
      const plan = plans[index];
      const due = plan?.next ? `${isoText(plan.next.dueOn)} ${plan.next.why.code}` : (plan?.leftAlone?.code ?? "");
      const place: string = classes.get(row) ?? whyNot.get(row) ?? "nowhere";
      return `${nameOf(customerId, row)} ${due} ${place} ${filled.get(row) ?? "="}`;
    });
    expect(shown).toEqual(expected);
  });

  it("is late by the days from its due day to as-of, on the list too", () => {
    const lateOf = new Map(list.rows.map(({ row, daysLate }) => [row, daysLate] as const));
    found.customers.forEach(({ row }, index) => {
      const due = /\d{4}-\d{2}-\d{2}/.exec(expected[index] ?? "")?.[0];
      if (due === undefined || !lateOf.has(row)) return;
      const late = Math.max(0, (Date.UTC(2026, 10, 20) - Date.parse(`${due}T00:00:00Z`)) / 86_400_000);
      expect(lateOf.get(row)).toBe(late);
    });
  });
});
