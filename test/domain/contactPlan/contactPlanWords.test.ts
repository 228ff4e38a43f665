import type { ContactWhy, LeftAlone, NextContact } from "../../../src/domain/contactPlan/contactPlan";
import { leftAloneText, nextContactText, writtenContactText } from "../../../src/domain/contactPlan/contactPlanWords";
import { filledDateIn } from "../../../src/domain/contactPlan/filledDate";
import { followUpStatus } from "../../../src/domain/contactPlan/followUpStatus";
import type { Said } from "../../../src/domain/contactLog/said";
import { saidFollowsText } from "../../../src/domain/contactLog/saidWords";
import type { SaidProposal } from "../../../src/domain/contactLog/whatCustomersSaid";
import { locales } from "../../../src/domain/locale";
import { defaultRules } from "../../../src/domain/rules/rules";
import { rulesOfTrade } from "../../../src/domain/rules/rulesOfTrade";
import { inEveryLanguage } from "../inEveryLanguage";
import { asOf, day } from "../reading/sheets";

/* As-of is 2026-11-20. */
const said: Said = {
  words: "next Wed",
  saidOn: day("2026-11-18"),
  from: { kind: "remark" },
  says: "agreed",
  day: day("2026-11-25"),
};
const next: NextContact = {
  dueOn: day("2026-11-18"),
  kind: "computed",
  why: { code: "grade", grade: "H", days: 2 },
  also: [],
  intervalDays: 2,
  daysLate: 2,
  isCold: false,
  setAside: [],
};

