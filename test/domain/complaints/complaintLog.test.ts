import * as fc from "fast-check";
import { dayFromIso, isoText, type Day } from "../../../src/domain/calendar/day";
import { officeWeek } from "../../../src/domain/calendar/workdays";
import { dissatisfiedFrom } from "../../../src/domain/complaints/complaint";
import { isComplaintLog, readComplaintLog, type ComplaintLog } from "../../../src/domain/complaints/complaintLog";
import { complaintStandings, planComplaint, planComplaintStatus } from "../../../src/domain/complaints/complaintPlan";
import {
  complaintDoubtTexts,
  complaintStatusText,
  satisfactionText,
} from "../../../src/domain/complaints/complaintWords";
import { satisfactionByMonth, satisfactionInAll } from "../../../src/domain/complaints/satisfaction";
import { blankCustomer } from "../../../src/domain/customer";
import { locales, type Locale } from "../../../src/domain/locale";
import { defaultRules, type Rules } from "../../../src/domain/rules/rules";
import type { CellValue } from "../../../src/domain/sheet/cells";
import type { SheetCells } from "../../../src/domain/sheet/sheetCells";

/*
 * The steps of SPEC §10 with the days of the default rules: 判定 0, 方案 1, 批示 1, 通知 1, 实施 3, 处罚 5, 总结 7 working
 * days after the complaint. The calendar of 2026: 2026-11-20 is a Friday; off 1 to 7 October, Saturday 10 October worked.
 */
const headers = [
  ...["投诉编号", "投诉日期", "客户", "电话", "业务员", "投诉内容", "投诉类型", "客户要求"],
  ...["状态", "下一步由谁做", "从哪天起", "应完成日", "待核对", "责任人", "处理方案", "做到哪一步"],
  ...["1 判定具体责任人", "2 提出处理方案", "3 提交主管领导批示", "4 通知客户"],
  ...["5 实施处理方案", "6 处罚责任人", "7 总结评价"],
  ...["回访人", "回访日期", "回访满意度", "处理说明", "行标识"],
];