describe("why somebody is to be contacted", () => {
  const cycle = {
    code: "cycle",
    since: day("2026-10-20"),
    sinceVisit: false,
    cycleDays: 35,
    cycleIsOwnGap: false,
  } as const;
  const renewal = { code: "renewal", renewal: "contract", daysBefore: 30, endsOn: day("2026-12-20") } as const;
  const stage = { code: "stage", stage: 4, label: "Alpha", days: 3, workingDays: true } as const;
  it.each<[ContactWhy, string, readonly string[]]>([
    [{ code: "agreed", said: null }, "与客户约定的日期", []],
    [{ code: "agreed", said }, "与客户约定：“next Wed”", ["next Wed"]],
    [{ code: "typed" }, "表里填写的日期", []],
    [
      { code: "paused", said: { ...said, says: "paused", until: null } as Said, until: day("2026-12-01") },
      "客户要求暂停（“next Wed”），12月1日之后再联系",
      ["next Wed"],
    ],
    [{ code: "noContactDate" }, "没有联系日期", []],
    [{ code: "neverContacted" }, "从未联系", []],
    [{ code: "contactYetToCome", on: day("2027-11-10") }, "上次联系写着2027年11月10日，还没到，请先联系", ["2027"]],
    [{ code: "unreached", attempts: 3, workingDays: 7 }, "第3次未接通，7个工作日后再打", ["7"]],
    [{ code: "unreached", attempts: 1, workingDays: 1 }, "第1次未接通，1个工作日后再打", ["1"]],
    [{ code: "outcome", outcome: "interested", workingDays: 3 }, "上次结果“接通-有意向”，3个工作日后跟进", ["3"]],
    [{ code: "outcome", outcome: "ours", workingDays: 1 }, "上次结果“ours”，1个工作日后跟进", ["ours", "1"]],
    [{ code: "grade", grade: "H", days: 2 }, "H级，每2天跟进", ["H", "2"]],
    [
      { ...stage, days: 9, slowed: { usualDays: 3, attempts: 0, isRefused: true } },
      "销售进程4（Alpha），每3个工作日跟进，拒绝过，放慢到每9个工作日",
      ["4", "3", "9"],
    ],
    [
      { ...stage, stage: 0, days: 21, slowed: { usualDays: 1, attempts: 15, isRefused: true } },
      "销售进程0（Alpha），每个工作日跟进，打了15次没接通，拒绝过，放慢到每21个工作日",
      ["0", "15", "21"],
    ],
    [
      { code: "grade", grade: "A", days: 21, slowed: { usualDays: 7, attempts: 0, isRefused: true } },
      "A级，每7天跟进，拒绝过，放慢到每21天",
      ["A", "7", "21"],
    ],
    [{ code: "grade", grade: "N", days: 1 }, "N级，每天跟进", ["N"]],
    [stage, "销售进程4（Alpha），每3个工作日跟进", ["4", "Alpha", "3"]],
    [{ ...stage, workingDays: false, days: 1 }, "销售进程4（Alpha），每天跟进", ["4", "Alpha"]],
    [renewal, "合同12月20日到期，提前30天联系", ["20", "30"]],
    [{ ...renewal, renewal: "carInsurance" }, "车险12月20日到期，提前30天联系", ["20", "30"]],
    [
      { ...renewal, renewal: "warranty", endsOn: day("2026-11-19") },
      "质保已于11月19日到期，到期前30天那次联系没有做",
      ["19"],
    ],
    // The last day counts: it has not ended on the as-of day.
    [{ ...renewal, endsOn: asOf }, "合同11月20日到期，提前30天联系", ["20"]],
    [{ code: "firstService", purchasedOn: day("2026-05-20"), months: 6 }, "5月20日购车，满6个月首次保养", ["20", "6"]],
    [{ code: "service", lastVisitOn: day("2026-06-20"), months: 5 }, "上次保养6月20日，满5个月保养", ["20", "5"]],
    [{ code: "tier", tier: "P", days: 7 }, "RFM P级，每7天联系", ["P", "7"]],
    [
      { code: "careDay", tier: "B", careDay: { kind: "birthday", on: day("2026-12-01"), lunar: false } },
      "B级只在关键日联系：生日",
      ["B"],
    ],
    [
      { code: "careDay", tier: "B", careDay: { kind: "birthday", on: day("2026-12-01"), lunar: true } },
      "B级只在关键日联系：农历生日",
      ["B"],
    ],
    [
      { code: "careDay", tier: "S", careDay: { kind: "purchaseAnniversary", on: day("2026-12-01"), years: 2 } },
      "S级只在关键日联系：购买2周年",
      ["S", "2"],
    ],
    [{ code: "default", days: 30 }, "默认每30天联系", ["30"]],
  ])("%j", (why, chinese, told) => {
    const say = (locale: (typeof locales)[number]) =>
      nextContactText({ ...next, why, daysLate: 0 }, asOf, locale, defaultRules);
    expect(inEveryLanguage(say, ...told)[0]).toBe(chinese);
  });

  it("speaks of a cycle in the words of the trade, over once its last day has passed", () => {
    // 35 days after 10-20 are 11-24; 30 days are 11-19, a day before as-of; 31 are the day itself.
    const say = (days: number, own = false, rules = defaultRules) =>
      nextContactText(
        { ...next, why: { ...cycle, cycleDays: days, cycleIsOwnGap: own }, daysLate: 0 },
        asOf,
        "zh-CN",
        rules,
      );
    const salon = rulesOfTrade(defaultRules, "salon");
    expect(say(35, false, salon)).toContain("护理周期");
    expect(say(35)).not.toContain("护理");
    expect(say(35, true)).toContain("自身平均间隔35天");
    expect([say(30), say(31), say(35)].map((text) => /11月(19|20|24)日/.exec(text)?.[1])).toEqual(["19", "20", "24"]);
    const forms = [30, 31].map((days) => say(days).replace(/11月\d+日|\d+天/g, ""));
    expect(forms[0]).not.toBe(forms[1]);
    for (const days of [30, 35]) {
      inEveryLanguage((locale) =>
        nextContactText({ ...next, why: { ...cycle, cycleDays: days }, daysLate: 0 }, asOf, locale, defaultRules),
      );
    }
  });

  it("says first how late it is, and last what else falls due", () => {
    const also = [{ dueOn: day("2026-11-20"), why: { code: "tier", tier: "P", days: 7 } as const }];
    expect(nextContactText({ ...next, also }, asOf, "zh-CN", defaultRules)).toBe(
      "逾期2天：H级，每2天跟进；同时：RFM P级，每7天联系",
    );
    inEveryLanguage((locale) => nextContactText({ ...next, also }, asOf, locale, defaultRules), "2", "H", "P", "7");
    inEveryLanguage((locale) => nextContactText({ ...next, daysLate: 1 }, asOf, locale, defaultRules), "1", "H");
  });
});

describe("what stands beside a date that is filled in", () => {
  const written = { next, writtenOn: asOf, movedFrom: null };

  it("is the rule, the due day in a form that is read back, and the lateness on the as-of day", () => {
    expect(writtenContactText(written, asOf, "zh-CN", defaultRules)).toBe(
      "H级，每2天跟进；应于2026-11-18联系，安排在2026-11-20；到2026-11-20逾期2天",
    );
    for (const locale of locales) {
      expect(filledDateIn(writtenContactText(written, asOf, locale, defaultRules))).toEqual({
        dueOn: day("2026-11-18"),
        writtenOn: asOf,
      });
    }
  });

  it("is the reason alone for a day that was agreed, unless it has passed and been moved", () => {
    const agreed: NextContact = {
      ...next,
      kind: "agreed",
      why: { code: "agreed", said: null },
      daysLate: 0,
      dueOn: asOf,
    };
    expect(writtenContactText({ ...written, next: agreed }, asOf, "zh-CN", defaultRules)).toBe("与客户约定的日期");
    const passed = { ...agreed, dueOn: day("2026-11-18"), daysLate: 2 };
    expect(writtenContactText({ ...written, next: passed }, asOf, "zh-CN", defaultRules)).toContain(
      "应于2026-11-18联系",
    );
  });

  it("tells the full day that it was moved from, the log that the last contact stands in, and what was set aside", () => {
    const told = {
      ...written,
      next: { ...next, setAside: [{ field: "lastVisitDate" as const, on: day("2027-01-02") }] },
      movedFrom: day("2026-11-19"),
      logged: { on: day("2026-11-16"), sheet: "Call log" },
    };
    const [chinese] = inEveryLanguage(
      (locale) => writtenContactText(told, asOf, locale, defaultRules),
      "Call log",
      "2027",
    );
    expect(chinese).toMatch(/11月19日已排满，顺延；11月16日联系过，见“Call log”；.*2027年1月2日晚于计算日，未采用$/);
  });
});