describe("a complaint in the steps of the training material", () => {
  it.each([
    // What is done, the next step, since when, by whom and until when.
    [{}, "1 判定具体责任人", "2026-11-20", "manager", "2026-11-20"],
    [done("1", "2026-11-20"), "2 提出处理方案", "2026-11-20", "responsible", "2026-11-23"],
    [done("1 2", "2026-11-21"), "3 提交主管领导批示", "2026-11-21", "responsible", "2026-11-23"],
    [done("1 2 3", "2026-11-23"), "4 通知客户", "2026-11-23", "owner", "2026-11-23"],
    [done("1 2 3 4", "2026-11-23"), "5 实施处理方案", "2026-11-23", "responsible", "2026-11-25"],
    [done("1 2 3 4 5", "2026-11-24"), "6 处罚责任人", "2026-11-24", "manager", "2026-11-27"],
    [done("1 2 3 4 5 6", "2026-11-24"), "7 总结评价", "2026-11-24", "manager", "2026-12-01"],
  ])("with %j has %s next, since %s, for the %s, until %s", (line, next, since, role, dueOn) => {
    const standing = standingOf({ 责任人: "李强", ...line }, "2026-11-24");
    expect(standing).toMatchObject({ kind: "open", next: { name: next }, who: { role }, doubts: [] });
    expect(standing.kind === "open" && [standing.since, standing.dueOn].map(iso)).toEqual([since, dueOn]);
  });

  it("names who does the next step: the person responsible, or the owner, where the sheet names one", () => {
    expect(standingOf({ ...done("1", "2026-11-20"), 责任人: "李强" })).toMatchObject({ who: { name: "李强" } });
    expect(standingOf(done("1", "2026-11-20"))).toMatchObject({ who: { role: "responsible", name: "" } });
    expect(standingOf(done("1 2 3", "2026-11-20"))).toMatchObject({ who: { role: "owner", name: "王芳" } });
  });

  it("is closed when the last step is done, and not before it", () => {
    expect(standingOf(done("1 2 3 4 5 6", "2026-11-20")).kind).toBe("open");
    expect(standingOf(done("1 2 3 4 5 6 7", "2026-11-20"))).toEqual({ kind: "closed", doubts: [] });
  });

  it.each(["无", "無", "不处罚", "none", " None "])(
    "counts a penalty that is %j as done, and no other step",
    (none) => {
      const others = done("1 2 3 4 5 7", "2026-11-20");
      expect(standingOf({ ...others, "6 处罚责任人": none })).toEqual({ kind: "closed", doubts: [] });
      const untold = { ...done("1 2 3 5 6 7", "2026-11-20"), "4 通知客户": none };
      expect(standingOf(untold)).toMatchObject({
        kind: "open",
        next: { name: "4 通知客户" },
        doubts: [{ kind: "cannotBeNone", step: 3 }],
      });
    },
  );

  it.each(["-", "否", "未处罚", "待定"])("does not take a penalty that is %j as done", (text) => {
    const line = { ...done("1 2 3 4 5 7", "2026-11-20"), "6 处罚责任人": text };
    expect(standingOf(line)).toMatchObject({ kind: "open", next: { name: "6 处罚责任人" } });
  });

  it("stands since the step before a penalty that nobody got", () => {
    const line = { ...done("1 2 3 4 5", "2026-11-19"), 投诉日期: "2026-11-18", "6 处罚责任人": "无" };
    const standing = standingOf(line);
    expect(standing).toMatchObject({ next: { name: "7 总结评价" } });
    expect(standing.kind === "open" && iso(standing.since)).toBe("2026-11-19");
  });

  it("goes on with a step that was left blank in between, and says so instead of closing", () => {
    const standing = standingOf(done("1 2 5 7", "2026-11-20"));
    expect(standing).toMatchObject({
      kind: "open",
      next: { name: "3 提交主管领导批示" },
      doubts: [{ kind: "leftBlank", steps: [2, 3, 5] }],
    });
    expect(textsOf(done("1 2 5 7", "2026-11-20"))).toEqual([
      "后面的步骤做完了，中间没填：3 提交主管领导批示、4 通知客户、6 处罚责任人",
    ]);
  });

  it("takes the step that was chosen as reached, and all before it, as done, and says which have no day", () => {
    expect(standingOf({ 做到哪一步: "4 通知客户" })).toMatchObject({
      next: { name: "5 实施处理方案" },
      since: null,
      doubts: [],
    });
    for (const chosen of ["7 总结评价", "总结评价", "7", "總結評價", "7 Review"]) {
      expect(standingOf({ ...done("1 2", "2026-11-20"), 做到哪一步: chosen })).toEqual({
        kind: "closed",
        doubts: [{ kind: "withoutDay", steps: [2, 3, 4, 5, 6] }],
      });
    }
    expect(standingOf({ 做到哪一步: "办好了" })).toMatchObject({
      next: { name: "1 判定具体责任人" },
      doubts: [{ kind: "unknownStep", text: "办好了" }],
    });
  });

  it("says that steps have days out of order, before the complaint, or still to come", () => {
    const line = {
      ...done("1 2 3 4 5 6 7", "2026-11-23"),
      "1 判定具体责任人": "2026-11-19",
      "4 通知客户": "2026-11-20",
      "7 总结评价": "2026-12-01",
    };
    const standing = standingOf(line, "2026-11-24");
    expect(standing).toMatchObject({ kind: "open", next: { name: "7 总结评价" } });
    expect(standing.doubts).toEqual([
      { kind: "beforeComplaint", step: 0 },
      { kind: "outOfOrder", step: 3, before: 1 },
      { kind: "ahead", step: 6, on: day("2026-12-01") },
    ]);
    // On 1 December it is done.
    expect(standingOf(line, "2026-12-01").kind).toBe("closed");
  });

  it("takes a tick as done without a day, and words that could mean anything as not done", () => {
    expect(standingOf({ ...done("1", "2026-11-20"), "2 提出处理方案": "√" })).toMatchObject({
      next: { name: "3 提交主管领导批示" },
      since: null,
      doubts: [],
    });
    expect(standingOf({ ...done("1", "2026-11-20"), "2 提出处理方案": "等厂家" })).toMatchObject({
      next: { name: "2 提出处理方案" },
      doubts: [{ kind: "unclear", step: 1, text: "等厂家" }],
    });
  });

  it("has no due day without the day on which it came in", () => {
    expect(standingOf({ 投诉日期: "" })).toMatchObject({ dueOn: null, state: "undated", since: null });
  });
});

describe("the due day of a step", () => {
  it.each([
    // Of the complaint, steps done, the due day of the next one.
    ["2026-11-20", "1 2 3 4", "2026-11-25"],
    // A Saturday: the next working day counts as the day it came in.
    ["2026-11-21", "", "2026-11-23"],
    // Before the National Day holiday: three working days after 30 September are 8, 9 and 10 October.
    ["2026-09-30", "1 2 3 4", "2026-10-10"],
    // In the holiday: it counts from 8 October; one working day later.
    ["2026-10-03", "1", "2026-10-09"],
  ])("of a complaint of %s with %j done is %s", (openedOn, steps, dueOn) => {
    const standing = standingOf({ 投诉日期: openedOn, ...done(steps, openedOn) }, "2026-12-31");
    expect(standing.kind === "open" && iso(standing.dueOn)).toBe(dueOn);
  });

  it("is met until the day is over: not overdue on the day, overdue from the next one, weekend or not", () => {
    const states = ["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"].map((asOf) => {
      const standing = standingOf({}, asOf);
      return standing.kind === "open" ? standing.state : "closed";
    });
    expect(states).toEqual(["upcoming", "due", "overdue", "overdue", "overdue"]);
  });

  it("is not overdue over a holiday, for no working day has passed", () => {
    // Of 30 September with the first step done; the second is due one working day later, on 8 October.
    const states = ["2026-09-30", "2026-10-01", "2026-10-07", "2026-10-08", "2026-10-09"].map((asOf) => {
      const standing = standingOf({ 投诉日期: "2026-09-30", ...done("1", "2026-09-30") }, asOf);
      return standing.kind === "open" ? standing.state : "closed";
    });
    expect(states).toEqual(["upcoming", "upcoming", "upcoming", "due", "overdue"]);
  });
});

describe("steps that somebody has edited", () => {
  const edited: Rules = {
    ...defaultRules,
    complaints: {
      ...defaultRules.complaints,
      steps: [
        { label: "判定具体责任人", withinDays: 2, doneBy: "manager", mayBeNone: false },
        { label: "老板拍板", withinDays: 2, doneBy: "manager", mayBeNone: true },
      ],
    },
  };

  it("are those of a sheet that is made anew", () => {
    const [edit] = planComplaint(undefined, { customer: someone, what: "慢", wanted: "换新" }, request(edited));
    if (edit?.kind !== "newSheet") throw new Error("A sheet was expected.");
    const names = edit.columns.map(({ header }) => header);
    expect(names.filter((name) => /^\d/.test(name))).toEqual(["1 判定具体责任人", "2 老板拍板"]);
    expect(edit.columns.find(({ header }) => header === "做到哪一步")?.choices).toEqual([
      "1 判定具体责任人",
      "2 老板拍板",
    ]);
    expect(valueIn(edit.columns, "客户要求")).toBe("换新");
    // Two working days after Friday 20 November.
    expect(valueIn(edit.columns, "应完成日")).toBe(day("2026-11-24"));
  });

  it("leave a sheet that is there in its own steps, so that nothing is closed or opened by it", () => {
    const closed = line(done("1 2 3 4 5 6 7", "2026-11-20"));
    const open = line(done("1 2", "2026-11-20"));
    const log = logOf([headers, closed, open], "2026-11-20", edited);
    const standings = complaintStandings(log, request(edited)).map(({ standing }) => standing);
    expect(standings.map(({ kind }) => kind)).toEqual(["closed", "open"]);
    // The rules do not know the third step any more: it has no due day, and says so.
    expect(standings[1]).toMatchObject({ next: { name: "3 提交主管领导批示" }, dueOn: null, state: "untimed" });
    expect(complaintStatusText(standings[1] as (typeof standings)[number], "zh-CN")).toBe(
      "处理中（规则里没有这一步的期限）：3 提交主管领导批示",
    );
  });

  it("change the days of steps with the same name on a sheet that is there", () => {
    const standing = standingOf({}, "2026-11-20", edited);
    expect(standing.kind === "open" && iso(standing.dueOn)).toBe("2026-11-24");
  });

  it("take one more step from the header of the sheet itself", () => {
    const more = headers.toSpliced(headers.indexOf("回访人"), 0, "8、复查");
    const seven = line(done("1 2 3 4 5 6 7", "2026-11-20"));
    const log = logOf([more, seven.toSpliced(headers.indexOf("回访人"), 0, null)]);
    expect(standingIn(log)).toMatchObject({ kind: "open", next: { name: "8、复查" } });
  });
});