describe("why nobody contacts a customer", () => {
  const sign = { from: "dealStatus", says: "lost", text: "Lost", on: null } as const;
  it.each<[LeftAlone, string, readonly string[]]>([
    [{ code: "consentRefused" }, "不同意联系，不安排跟进", []],
    [{ code: "doNotContact", words: [], otherRow: null }, "勿扰，不安排跟进", []],
    [{ code: "doNotContact", words: ["stop", "x"], otherRow: null }, "勿扰（“stop、x”），不安排跟进", ["stop", "x"]],
    [{ code: "doNotContact", words: [], otherRow: 7 }, "第7行同一电话写明勿扰，不安排跟进", ["7"]],
    [{ code: "closed", sign }, "“Lost”，不再跟进", ["Lost"]],
    [{ code: "closed", sign: { ...sign, says: "won" } }, "“Lost”，已成交，没有保养、周期或续约的日期", ["Lost"]],
    [{ code: "closed", sign: { ...sign, says: "open" } }, "“Lost”，不安排跟进", ["Lost"]],
    [
      { code: "closed", sign: { ...sign, from: "outcome", text: "won", says: "won" } },
      "“已成交”，已成交，没有保养、周期或续约的日期",
      [],
    ],
    [{ code: "refused", times: 3 }, "拒绝过3次，不再联系", ["3"]],
    [{ code: "noPhone" }, "没有可拨打的电话", []],
    [{ code: "wechatOnly" }, "只有微信，没有电话", []],
    [{ code: "inContract", endsOn: null }, "合同期内，暂无事由", []],
    [{ code: "inContract", endsOn: day("2027-03-01") }, "合同期内，2027年3月1日到期，到期前的联系都已做过", ["2027"]],
  ])("%j", (reason, chinese, told) => {
    expect(inEveryLanguage((locale) => leftAloneText(reason, asOf, locale, defaultRules), ...told)[0]).toBe(chinese);
  });
});

describe("what follows from something that was said", () => {
  const says = (change: Partial<SaidProposal["says"]>, from: SaidProposal["from"] = { kind: "remark" }) =>
    ({ says: { ...said, ...change }, from }) as unknown as SaidProposal;
  const log: SaidProposal["from"] = { kind: "log", sheet: "Call log", row: 7 };
  it.each<[string, SaidProposal, string, readonly string[]]>([
    ["a day", says({}), "11月18日说的：约在11月25日联系", ["25"]],
    ["a day in a log", says({}, log), "11月18日，见“Call log”：约在11月25日联系", ["Call log", "25"]],
    ["a day, nobody knows when", says({ saidOn: null }), "约在11月25日联系", ["25"]],
    ["a refusal", says({ says: "refused", times: 1 } as never), "11月18日说的：拒绝过，以后少联系", []],
    ["two refusals", says({ says: "refused", times: 2 } as never), "11月18日说的：拒绝过 2 次，以后少联系", ["2"]],
    ["a pause", says({ says: "paused", until: null } as never), "11月18日说的：先停一段时间再联系", []],
    [
      "a pause until a day",
      says({ says: "paused", until: day("2026-12-24") } as never),
      "11月18日说的：12月24日以后再联系",
      ["24"],
    ],
    ["a move", says({ says: "moved" } as never), "11月18日说的：已经搬走，请您决定要不要继续联系", []],
    [
      "a day that counts from nowhere",
      says({ says: "dayUnknown", saidOn: null } as never),
      "不知道是哪天说的，没有采用。请填写最近联系日期，或者直接填写下次联系的日期",
      [],
    ],
  ])("%s", (_title, proposal, chinese, told) => {
    expect(inEveryLanguage((locale) => saidFollowsText(proposal, asOf, locale), ...told)[0]).toBe(chinese);
  });
});

it("a next contact is overdue before as-of, due on it and upcoming after it", () => {
  expect(["2026-11-19", "2026-11-20", "2026-11-21"].map((iso) => followUpStatus(day(iso), asOf))).toEqual([
    "overdue",
    "due",
    "upcoming",
  ]);
});