describe("a sheet of complaints made with the earlier steps", () => {
  const earlier = [
    ...["投诉编号", "投诉日期", "客户", "电话", "业务员", "投诉内容", "投诉类型", "状态", "应完成日", "做到哪一步"],
    ...["1 受理", "2 登记", "3 分派", "4 调查", "5 提出方案", "6 解决", "7 回访", "回访满意度", "处理说明", "行标识"],
  ];
  const lines: CellValue[][] = [
    earlierLine("20261102-1", "2026-11-02", "赵敏", "6 解决", { 7: "2026-11-10" }, "满意"),
    earlierLine("20261120-1", "2026-11-20", "陈伟", "2 登记", { 1: "2026-11-20", 2: "2026-11-20" }, ""),
    earlierLine("20261110-1", "2026-11-10", "林晓燕", "", { 4: "2026-11-12" }, ""),
  ];
  const log = (asOf = "2026-11-23") => logOf([["投诉记录"], ["七步：受理…"], [], earlier, ...lines], asOf);

  it("goes on with its own steps, whose days the rules keep", () => {
    expect(log().areEarlier).toBe(true);
    const standings = complaintStandings(log(), request(defaultRules, "2026-11-23")).map(({ standing }) => standing);
    expect(standings.map((standing) => complaintStatusText(standing, "zh-CN"))).toEqual([
      "已结案",
      "逾期：3 分派",
      "逾期：5 提出方案",
    ]);
    // Assigned on the day itself; proposed one working day after 10 November.
    expect(standings.map((standing) => (standing.kind === "open" ? iso(standing.dueOn) : null))).toEqual([
      null,
      "2026-11-20",
      "2026-11-11",
    ]);
  });

  it("takes a later step for those before it, as it did, and says now which were left blank", () => {
    const [, , third] = complaintStandings(log(), request());
    expect(third?.standing).toMatchObject({ kind: "open", doubts: [{ kind: "leftBlank", steps: [0, 1, 2] }] });
  });

  it("is brought up to date in its own two columns, and in no other cell", () => {
    const edits = planComplaintStatus(log(), request(defaultRules, "2026-11-23"));
    expect(edits.map(({ target }) => target)).toEqual([
      { kind: "theirs", index: 7, header: "状态" },
      { kind: "theirs", index: 8, header: "应完成日" },
    ]);
  });

  it("takes the next complaint below, in its own columns: received and recorded", () => {
    const edits = planComplaint(
      log(),
      { customer: someone, what: "慢", wanted: "" },
      request(defaultRules, "2026-11-23"),
    );
    const written = edits.map((edit) => {
      if (edit.kind !== "column" || edit.target.kind !== "theirs") throw new Error("Columns were expected.");
      return [edit.target.index, edit.cells.at(-1)] as const;
    });
    expect(written.map(([index]) => index).sort((one, other) => one - other)).toEqual(earlier.map((_, index) => index));
    expect(new Set(written.map(([, cell]) => cell?.row))).toEqual(new Set([8]));
    const value = (header: string) => written.find(([index]) => index === earlier.indexOf(header))?.[1]?.value;
    const monday = day("2026-11-23");
    expect(["1 受理", "2 登记", "3 分派", "做到哪一步", "状态", "应完成日"].map(value)).toEqual([
      ...[monday, monday, "", "2 登记", "今天到期：3 分派", monday],
    ]);
  });

  it("counts its last step as the call back", () => {
    expect(satisfactionText(satisfactionInAll(satisfactionByMonth(log().complaints)), "zh-CN")).toBe(
      "满意 1 / 已回访 1，共 3 件",
    );
  });

  it.each([
    [
      "zh-TW",
      ["客訴編號", "客訴日期", "客戶", "客訴內容", "做到哪一步"],
      ["1 受理", "2 登錄", "3 分派", "4 調查", "5 提出方案", "6 解決", "7 回訪"],
      "逾期：4 調查",
    ],
    [
      "en-US",
      ["Complaint no.", "Complained on", "Customer", "Complaint", "Step reached"],
      ["1 Received", "2 Recorded", "3 Assigned", "4 Investigated", "5 Solution proposed", "6 Solved", "7 Followed up"],
      "Overdue: 4 Investigated",
    ],
  ] as const)(
    "is known in %s, and a step that was chosen there in another language",
    (locale, first, steps, status) => {
      for (const reached of [steps[2], "3 分派", "分派", "Assigned", "3"]) {
        const log = logOf([
          [...first, ...steps],
          ["1", day("2026-11-10"), "陈伟", "慢", reached],
        ]);
        expect(log).toMatchObject({ language: locale, areEarlier: true });
        expect(complaintStatusText(standingIn(log), locale)).toBe(status);
      }
    },
  );

  it("is known where columns were taken away, and goes through all seven of its steps", () => {
    const few = ["投诉编号", "投诉日期", "客户", "投诉内容", "做到哪一步", "7 回访"];
    const { areEarlier, steps } = logOf([few, ["1", day("2026-11-20"), "陈伟", "慢", "2 登记", ""]]);
    expect([areEarlier, steps.length]).toEqual([true, 7]);
  });

  function earlierLine(
    number: string,
    openedOn: string,
    customer: string,
    reached: string,
    days: Readonly<Record<number, string>>,
    satisfaction: string,
  ): CellValue[] {
    const steps = [1, 2, 3, 4, 5, 6, 7].map((step) => (days[step] ? day(days[step]) : ""));
    return [number, day(openedOn), customer, "", "李强", "慢", "", "", "", reached, ...steps, satisfaction, "", ""];
  }
});

describe.each(locales)("the sheet that is made in %s", (locale) => {
  it("is read again in its seven steps, and has nothing to bring up to date", () => {
    const asked = { ...request(), locale };
    const [edit] = planComplaint(undefined, { customer: someone, what: "慢", wanted: "" }, asked);
    if (edit?.kind !== "newSheet") throw new Error("A sheet was expected.");
    const cells = [edit.columns.map(({ header }) => header), edit.columns.map(({ values }) => values[0] ?? "")];
    const log = logOf(cells, "2026-11-23");
    expect(log).toMatchObject({ language: locale, areEarlier: false });
    expect(log.steps.map(({ withinDays, mayBeNone }) => [withinDays, mayBeNone])).toEqual([
      ...[0, 1, 1, 1, 3].map((days) => [days, false]),
      [5, true],
      [7, false],
    ]);
    expect(planComplaintStatus(log, asked)).toEqual([]);
    expect(edit.title.join()).not.toMatch(/undefined/);
  });

  it("says each doubt in a sentence of its own", () => {
    const texts = complaintDoubtTexts(
      [
        { kind: "leftBlank", steps: [2] },
        { kind: "withoutDay", steps: [2] },
        { kind: "outOfOrder", step: 2, before: 1 },
        { kind: "beforeComplaint", step: 2 },
        { kind: "ahead", step: 2, on: day("2026-12-01") },
        { kind: "unclear", step: 2, text: "等厂家" },
        { kind: "cannotBeNone", step: 2 },
      ],
      logOf([headers]).steps,
      locale,
    );
    expect(new Set(texts).size).toBe(7);
    for (const text of texts) expect(text).toContain("3 提交主管领导批示");
  });
});

describe("what customers said", () => {
  /* November, 王芳: satisfied, so-so, called back without an answer, not called back. By hand: 1 of 3, of 4. */
  const lines = [
    line({ 投诉日期: "2026-11-02", 回访日期: "2026-11-10", 回访满意度: "满意" }),
    line({ 投诉日期: "2026-11-03", 回访满意度: "一般" }),
    line({ 投诉日期: "2026-11-04", 回访日期: "2026-11-10" }),
    line({ 投诉日期: "2026-11-30" }),
    // A call back that is only planned has not been made.
    line({ 投诉日期: "2026-10-30", 业务员: "李 强", 回访日期: "2026-12-24" }),
    line({ 投诉日期: "2026-10-31", 业务员: "李强", 回访日期: "2026-11-05", 回访满意度: "很不满意" }),
    line({ 投诉日期: "2026-10-08", 业务员: "李强", 回访满意度: "随便吧" }),
    line({ 投诉日期: "", 业务员: "" }),
  ];
  const counts = (rows: CellValue[][]) => satisfactionByMonth(logOf([headers, ...rows], "2026-12-01").complaints);

  it("is counted by month and owner, on how many of how many", () => {
    expect(counts(lines).map(({ month, owner, ...count }) => [month, owner, satisfactionText(count, "zh-CN")])).toEqual(
      [
        ["2026-11", "王芳", "满意 1 / 已回访 3，共 4 件（其中 1 件不知道是否满意）"],
        ["2026-10", "李强", "满意 0 / 已回访 2，共 3 件（其中 1 件不知道是否满意）"],
        [null, "", "还没有回访，共 1 件"],
      ],
    );
    expect(satisfactionInAll(counts(lines))).toEqual({
      complaints: 8,
      calledBack: 5,
      answers: { satisfied: 1, soSo: 1, dissatisfied: 1 },
      unanswered: 2,
    });
  });

  it("is the same in whatever order the rows stand", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        expect(counts(shuffled)).toEqual(counts(lines));
      }),
    );
  });

  it("that cannot be understood is said", () => {
    expect(textsOf({ 回访满意度: "随便吧" })).toEqual(["满意度“随便吧”看不懂，没有计入"]);
  });
});

it("stands the same for each complaint in whatever order the rows stand", () => {
  const lines = ["", "1", "1 2", "1 3", "1 2 3 4 5 6 7"].map((steps, index) =>
    line({ ...done(steps, "2026-11-20"), 投诉编号: `n${index}` }),
  );
  const standings = (rows: CellValue[][]) =>
    Object.fromEntries(
      complaintStandings(logOf([headers, ...rows]), request()).map(({ complaint, standing }) => [
        complaint.number,
        standing,
      ]),
    );
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      expect(standings(shuffled)).toEqual(standings(lines));
    }),
  );
});

/* SPEC §9: dissatisfied ≈ complaints / 0.04. */
it.each([
  [0, 0],
  [1, 25],
  [3, 75],
  [10, 250],
])("%d complaints stand for %d dissatisfied customers", (complaints, dissatisfied) => {
  expect(dissatisfiedFrom(complaints, defaultRules.complaints.speakUpShare)).toBe(dissatisfied);
});

const someone = { ...blankCustomer(2), customerName: "陈伟", owner: "王芳" };

/** A complaint of 王芳's of Friday 20 November, with what is given. */
function line(given: Readonly<Record<string, string>>): CellValue[] {
  const cells: Record<string, string> = {
    投诉编号: "1",
    投诉日期: "2026-11-20",
    客户: "陈伟",
    业务员: "王芳",
    ...given,
  };
  return headers.map((header) => cells[header] ?? null);
}

function done(numbers: string, on: string): Record<string, string> {
  const wanted = numbers.split(" ");
  return Object.fromEntries(
    headers.filter((name) => wanted.includes(name.split(" ")[0] ?? "")).map((name) => [name, on]),
  );
}

function standingOf(given: Readonly<Record<string, string>>, asOf = "2026-11-20", rules = defaultRules) {
  return standingIn(logOf([headers, line(given)], asOf, rules), asOf);
}

function standingIn(log: ComplaintLog, asOf = "2026-11-20") {
  const [only] = complaintStandings(log, request(defaultRules, asOf));
  if (!only) throw new Error("There is no complaint.");
  return only.standing;
}

function textsOf(given: Readonly<Record<string, string>>): readonly string[] {
  const log = logOf([headers, line(given)]);
  return complaintDoubtTexts(standingIn(log).doubts, log.steps, "zh-CN");
}

function logOf(values: readonly (readonly CellValue[])[], asOf = "2026-11-20", rules = defaultRules): ComplaintLog {
  const width = Math.max(...values.map((row) => row.length));
  const cells: SheetCells = {
    name: "投诉记录",
    firstRow: 1,
    firstColumn: 0,
    values: values.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null)),
  };
  expect(isComplaintLog(cells)).toBe(true);
  const log = readComplaintLog(cells, { asOf: day(asOf), rules });
  if (!log) throw new Error("No sheet of complaints.");
  return log;
}

function request(rules: Rules = defaultRules, asOf = "2026-11-20") {
  const locale: Locale = "zh-CN";
  return { rules, asOf: day(asOf), weeks: () => officeWeek, locale };
}

function valueIn(columns: readonly { readonly header: string; readonly values: readonly CellValue[] }[], name: string) {
  return columns.find(({ header }) => header === name)?.values[0];
}

function iso(on: Day | null): string | null {
  return on === null ? null : isoText(on);
}

function day(text: string): Day {
  const found = dayFromIso(text);
  if (found === undefined) throw new Error(`${text} is no day`);
  return found;
}
